import { beforeAll, expect, test } from "vitest";
import { withdrawnAwards } from "#db/read/award-withdrawals.ts";
import { caseRequirement } from "#db/schema/case.ts";
import { engagement } from "#db/schema/engagement.ts";
import { award } from "#db/schema/need.ts";
import { newPerson } from "#db/seed/small-market.ts";
import { rowsOf } from "#db/seed/rows.ts";
import { liveAward } from "#db/store/award.ts";
import { currentContract } from "#db/store/contract.ts";
import type { NeedRow } from "#db/store/need.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { signContract } from "../engagement/sign-contract.ts";
import { openTrade } from "../need/fixtures/open-trade.ts";
import {
  codeOf,
  monday,
  newAgency,
  openAtClosing,
  postNeed,
  quote,
  readNeed,
  setMarketClock,
  value,
  web,
  type AgencyFirm,
  type Trade,
} from "../need/fixtures/trade.ts";
import { askWithdrawal } from "./ask-withdrawal.ts";
import { confirmAward } from "./confirm-award.ts";
import { decideWithdrawal } from "./decide-withdrawal.ts";
import { endPublicity } from "./end-publicity.ts";

let trade: Trade;
let supervisor: PersonActor;
let colleague: PersonActor;
let firms: readonly [AgencyFirm, AgencyFirm];
beforeAll(async () => {
  trade = await openTrade();
  supervisor = trade.market.supervisor;
  const person = await newPerson(trade.db.db, supervisor.organisationId, "regulator", "监管李川");
  colleague = { ...person, jurisdictions: supervisor.jurisdictions };
  firms = [await newAgency(trade.db.db, "A"), await newAgency(trade.db.db, "B")];
});

/** 7,200 by the first agency, then as many of the others as are asked for; definite, its contract not signed. */
async function confirmedNeed(reserves: 0 | 1): Promise<NeedRow> {
  await setMarketClock(trade.db.db, monday);
  const row = await postNeed(trade);
  for (const [at, firm] of firms.slice(0, 1 + reserves).entries())
    value(await quote(trade, row.no, firm, { yuan: 7200 + at * 100 }));
  value(await openAtClosing(trade, row));
  value(await confirmAward(web(trade.db, firms[0].actor), { no: row.no }));
  const first = (await liveAward(trade.db.db, row.id))!;
  await setMarketClock(trade.db.db, first.publicityEndsAt!);
  value(await endPublicity(trade.worker, first.id));
  return readNeed(trade, row.no);
}

const wish = (no: string) => ({ no, code: "computed_wrongly", reason: "排序依据有误" }) as const;
const ask = (no: string, by = supervisor) => askWithdrawal(web(trade.db, by), wish(no));
const decide = (id: number, decision: "confirm" | "refuse", by = colleague, note = "") =>
  decideWithdrawal(web(trade.db, by), { id, decision, note });
const statesOf = async (row: NeedRow) =>
  (await rowsOf(trade.db.db, award, { needId: row.id })).map(({ state }) => state);
const worksOf = async (row: NeedRow) =>
  (await rowsOf(trade.db.db, engagement, { needId: row.id })).map(({ state }) => state);

test("two persons: annulled, its work ended unbegun, the next reserve may begin another", async () => {
  const row = await confirmedNeed(1);
  expect(codeOf(await ask(row.no, trade.owner.actor))).toBe("command.forbidden");
  expect(codeOf(await ask(row.no, colleague))).toBe("command.forbidden");
  expect(codeOf(await askWithdrawal(web(trade.db, supervisor), { ...wish(row.no), reason: " " }))).toBe(
    "award.reason_missing",
  );
  const { id } = value(await ask(row.no));
  expect(codeOf(await ask(row.no))).toBe("award.withdrawal_asked_already");
  expect(codeOf(await decide(id, "confirm", supervisor))).toBe("award.own_withdrawal");
  expect(codeOf(await decide(id, "confirm", trade.market.operator))).toBe("command.forbidden");
  expect(value(await decide(id, "confirm")).state).toBe("publicised");
  expect(codeOf(await decide(id, "confirm"))).toBe("award.withdrawal_not_asked");
  expect(await statesOf(row)).toEqual(["annulled", "publicised"]);
  expect(await worksOf(row)).toEqual(["terminated"]);
  expect((await rowsOf(trade.db.db, caseRequirement, { id: row.requirementId }))[0]?.state).toBe("open");
  expect(await withdrawnAwards(trade.db.db, row.id)).toMatchObject([
    { code: "computed_wrongly", reason: "排序依据有误", askedName: "监管赵岩", decidedName: "监管李川" },
  ]);
  const next = (await liveAward(trade.db.db, row.id))!;
  value(await confirmAward(web(trade.db, firms[1].actor), { no: row.no }));
  await setMarketClock(trade.db.db, next.publicityEndsAt!);
  value(await endPublicity(trade.worker, next.id));
  expect(await worksOf(row)).toEqual(["terminated", "drafting"]);
});

test("without a reserve the need fails; refused it stays as it is, with a note", async () => {
  const row = await confirmedNeed(0);
  const first = value(await ask(row.no));
  expect(codeOf(await decide(first.id, "refuse"))).toBe("award.reason_missing");
  expect(value(await decide(first.id, "refuse", colleague, "依据充分")).state).toBe("confirmed");
  const second = value(await ask(row.no));
  expect(value(await decide(second.id, "confirm")).state).toBe("failed");
  expect(await worksOf(row)).toEqual(["terminated"]);
});

test("a running publicity is a complaint's matter", async () => {
  await setMarketClock(trade.db.db, monday);
  const row = await postNeed(trade);
  value(await quote(trade, row.no, firms[0], { yuan: 7000 }));
  value(await openAtClosing(trade, row));
  expect(codeOf(await ask(row.no))).toBe("award.not_confirmed");
});

test("racing the second signature: either the contract stands or the award is gone, never both", async () => {
  for (let round = 0; round < 4; round += 1) {
    const row = await confirmedNeed(0);
    const { id } = value(await ask(row.no));
    const [work] = await rowsOf(trade.db.db, engagement, { needId: row.id });
    const { bodySha256 } = (await currentContract(trade.db.db, work!.id))!;
    const sign = (actor: PersonActor) =>
      signContract(web(trade.db, actor), { no: work!.no, name: actor.name, bodySha256 });
    value(await sign(trade.owner.actor));
    const acts = [() => sign(firms[0].actor), () => decide(id, "confirm")];
    const [a, b] = await Promise.all((round % 2 === 0 ? acts : acts.toReversed()).map((act) => act()));
    const [signed, taken] = round % 2 === 0 ? [a!, b!] : [b!, a!];
    expect([signed.ok, taken.ok].filter(Boolean)).toHaveLength(1);
    const after = await readNeed(trade, row.no);
    expect([after.state, (await statesOf(row))[0], (await worksOf(row))[0]]).toEqual(
      signed.ok ? ["contracted", "confirmed", "contracted"] : ["failed", "annulled", "terminated"],
    );
    const again = codeOf(await decide(id, "confirm"));
    expect(again).toBe(signed.ok ? "award.work_begun" : "award.withdrawal_not_asked");
  }
});
