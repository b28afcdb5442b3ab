import { beforeAll, expect, test } from "vitest";
import { newApprover } from "#db/seed/engaged-market.ts";
import { seedReference } from "#db/seed/reference.ts";
import { setMarketClock, smallMarket, type SmallMarket } from "#db/seed/small-market.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { engagementPage } from "#db/read/engagement-page.ts";
import { readScore } from "#db/read/credit.ts";
import { loadCreditFacts } from "#db/store/credit.ts";
import { defaultCreditPolicy } from "#domain/credit/policy.ts";
import { creditScore } from "#domain/credit/score.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { recomputeScore } from "../credit/recompute-score.ts";
import { engagementFor } from "../engagement/engagement-for-test.ts";
import { passReportBySilence, reviewReport } from "../report/review-report.ts";
import { rateEngagement } from "./rate-engagement.ts";
import { revealRatings } from "./reveal-ratings.ts";

const db = await testDatabase();
let market: SmallMarket;
const at = (instant: string) => setMarketClock(db.db, new Date(instant));
const fromOwner = { quality: 5, timeliness: 5, fee: 5, standards: 4, attitude: 5 };
const fromAgency = { clarity: 4, cooperation: 4, acceptance_time: 5, payment_on_time: 5 };

beforeAll(async () => {
  await seedReference(db.db);
  market = await smallMarket(db.db);
});

async function accepted(options: { days?: number; deliverAt?: string } = {}) {
  await at("2026-03-02T02:00:00Z");
  const engaged = await engagementFor(db, market, { days: options.days ?? 12 });
  await engaged.sign();
  if (options.deliverAt) await at(options.deliverAt);
  await engaged.deliver();
  await engaged.accept(1);
  const { no, asOwner, asAgency } = engaged;
  return {
    ...engaged,
    rateAgency: (marks: Record<string, number> = fromOwner, text = "") =>
      rateEngagement(asOwner, { no, marks, text }),
    rateOwner: (marks: Record<string, number> = fromAgency, text = "") =>
      rateEngagement(asAgency, { no, marks, text }),
    pageOf: async (side: "owner" | "agency") =>
      (await engagementPage(db.ctx(engaged[side].actor).db, no, side, new Date("2026-03-03T00:00:00Z")))!,
  };
}

test("a rating stays blind until the other side has rated; then both are published together", async () => {
  const { rateAgency, rateOwner, pageOf } = await accepted();
  expect(await rateAgency()).toEqual({ ok: true, value: { score: 97.5, revealed: false } });
  const blind = await pageOf("agency");
  expect(blind.ratings).toEqual([]);
  expect(JSON.stringify(blind)).not.toContain("97.5");
  expect((await pageOf("owner")).ratings).toHaveLength(1);
  expect(await rateOwner()).toMatchObject({ ok: true, value: { revealed: true } });
  expect((await pageOf("agency")).ratings.map((each) => [each.side, each.score])).toEqual([
    ["agency", 87.5],
    ["owner", 97.5],
  ]);
});

test("after ten working days what is in is published, and silence is no rating", async () => {
  const { no, rateAgency, rateOwner, pageOf, system } = await accepted();
  await rateAgency();
  expect(await revealRatings(system, { no })).toMatchObject({ refusal: { code: "rating.period_running" } });
  await at("2026-03-16T16:00:00Z");
  expect(await rateOwner()).toMatchObject({ refusal: { code: "rating.period_over" } });
  expect(await revealRatings(system, { no })).toEqual({ ok: true, value: { published: 1 } });
  expect(await revealRatings(system, { no })).toEqual({ ok: true, value: { published: 0 } });
  expect((await pageOf("agency")).ratings.map((each) => each.side)).toEqual(["owner"]);
});

test("one rating per side, for good: not by the command, not by the database", async () => {
  const { id, rateAgency } = await accepted();
  await rateAgency();
  expect(await rateAgency()).toMatchObject({ refusal: { code: "command.wrong_state" } });
  const web = db.ctx({ kind: "guest" }).pool;
  await expect(
    web.query("update rating set score = 100 where engagement_id = $1", [id]),
  ).rejects.toMatchObject({ code: "42501" });
  await expect(
    web.query(
      "insert into rating (engagement_id, side, marks, score, submitted_at) values ($1, 'owner', '{}', 1, now())",
      [id],
    ),
  ).rejects.toMatchObject({ code: "23505" });
});

