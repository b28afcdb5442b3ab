import { beforeAll, expect, test } from "vitest";
import { asSystem } from "#db/context.ts";
import { newPerson } from "#db/seed/small-market.ts";
import { measuresOf } from "#db/store/sanction.ts";
import { effectsAt } from "#domain/sanction/effects.ts";
import type { SanctionKind } from "#domain/sanction/kinds.ts";
import { instantAt } from "#domain/shared/dates.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import {
  codeOf,
  monday,
  newAgency,
  postNeed,
  quote,
  setMarketClock,
  subsidised,
  type AgencyFirm,
  type Trade,
  value,
  web,
} from "../need/fixtures/trade.ts";
import { openTrade } from "../need/fixtures/open-trade.ts";
import { reviewNeed } from "../need/review-need.ts";
import { decideConduct } from "./decide-conduct.ts";
import { decideSanction, secondSanction } from "./decide-sanction.ts";
import { expireSanction, liftSanction, withdrawSanction } from "./end-sanction.ts";
import { proposeSanction } from "./propose-sanction.ts";
import { stateCase } from "./state-case.ts";

let trade: Trade;
let regulator: PersonActor;
let supervisor: PersonActor;
let colleague: PersonActor;
let elsewhere: PersonActor;
const afterWindow = instantAt("2026-03-17", 9);
const decision = {
  text: "经查属实，决定降级。",
  basis: "管理办法第三十条",
  remedy: "可自收到决定之日起 10 个工作日内申诉。",
};

beforeAll(async () => {
  trade = await openTrade();
  const { db, market } = trade;
  supervisor = market.supervisor;
  regulator = await newPerson(db.db, supervisor.organisationId, "regulator", "监管钱进");
  colleague = await newPerson(db.db, supervisor.organisationId, "supervisor", "监管吴越");
  elsewhere = await newPerson(db.db, market.departmentId, "regulator", "环保郑直");
});

async function proposed(
  agency: AgencyFirm,
  kind: SanctionKind = "demotion",
  change: { evidence?: string[]; termDays?: number | null } = {},
) {
  await setMarketClock(trade.db.db, monday);
  const input = {
    agencyCode: agency.code,
    kind,
    termDays: null,
    facts: "三次逾期交付",
    evidence: ["交付记录 2026-000101"],
    basis: "管理办法第三十条",
    ...change,
  };
  return proposeSanction(web(trade.db, regulator), input);
}

async function notified(agency: AgencyFirm, kind?: SanctionKind) {
  const { no, statementUntil } = value(await proposed(agency, kind));
  const decide = (by: PersonActor, text = decision.text) =>
    decideSanction(web(trade.db, by), { no, ...decision, text });
  const second = (by: PersonActor) => secondSanction(web(trade.db, by), { no });
  const read = async () => (await trade.db.pool.query("select * from sanction where no = $1", [no])).rows[0];
  return { no, statementUntil, decide, second, read };
}

test("a measure needs evidence, and an agency below C no letter to lose", async () => {
  expect(codeOf(await proposed(await newAgency(trade.db.db, "B"), "warning", { evidence: [" "] }))).toBe(
    "sanction.evidence_missing",
  );
  expect(codeOf(await proposed(await newAgency(trade.db.db, "C"), "demotion"))).toBe(
    "sanction.demotion_impossible",
  );
  expect(codeOf(await proposed(await newAgency(trade.db.db, "B"), "suspension", { termDays: 400 }))).toBe(
    "sanction.term_out_of_range",
  );
});

