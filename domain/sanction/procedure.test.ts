import { expect, test } from "vitest";
import type { Grade } from "#domain/agency/grade.ts";
import { ok } from "#domain/shared/outcome.ts";
import { checkDecision, demotedGrade, effectiveFrom, type DecisionInput, type Officer } from "./procedure.ts";

const regulator: Officer = { accountId: 1, organisationId: 10, role: "regulator" };
const supervisor: Officer = { accountId: 2, organisationId: 10, role: "supervisor" };
const elsewhere: Officer = { accountId: 3, organisationId: 20, role: "supervisor" };
const until = new Date("2026-03-09T16:00:00Z");
const input: DecisionInput = {
  kind: "warning",
  proposedBy: regulator,
  decidedBy: regulator,
  secondedBy: null,
  evidence: 1,
  legalBasis: "办法第 30 条",
  reasons: "逾期交付",
  noticeAt: new Date("2026-03-02T02:00:00Z"),
  statementUntil: until,
  now: new Date(until.getTime() + 1),
};
const demotion = { kind: "demotion", decidedBy: supervisor, secondedBy: elsewhere } as const;
const delisting = { kind: "delisting", decidedBy: supervisor, secondedBy: elsewhere } as const;

test.each<[string, Partial<DecisionInput>]>([
  ["a warning by the regulator who proposed it", {}],
  ["a suspension by one regulator", { kind: "suspension" }],
  ["a demotion by a supervisor and a second person", demotion],
  ["a demotion seconded by the regulator who proposed it", { ...demotion, secondedBy: regulator }],
  ["a delisting by two organisations", delisting],
  ["a blacklist by two organisations", { ...delisting, kind: "blacklist" }],
  ["at the instant the statement period ends", { now: until }],
])("lawful: %s", (_what, change) => {
  expect(checkDecision({ ...input, ...change })).toEqual(ok(true));
});

test.each<[string, Partial<DecisionInput>, string]>([
  ["no evidence", { evidence: 0 }, "sanction.evidence_missing"],
  ["no reasons", { reasons: " " }, "sanction.reasons_missing"],
  ["no legal basis", { legalBasis: "" }, "sanction.reasons_missing"],
  ["no notice", { noticeAt: null }, "sanction.notice_missing"],
  ["no statement period", { statementUntil: null }, "sanction.notice_missing"],
  ["a period that ended before the notice", { noticeAt: until }, "sanction.notice_missing"],
  ["before the period ends", { now: new Date(until.getTime() - 1) }, "sanction.window_open"],
  ["a demotion by one person", { ...demotion, secondedBy: null }, "sanction.same_person"],
  ["a demotion seconded by its decider", { ...demotion, secondedBy: supervisor }, "sanction.same_person"],
  ["a warning seconded by its decider", { secondedBy: regulator }, "sanction.same_person"],
  ["a demotion decided by its proposer", { ...demotion, proposedBy: supervisor }, "sanction.same_person"],
  [
    "a demotion without a supervisor",
    { ...demotion, decidedBy: { ...regulator, accountId: 5 }, secondedBy: regulator },
    "sanction.role_missing",
  ],
  ["an approval officer decides", { decidedBy: { ...regulator, role: "approver" } }, "sanction.role_missing"],
  [
    "an approval officer seconds",
    { ...demotion, secondedBy: { ...regulator, role: "approver" } },
    "sanction.role_missing",
  ],
  [
    "a delisting within one organisation",
    { ...delisting, secondedBy: { ...elsewhere, organisationId: 10 } },
    "sanction.organisations_missing",
  ],
  [
    "a blacklist within one organisation",
    { ...delisting, kind: "blacklist", secondedBy: regulator },
    "sanction.organisations_missing",
  ],
])("refused: %s", (_what, change, code) => {
  expect(checkDecision({ ...input, ...change })).toMatchObject({ ok: false, refusal: { code } });
});

test("the refusal says until when the agency may speak", () => {
  expect(checkDecision({ ...input, now: new Date(until.getTime() - 1) })).toMatchObject({
    refusal: { params: { statementUntilAt: "2026-03-09T16:00:00.000Z" } },
  });
});

test.each<[Grade, number, Grade | null]>([
  ["A", 0, "A"],
  ["A", 1, "B"],
  ["A", 2, "C"],
  ["A", 3, null],
  ["B", 1, "C"],
  ["provisional_b", 1, "C"],
  ["C", 1, null],
  ["D", 1, null],
  ["unrated", 1, null],
])("%s less %d letters", (grade, steps, letter) => {
  const refused = { ok: false, refusal: { code: "sanction.demotion_impossible", params: { grade } } };
  expect(demotedGrade(grade, steps)).toEqual(letter === null ? refused : ok(letter));
});

test("a decision binds two seconds after it", () => {
  expect(effectiveFrom(until)).toEqual(new Date("2026-03-09T16:00:02Z"));
});
