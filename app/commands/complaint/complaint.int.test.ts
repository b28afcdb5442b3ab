import { describe, expect, test } from "vitest";
import { rowsOf } from "#db/seed/rows.ts";
import { award } from "#db/schema/need.ts";
import { conductEntry } from "#db/schema/sanction.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { codeOf, monday, newAgency, postNeed, readNeed, value } from "../need/fixtures/trade.ts";
import { confirmAward } from "../award/confirm-award.ts";
import { declineAward } from "../award/decline-award.ts";
import { endPublicity } from "../award/end-publicity.ts";
import { lapseConfirmation } from "../award/lapse-confirmation.ts";
import { complaintStory } from "./complaint-for-test.ts";
import { endAppealPeriod, executeComplaint } from "./execute-complaint.ts";
import {
  answerComplaint,
  appealDecision,
  completeComplaint,
  lapseComplaint,
  withdrawComplaint,
} from "./party-steps.ts";
import { prolongComplaint } from "./screen-complaint.ts";

const story = await complaintStory();
const { trade, regulator, second, as, clock, publicised, admitted } = story;
const { complain, screen, answer, decide, awardOf, complaintOf } = story;

test("admitted it freezes the award; upheld, the next reserve follows once nobody can appeal", async () => {
  const { no, firms, complaintNo } = await admitted();
  expect(complaintNo).toMatch(/^2026-C\d{6}$/);
  const first = await awardOf(no);
  expect(await readNeed(trade, no)).toMatchObject({ state: "frozen" });
  expect(codeOf(await complain(firms[2].actor, no))).toBe("complaint.already_pending");
  expect(codeOf(await complain(firms[1].actor, no))).toBe("complaint.no_standing");
  await clock(instantAt("2026-03-17", 9));
  for (const refused of [
    await confirmAward(as(firms[1].actor), { no }),
    await declineAward(as(firms[1].actor), { no, reason: "另有安排" }),
    await endPublicity(trade.worker, first.id),
    await lapseConfirmation(trade.worker, first.id),
  ])
    expect(codeOf(refused)).toBe("need.complaint_pending");
  expect(codeOf(await answer(firms[2].actor, complaintNo))).toBe("complaint.not_the_respondent");
  expect(codeOf(await answer(firms[0].actor, complaintNo))).toBe("command.not_found");
  expect(value(await answer(firms[1].actor, complaintNo)).state).toBe("answered");
  expect(codeOf(await decide(regulator, complaintNo, "uphold", { remedies: [] }))).toBe(
    "complaint.remedy_missing",
  );
  expect(codeOf(await decide(regulator, complaintNo, "uphold", { basis: " " }))).toBe(
    "complaint.basis_missing",
  );
  expect(value(await decide(regulator, complaintNo, "uphold")).state).toBe("upheld");
  expect(codeOf(await executeComplaint(as(regulator), { no: complaintNo, report: "已通知" }))).toBe(
    "complaint.appeal_running",
  );
  const { appealUntil } = await complaintOf(complaintNo);
  expect(appealUntil).toEqual(instantAt("2026-03-24", 24));
  await clock(appealUntil!);
  expect(
    codeOf(await appealDecision(as(firms[1].actor), { no: complaintNo, text: "不服", evidence: [] })),
  ).toBe("complaint.appeal_over");
  value(await endAppealPeriod(trade.worker, { no: complaintNo }));
  expect(await complaintOf(complaintNo)).toMatchObject({ state: "executed" });
  expect(await readNeed(trade, no)).toMatchObject({ state: "publicised" });
  expect(await awardOf(no)).toMatchObject({ agencyId: firms[2].id, rank: 2, state: "publicised" });
  const [gone] = await rowsOf(trade.db.db, award, { id: first.id });
  expect(gone).toMatchObject({ state: "annulled", reason: complaintNo });
});