test("a demotion runs notice, window, two persons; then the agency's next quote for public money is refused", async () => {
  const { db } = trade;
  const agency = await newAgency(db.db, "B");
  const { no, statementUntil, decide, second, read } = await notified(agency);
  expect(statementUntil).toBe("2026-03-16T16:00:00.000Z");
  expect(await stateCase(web(db, agency.actor), { no, statement: "其中一次因业主资料迟交。" })).toMatchObject(
    { ok: true },
  );
  expect(codeOf(await decide(supervisor))).toBe("sanction.window_open");
  await setMarketClock(db.db, afterWindow);
  expect(codeOf(await stateCase(web(db, agency.actor), { no, statement: "补充" }))).toBe(
    "sanction.window_over",
  );
  expect(value(await decide(supervisor))).toEqual({ inForce: false });
  expect(codeOf(await second(supervisor))).toBe("sanction.same_person");
  const need = await postNeed(trade, { funding: subsidised });
  value(await reviewNeed(web(db, trade.market.operator), { no: need.no, decision: "approve", defects: [] }));
  expect(codeOf(await quote(trade, need.no, agency, { yuan: 5000 }))).toBe("ok");
  expect(value(await second(colleague))).toEqual({ inForce: true });
  const row = await read();
  expect(row.effective_at.getTime() - row.decided_at.getTime()).toBe(2000);
  expect([row.state, row.from_grade, row.to_grade]).toEqual(["in_force", "B", "C"]);
  await setMarketClock(db.db, new Date(row.effective_at.getTime() + 1));
  expect(await quote(trade, need.no, agency, { yuan: 4900 })).toMatchObject({
    refusal: { code: "agency.grade_gate", params: { grade: "C" } },
  });
  const decided = await db.pool.query(
    "select kind, grade, previous, reference from grade_decision where agency_id = $1",
    [agency.id],
  );
  expect(decided.rows).toEqual([{ kind: "sanction", grade: "C", previous: "B", reference: no }]);
});

test("the term ends by itself and the letter comes back", async () => {
  const { db } = trade;
  const agency = await newAgency(db.db, "A");
  const { no, decide, second, read } = await notified(agency);
  await setMarketClock(db.db, afterWindow);
  value(await decide(supervisor));
  value(await second(regulator));
  const system = asSystem(web(db, supervisor));
  expect(codeOf(await expireSanction(system, { no }))).toBe("sanction.not_ended");
  expect(codeOf(await liftSanction(web(db, supervisor), { no, reason: "已整改" }))).toBe(
    "sanction.repair_too_early",
  );
  const { ends_at: endsAt, effective_at: from } = await read();
  expect(endsAt.getTime() - from.getTime()).toBe(90 * 86_400_000);
  await setMarketClock(db.db, endsAt);
  value(await expireSanction(system, { no }));
  const { rows } = await db.pool.query("select grade from agency where id = $1", [agency.id]);
  expect(rows).toEqual([{ grade: "A" }]);
});

test("a suspension by one regulator stops quoting at once and stops binding at its end, whoever sleeps", async () => {
  const { db } = trade;
  const agency = await newAgency(db.db, "B");
  const { decide, read } = await notified(agency, "suspension");
  await setMarketClock(db.db, afterWindow);
  expect(value(await decide(regulator))).toEqual({ inForce: true });
  const { effective_at: from, ends_at: until } = await read();
  const measures = await measuresOf(db.db, agency.id);
  const mayQuote = (at: Date) => effectsAt(measures, at).mayQuote;
  expect([mayQuote(new Date(from.getTime() - 1)), mayQuote(from), mayQuote(until)]).toEqual([
    true,
    false,
    true,
  ]);
  await setMarketClock(db.db, new Date(from.getTime() + 1));
  const { no } = await postNeed(trade);
  expect(codeOf(await quote(trade, no, agency, { yuan: 5000 }))).toBe("agency.barred_from_quoting");
});

test("delisting needs two organisations and takes the agency off the list", async () => {
  const { db } = trade;
  const agency = await newAgency(db.db, "C");
  const { decide, second } = await notified(agency, "delisting");
  await setMarketClock(db.db, afterWindow);
  value(await decide(supervisor));
  expect(codeOf(await second(colleague))).toBe("sanction.organisations_missing");
  expect(value(await second(elsewhere))).toEqual({ inForce: true });
  const { rows } = await db.pool.query("select state, grade from agency where id = $1", [agency.id]);
  expect(rows).toEqual([{ state: "delisted", grade: "D" }]);
});

