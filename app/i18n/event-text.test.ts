import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { eventText } from "./event-text.ts";
import { translatorFor } from "./translator.ts";
import { events } from "./zh-CN/events.ts";

const root = resolve(import.meta.dirname, "../..");
const dotted = /"([a-z]+\.[a-z_]+)"/g;

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => readFileSync(join(root, folder, file), "utf8"));
}

/** What a file that records writes after `type:` or keeps in a table of types; a type that it only passes on stands in the subscriptions. */
function recordedIn(text: string): string[] {
  if (!/\brecord\(/.test(text)) return [];
  const places = [...text.matchAll(/\btype: ([^,}]+)/g), ...text.matchAll(/\bconst events = ({[^}]+})/g)];
  return places.flatMap(([place]) => [...place.matchAll(dotted)].map(([, type]) => type!));
}

const recorded = [...sources("app/commands"), ...sources("app/server"), ...sources("jobs")].flatMap(
  recordedIn,
);
const subscribed = [
  ...readFileSync(join(root, "jobs/subscriptions.ts"), "utf8").matchAll(/^ {2}"([a-z._]+)":/gm),
].map(([, type]) => type!);

test("the sources are found", () => {
  expect(recorded).toEqual(expect.arrayContaining(["need.published", "milestone.overdue"]));
  expect(subscribed).toContain("sanction.lifted");
});

test("every recorded event has a sentence in both languages", () => {
  const missing = [...new Set([...recorded, ...subscribed])].filter((type) => !(`event.${type}` in events));
  expect(missing.toSorted()).toEqual([]);
});

test("a known event is told in the reader's language, an unknown one by its type", () => {
  const now = new Date("2026-03-05T01:00:00Z");
  expect(eventText(translatorFor("zh-CN", now), { type: "need.published" })).toBe("采购公告发布");
  expect(eventText(translatorFor("en", now), { type: "need.published" })).toBe("Notice published");
  expect(eventText(translatorFor("en", now), { type: "later.kind" })).toBe("later.kind");
});
