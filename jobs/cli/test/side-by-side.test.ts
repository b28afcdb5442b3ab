import { expect, test } from "vitest";
import { sideBySide } from "./side-by-side.ts";
import { voicesOn } from "./voices.ts";

/** What happens when each of these ends only when it is told to. */
async function play(needs: readonly number[], endings: readonly number[]): Promise<string[]> {
  const told: string[] = [];
  const ends: (() => void)[] = [];
  const all = sideBySide(
    needs.map((cores, at) => ({ cores, at })),
    2,
    ({ at }) => {
      told.push(`${at} begins`);
      return new Promise((resolve) => (ends[at] = resolve));
    },
  );
  for (const at of endings) {
    told.push(`${at} ends`);
    ends[at]!();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await all;
  return told;
}

test("in order, two that need one core at a time, and one that needs both alone", async () => {
  expect(await play([1, 1, 1, 2, 1], [1, 0, 2, 3, 4])).toEqual([
    "0 begins",
    "1 begins",
    "1 ends",
    "2 begins",
    "0 ends",
    "2 ends",
    "3 begins",
    "3 ends",
    "4 begins",
    "4 ends",
  ]);
});

test("what needs more cores than there are goes alone, too", async () => {
  expect(await play([9, 1], [0, 1])).toEqual(["0 begins", "0 ends", "1 begins", "1 ends"]);
});

test("who speaks beside another is heard when the other has ended", () => {
  let heard = "";
  const voice = voicesOn((text) => (heard += text));
  const [one, two, three] = [voice(), voice(), voice()];
  two.say("b");
  one.say("a");
  expect(heard).toBe("a");
  three.say("c");
  three.end();
  one.end();
  expect(heard).toBe("ab");
  two.say("B");
  expect(heard).toBe("abB");
  two.end();
  expect(heard).toBe("abBc");
});
