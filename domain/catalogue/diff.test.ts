import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { changesBetween } from "./diff.ts";

test("only fields that differ, line by line", () => {
  const before = { a: ["1"], b: ["x", "y", "z"], c: [] };
  const after = { a: ["1"], b: ["x", "z", "w"], c: ["new"] };
  expect(changesBetween(before, after)).toEqual([
    {
      field: "b",
      lines: [
        { text: "x", mark: "same" },
        { text: "y", mark: "removed" },
        { text: "z", mark: "same" },
        { text: "w", mark: "added" },
      ],
    },
    { field: "c", lines: [{ text: "new", mark: "added" }] },
  ]);
});

const lines = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 8 });
property.prop([lines, lines])("keeps every line of both sides in its order", (before, after) => {
  const [change] = changesBetween<"f">({ f: before }, { f: after });
  const side = (mark: "removed" | "added") =>
    (change?.lines ?? [])
      .filter((line) => line.mark === "same" || line.mark === mark)
      .map(({ text }) => text);
  const same = JSON.stringify(before) === JSON.stringify(after);
  expect([side("removed"), side("added")]).toEqual(same ? [[], []] : [before, after]);
});