test.each<[string, (of: Awaited<ReturnType<typeof notified>>) => Promise<unknown>, string]>([
  ["a decision by the one who proposed it", ({ decide }) => decide(regulator), "sanction.same_person"],
  ["a decision without reasons", ({ decide }) => decide(supervisor, " "), "sanction.reasons_missing"],
  ["a second signature where nobody has decided", ({ second }) => second(colleague), "command.wrong_state"],
  ["a decision by the hall's operator", ({ decide }) => decide(trade.market.operator), "command.forbidden"],
  [
    "a decision from another place",
    ({ decide }) => decide({ ...supervisor, jurisdictions: ["370000"] }),
    "command.not_found",
  ],
  [
    "a withdrawal without a reason",
    ({ no }) => withdrawSanction(web(trade.db, supervisor), { no, reason: "" }),
    "sanction.reasons_missing",
  ],
  [
    "a statement by another agency",
    async ({ no }) =>
      stateCase(web(trade.db, (await newAgency(trade.db.db, "A")).actor), { no, statement: "x" }),
    "command.not_found",
  ],
])("refused: %s", async (_what, act, code) => {
  const of = await notified(await newAgency(trade.db.db, "B"));
  await setMarketClock(trade.db.db, afterWindow);
  expect(await act(of)).toMatchObject({ ok: false, refusal: { code } });
});

test.each<[string, string]>([
  [
    "a decision inside the window",
    "decided_at = notified_at + interval '1 hour', decided_by = proposed_by, seconded_by = proposed_by + 1",
  ],
  ["a demotion by one person", "decided_at = statement_until + interval '1 hour', decided_by = proposed_by"],
  [
    "a demotion by the same person twice",
    "decided_at = statement_until + interval '1 hour', decided_by = proposed_by, seconded_by = proposed_by",
  ],
  ["an effect before its decision", "effective_at = statement_until"],
  ["no evidence left", "evidence = '[]'"],
])("the database refuses to the web's own role: %s", async (_what, change) => {
  const { no } = await notified(await newAgency(trade.db.db, "B"));
  const asWeb = web(trade.db, supervisor).pool.query(`update sanction set ${change} where no = $1`, [no]);
  await expect(asWeb).rejects.toMatchObject({ code: "23514" });
});

test("in the table, too, a decision may stand from the very end of the window on, and not before", async () => {
  const { no } = await notified(await newAgency(trade.db.db, "B"), "warning");
  const decideAt = (at: string) =>
    web(trade.db, supervisor).pool.query(
      `update sanction set decided_at = ${at}, decided_by = proposed_by where no = $1`,
      [no],
    );
  await expect(decideAt("statement_until - interval '1 microsecond'")).rejects.toMatchObject({
    code: "23514",
  });
  expect((await decideAt("statement_until")).rowCount).toBe(1);
});

test("a proposed entry costs nothing until a person has confirmed it, and an annulled one nothing any more", async () => {
  const { db } = trade;
  const agency = await newAgency(db.db, "B");
  const { rows } = await db.pool.query(
    "insert into conduct_entry (agency_id, code, facts, points, status, source, happened_at) values ($1, 'late_slightly', '逾期', 1, 'proposed', 'test', app_now()) returning id",
    [agency.id],
  );
  const id = rows[0].id as number;
  const decide = (decision: "confirmed" | "annulled", reason = "") =>
    decideConduct(web(db, regulator), { id, decision, reason });
  expect(value(await decide("confirmed"))).toEqual({ status: "confirmed" });
  expect(codeOf(await decide("confirmed"))).toBe("command.wrong_state");
  expect(codeOf(await decide("annulled"))).toBe("sanction.reasons_missing");
  expect(value(await decide("annulled", "事实有误"))).toEqual({ status: "annulled" });
});

test("twenty decisions at once: one is written", async () => {
  const { decide } = await notified(await newAgency(trade.db.db, "B"), "warning");
  await setMarketClock(trade.db.db, afterWindow);
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => decide(regulator)));
  expect(outcomes.filter((each) => each.ok)).toHaveLength(1);
});
