import { expect, test } from "vitest";
import type { Grade } from "#domain/agency/grade.ts";
import { replayGrade } from "./grade.ts";
import type { LoggedEvent } from "./states.ts";

const event = (type: string, payload: LoggedEvent["payload"] = {}): LoggedEvent => ({ type, payload });
const listed = event("agency.listed", { approvedItems: ["HJ-001"] });
const inspectedB = event("agency.inspected", { letter: "B" });
const demoted = event("sanction.decided", { no: "2026-000001", kind: "demotion", toGrade: "C" });
const ended = event("sanction.expired", { no: "2026-000001", kind: "demotion" });

test.each<[string, readonly LoggedEvent[], Grade]>([
  ["nothing has happened", [], "unrated"],
  ["entry without an approved service", [event("agency.listed", { approvedItems: [] })], "unrated"],
  ["entry", [listed], "provisional_b"],
  ["an imported letter", [event("agency.imported", { items: ["HJ-001"], letter: "A" })], "A"],
  [
    "an import without a letter",
    [event("agency.imported", { items: ["HJ-001"], letter: null })],
    "provisional_b",
  ],
  ["an inspection", [listed, inspectedB], "B"],
  ["a demotion in force", [listed, inspectedB, demoted], "C"],
  ["its end gives the letter back", [listed, inspectedB, demoted, ended], "B"],
  [
    "unless something newer decided",
    [listed, inspectedB, demoted, event("agency.inspected", { letter: "C" }), ended],
    "C",
  ],
  [
    "a suspension takes no letter",
    [listed, event("sanction.decided", { no: "2", kind: "suspension", toGrade: null })],
    "provisional_b",
  ],
  [
    "the end of a delisting gives nothing back",
    [
      event("sanction.decided", { no: "3", kind: "delisting", toGrade: "D" }),
      event("sanction.expired", { no: "3", kind: "delisting" }),
    ],
    "D",
  ],
])("%s", (_why, events, grade) => {
  expect(replayGrade(events)).toBe(grade);
});