test("dismissed, publicity and confirmation go on and are never shorter; an appeal stops them again", async () => {
  const { no, firms, complaintNo } = await admitted();
  const before = await awardOf(no);
  await clock(instantAt("2026-03-18", 0));
  expect(value(await decide(regulator, complaintNo, "dismiss")).state).toBe("dismissed");
  const resumed = await awardOf(no);
  const { appealUntil } = await complaintOf(complaintNo);
  expect(await readNeed(trade, no)).toMatchObject({ state: "publicised", publicityEndsAt: appealUntil });
  expect(resumed.publicityEndsAt).toEqual(appealUntil);
  expect(resumed.publicityEndsAt!.getTime()).toBeGreaterThan(before.publicityEndsAt!.getTime());
  expect(resumed.confirmBy!.getTime()).toBeGreaterThanOrEqual(appealUntil!.getTime());
  const appeal = (who: PersonActor) =>
    appealDecision(as(who), { no: complaintNo, text: "认定有误。", evidence: [] });
  expect(codeOf(await appeal(firms[0].actor))).toBe("command.not_found");
  expect(value(await appeal(firms[2].actor)).state).toBe("appealed");
  expect(await readNeed(trade, no)).toMatchObject({ state: "frozen" });
  expect(codeOf(await decide(regulator, complaintNo, "uphold"))).toBe("command.forbidden");
  expect(value(await decide(second, complaintNo, "uphold")).state).toBe("final_upheld");
  expect(await complaintOf(complaintNo)).toMatchObject({ state: "executed" });
  expect(await awardOf(no)).toMatchObject({ agencyId: firms[2].id });
});

test("an appeal is decided by somebody else than whoever decided, and finally", async () => {
  const { no, firms, complaintNo } = await admitted();
  value(await answer(firms[1].actor, complaintNo));
  value(await decide(second, complaintNo, "dismiss"));
  value(await appealDecision(as(firms[2].actor), { no: complaintNo, text: "不服。", evidence: [] }));
  expect(codeOf(await decide(second, complaintNo, "dismiss"))).toBe("complaint.same_person");
  expect(value(await decide(trade.market.supervisor, complaintNo, "dismiss")).state).toBe("final_dismissed");
  expect(
    codeOf(await appealDecision(as(firms[2].actor), { no: complaintNo, text: "不服。", evidence: [] })),
  ).toBe("command.wrong_state");
  const frozenFirst = await awardOf(no);
  expect(await readNeed(trade, no)).toMatchObject({ state: "publicised" });
  value(await confirmAward(as(firms[1].actor), { no }));
  await clock(frozenFirst.publicityEndsAt!);
  expect(value(await endPublicity(trade.worker, frozenFirst.id)).state).toBe("confirmed");
});

test("filed but not admitted it holds the award back; refused or never completed it lets go, without any task", async () => {
  const { no, firms } = await publicised();
  const first = await awardOf(no);
  value(await confirmAward(as(firms[1].actor), { no }));
  const { no: one } = value(await complain(firms[2].actor, no));
  value(await screen(one, "send_back"));
  expect(codeOf(await screen(one, "send_back"))).toBe("command.wrong_state");
  await clock(first.publicityEndsAt!);
  expect(codeOf(await endPublicity(trade.worker, first.id))).toBe("need.complaint_pending");
  expect(codeOf(await complain(firms[0].actor, no))).toBe("complaint.filing_over");
  const { completionDueAt } = await complaintOf(one);
  await clock(completionDueAt!);
  expect(codeOf(await completeComplaint(as(firms[2].actor), { no: one, text: "补充", evidence: [] }))).toBe(
    "complaint.completion_over",
  );
  expect(value(await endPublicity(trade.worker, first.id)).state).toBe("confirmed");
  expect(value(await lapseComplaint(trade.worker, { no: one })).state).toBe("withdrawn");
});

test("withdrawn, the award goes on; a second complaint keeps it frozen", async () => {
  const { no, firms, complaintNo } = await admitted();
  const other = value(
    await complain(firms[0].actor, no, { object: "selection", grounds: ["ranking_wrong"] }),
  ).no;
  value(await screen(other, "admit"));
  expect(codeOf(await withdrawComplaint(as(firms[1].actor), { no: complaintNo }))).toBe(
    "complaint.not_the_complainant",
  );
  value(await withdrawComplaint(as(firms[2].actor), { no: complaintNo }));
  expect(await readNeed(trade, no)).toMatchObject({ state: "frozen" });
  value(await withdrawComplaint(as(firms[0].actor), { no: other }));
  expect(await readNeed(trade, no)).toMatchObject({ state: "publicised" });
});