test.each<[string, Record<string, number>, string, string]>([
  ["five for timeliness of a report a fifth late", { ...fromOwner, timeliness: 5 }, "", "rating.above_facts"],
  ["a low mark without a word", { ...fromOwner, timeliness: 2 }, " ", "rating.text_required"],
  ["a mark of six", { ...fromOwner, quality: 6 }, "", "rating.out_of_range"],
  ["a missing mark", { quality: 5 }, "", "rating.out_of_range"],
])("refused: %s", async (_what, marks, text, code) => {
  const { rateAgency } = await accepted({ days: 5, deliverAt: "2026-03-10T02:00:00Z" });
  expect(await rateAgency(marks, text)).toMatchObject({ ok: false, refusal: { code } });
});

test("nobody rates work that is not accepted, and no stranger rates at all", async () => {
  const open = await engagementFor(db, market);
  await open.sign();
  expect(await rateEngagement(open.asOwner, { no: open.no, marks: fromOwner, text: "" })).toMatchObject({
    refusal: { code: "command.wrong_state" },
  });
  const { no } = await accepted();
  expect(await rateEngagement(open.asOwner, { no, marks: fromOwner, text: "" })).toMatchObject({
    refusal: { code: "command.not_found" },
  });
});

test("the stored score is what the rule makes of the stored facts, and a second run changes nothing", async () => {
  const { no, agency, rateAgency, rateOwner, departmentId, system } = await accepted();
  await rateAgency();
  await rateOwner();
  const approver = await newApprover(db.db, departmentId);
  expect(await reviewReport(db.ctx(approver), { no, result: "passed", reason: "" })).toMatchObject({
    ok: true,
  });
  const first = await recomputeScore(system, agency.id);
  expect(first).toMatchObject({ ok: true, value: { changed: true } });
  expect(await recomputeScore(system, agency.id)).toMatchObject({ ok: true, value: { changed: false } });
  const facts = await loadCreditFacts(db.db, agency.id, dayOf(new Date("2026-03-02T02:00:00Z")));
  const pure = creditScore(facts, defaultCreditPolicy);
  const shown = await readScore(db.db, agency.code);
  expect(shown?.score).toMatchObject({
    score: pure.total,
    ownerPart: pure.owner,
    regulatorPart: pure.regulator,
    platformPart: pure.platform,
  });
  expect(shown?.score?.explanation).toEqual(pure.explanation);
  expect(facts.reports).toHaveLength(1);
});

test("the department answers once, with reasons for a rejection, and only for its own cases", async () => {
  const { no, departmentId, id, asOwner } = await accepted();
  const approver = db.ctx(await newApprover(db.db, departmentId));
  expect(await reviewReport(asOwner, { no, result: "passed", reason: "" })).toMatchObject({
    refusal: { code: "command.forbidden" },
  });
  const stranger = db.ctx(await newApprover(db.db, market.hallId));
  expect(await reviewReport(stranger, { no, result: "passed", reason: "" })).toMatchObject({
    refusal: { code: "command.not_found" },
  });
  expect(await reviewReport(approver, { no, result: "rejected", reason: " " })).toMatchObject({
    refusal: { code: "case.reason_missing" },
  });
  expect(await reviewReport(approver, { no, result: "rejected", reason: "引用标准已废止" })).toMatchObject({
    ok: true,
  });
  expect(await reviewReport(approver, { no, result: "passed", reason: "" })).toMatchObject({
    refusal: { code: "command.wrong_state" },
  });
  const { rows } = await db.pool.query("select code, status from conduct_entry where engagement_id = $1", [
    id,
  ]);
  expect(rows).toEqual([{ code: "report_rejected", status: "proposed" }]);
});

test("a silent department has passed the report after five working days, marked as such", async () => {
  const { no, requirementId, system } = await accepted();
  expect(await passReportBySilence(system, { no })).toMatchObject({
    refusal: { code: "case.answer_not_overdue" },
  });
  await at("2026-03-09T16:00:00Z");
  expect(await passReportBySilence(system, { no })).toEqual({ ok: true, value: { result: "passed" } });
  const { rows } = await db.pool.query("select state, by_silence from case_requirement where id = $1", [
    requirementId,
  ]);
  expect(rows).toEqual([{ state: "accepted", by_silence: true }]);
});

test("an approver can never reach what chooses an agency", async () => {
  const { no, departmentId } = await accepted();
  const approver = db.ctx(await newApprover(db.db, departmentId));
  const { signContract } = await import("../engagement/sign-contract.ts");
  expect(await signContract(approver, { no, name: "x", bodySha256: "x" })).toMatchObject({
    refusal: { code: "command.not_found" },
  });
});