test("the selection itself falls: the need fails and may be published again", async () => {
  const { no, firms } = await publicised();
  const ground = { object: "selection", grounds: ["quote_wrongly_rejected"], remedies: ["select_again"] };
  const { no: one } = value(await complain(firms[0].actor, no, ground));
  value(await screen(one, "admit"));
  value(await answerComplaint(as(trade.owner.actor), { no: one, text: "无异议。", evidence: [] }));
  value(await prolongComplaint(as(regulator), { no: one, reason: "需鉴定。" }));
  expect(codeOf(await prolongComplaint(as(regulator), { no: one, reason: "再延。" }))).toBe(
    "complaint.prolonged_before",
  );
  value(await decide(regulator, one, "uphold", { remedies: ["select_again"] }));
  await clock((await complaintOf(one)).appealUntil!);
  expect(value(await executeComplaint(as(regulator), { no: one, report: "已责令重新选取。" })).state).toBe(
    "executed",
  );
  expect(await readNeed(trade, no)).toMatchObject({ state: "failed", failReason: "complaint.upheld" });
});

test("a notice that falls before its opening is cancelled", async () => {
  await clock(monday);
  const row = await postNeed(trade);
  const firm = await newAgency(trade.db.db, "B");
  const ground = { object: "notice", grounds: ["exclusive_condition"], remedies: ["cancel_notice"] };
  const { no: one } = value(await complain(firm.actor, row.no, ground));
  value(await screen(one, "admit"));
  expect(await readNeed(trade, row.no)).toMatchObject({ state: "published" });
  value(await answerComplaint(as(trade.owner.actor), { no: one, text: "同意。", evidence: [] }));
  value(await decide(regulator, one, "uphold", { remedies: ["cancel_notice"] }));
  value(await appealDecision(as(trade.owner.actor), { no: one, text: "不服。", evidence: [] }));
  value(await decide(second, one, "uphold", { remedies: ["cancel_notice"] }));
  expect(await readNeed(trade, row.no)).toMatchObject({ state: "cancelled" });
  expect(codeOf(await complain(firm.actor, row.no, ground))).toBe("complaint.not_open");
});

test("the third complaint within a year dismissed as abusive is proposed for the ledger", async () => {
  const loser = await newAgency(trade.db.db, "B");
  for (const expected of [0, 0, 1]) {
    await clock(monday);
    const row = await postNeed(trade);
    const ground = { object: "notice", grounds: ["unclear"], remedies: ["explain"] };
    const { no: one } = value(await complain(loser.actor, row.no, ground));
    value(await screen(one, "admit"));
    value(await answerComplaint(as(trade.owner.actor), { no: one, text: "内容清楚。", evidence: [] }));
    value(await decide(regulator, one, "dismiss", { abusive: true }));
    const entries = await rowsOf(trade.db.db, conductEntry, { agencyId: loser.id });
    expect(entries.map(({ code, status }) => [code, status])).toEqual(
      Array.from({ length: expected }, () => ["abusive_complaint", "proposed"]),
    );
  }
});

describe("races", () => {
  test("admitted while publicity ends: exactly one order, and the award is never definite and frozen", async () => {
    const { no, firms } = await publicised();
    const first = await awardOf(no);
    value(await confirmAward(as(firms[1].actor), { no }));
    const { no: one } = value(await complain(firms[2].actor, no));
    await clock(first.publicityEndsAt!);
    const [admission, end] = await Promise.all([screen(one, "admit"), endPublicity(trade.worker, first.id)]);
    expect([codeOf(admission), codeOf(end)]).toEqual(["ok", "need.complaint_pending"]);
    expect(await readNeed(trade, no)).toMatchObject({ state: "frozen" });
  });

  test("withdrawn while publicity ends, and two officers at once: one wins each", async () => {
    const { no, firms } = await publicised();
    const first = await awardOf(no);
    value(await confirmAward(as(firms[1].actor), { no }));
    const { no: one } = value(await complain(firms[2].actor, no));
    const both = await Promise.all([screen(one, "admit"), screen(one, "refuse", second)]);
    expect(both.map(codeOf).toSorted()).toEqual(["command.wrong_state", "ok"]);
    await clock(first.publicityEndsAt!);
    const ends = await Promise.all([
      withdrawComplaint(as(firms[2].actor), { no: one }),
      endPublicity(trade.worker, first.id),
    ]);
    const { state } = await readNeed(trade, no);
    expect(["publicised", "confirmed"]).toContain(state);
    expect(ends.some(({ ok }) => ok)).toBe(true);
    expect(await awardOf(no)).toMatchObject({ state, agencyId: firms[1].id });
  });
});
