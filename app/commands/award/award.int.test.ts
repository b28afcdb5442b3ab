import { beforeAll, expect, test } from "vitest";
import { rowsOf, setRows } from "#db/seed/rows.ts";
import { agency as agencyTable } from "#db/schema/agency.ts";
import { caseRequirement } from "#db/schema/case.ts";
import { contract, engagement, milestone } from "#db/schema/engagement.ts";
import { award } from "#db/schema/need.ts";
import { liveAward } from "#db/store/award.ts";
import type { NeedRow } from "#db/store/need.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { toFen } from "#domain/shared/money.ts";
import {
  type AgencyFirm,
  codeOf,
  draftNeed,
  monday,
  newAgency,
  openAtClosing,
  postNeed,
  quote,
  readNeed,
  setMarketClock,
  subsidised,
  type Trade,
  value,
  web,
} from "../need/fixtures/trade.ts";
import { openTrade } from "../need/fixtures/open-trade.ts";
import { publishNeed } from "../need/publish-need.ts";
import { reviewNeed } from "../need/review-need.ts";
import { confirmAward } from "./confirm-award.ts";
import { declineAward } from "./decline-award.ts";
import { endPublicity } from "./end-publicity.ts";
import { lapseConfirmation } from "./lapse-confirmation.ts";

let trade: Trade;
beforeAll(async () => {
  trade = await openTrade();
});
const agencies = async () =>
  [
    await newAgency(trade.db.db, "A"),
    await newAgency(trade.db.db, "B"),
    await newAgency(trade.db.db, "B"),
  ] as const;
const confirm = (firm: AgencyFirm, row: NeedRow) => confirmAward(web(trade.db, firm.actor), { no: row.no });
const awarded = async (row: NeedRow) => (await liveAward(trade.db.db, row.id))!;
const awardsOf = (row: NeedRow) => rowsOf(trade.db.db, award, { needId: row.id });

/** Three quotes 7,200 < 7,500 < 7,800 by the second, third and first agency, opened at the deadline. */
async function openedNeed(firms: readonly AgencyFirm[], publicFunds = false): Promise<NeedRow> {
  await setMarketClock(trade.db.db, monday);
  const posted = await postNeed(trade, publicFunds ? { funding: subsidised } : {});
  if (publicFunds)
    value(
      await reviewNeed(web(trade.db, trade.market.operator), {
        no: posted.no,
        decision: "approve",
        defects: [],
      }),
    );
  const row = await readNeed(trade, posted.no);
  for (const [at, yuan] of [
    [0, 7800],
    [1, 7200],
    [2, 7500],
  ] as const)
    value(await quote(trade, row.no, firms[at]!, { yuan }));
  value(await openAtClosing(trade, row));
  return row;
}

test("fast lane: confirmed within publicity, definite at its end, and the work begins", async () => {
  const firms = await agencies();
  const row = await openedNeed(firms);
  const first = await awarded(row);
  expect(first).toMatchObject({
    agencyId: firms[1].id,
    publicityEndsAt: instantAt("2026-03-13", 24),
    confirmBy: instantAt("2026-03-13", 24),
  });
  expect(codeOf(await confirm(firms[0], row))).toBe("command.not_found");
  expect(value(await confirm(firms[1], row)).state).toBe("publicised");
  expect(codeOf(await confirm(firms[1], row))).toBe("award.already_confirmed");
  expect(codeOf(await endPublicity(trade.worker, first.id))).toBe("award.publicity_running");
  await setMarketClock(trade.db.db, instantAt("2026-03-16", 9));
  expect(value(await endPublicity(trade.worker, first.id)).state).toBe("confirmed");
  expect((await awarded(row)).confirmedAt).toEqual(first.publicityEndsAt);
  const [work] = await rowsOf(trade.db.db, engagement, { needId: row.id });
  expect(work).toMatchObject({
    state: "drafting",
    priceFen: 720_000,
    days: 15,
    agencyId: firms[1].id,
    contractDueAt: instantAt("2026-03-27", 24),
  });
  const [required] = await rowsOf(trade.db.db, caseRequirement, { id: row.requirementId });
  expect(required?.state).toBe("engaged");
  expect(await rowsOf(trade.db.db, contract, { engagementId: work!.id })).toHaveLength(1);
  const steps = await rowsOf(trade.db.db, milestone, { engagementId: work!.id });
  expect(steps.reduce((sum, each) => sum + each.amountFen, 0)).toBe(720_000);
  expect(codeOf(await endPublicity(trade.worker, first.id))).toBe("command.wrong_state");
});

test("public money: three days of publicity, two more to confirm; a late yes makes it definite at once", async () => {
  const firms = await agencies();
  const row = await openedNeed(firms, true);
  const first = await awarded(row);
  expect(first).toMatchObject({
    publicityEndsAt: instantAt("2026-03-17", 24),
    confirmBy: instantAt("2026-03-19", 24),
  });
  await setMarketClock(trade.db.db, instantAt("2026-03-19", 10));
  expect(codeOf(await endPublicity(trade.worker, first.id))).toBe("award.not_confirmed_by_agency");
  expect(value(await confirm(firms[1], row)).state).toBe("confirmed");
});

test("silence counts as declined: the reserve takes over, and when none is left the need fails", async () => {
  const firms = await agencies();
  const row = await openedNeed(firms);
  const first = await awarded(row);
  expect(codeOf(await lapseConfirmation(trade.worker, first.id))).toBe("award.confirm_period_running");
  await setMarketClock(trade.db.db, first.confirmBy!);
  expect(codeOf(await confirm(firms[1], row))).toBe("award.confirm_period_over");
  expect(value(await lapseConfirmation(trade.worker, first.id)).state).toBe("publicised");
  expect(codeOf(await lapseConfirmation(trade.worker, first.id))).toBe("command.wrong_state");
  expect(await awarded(row)).toMatchObject({ agencyId: firms[2].id, rank: 2, amountFen: 750_000 });
  const decline = (firm: AgencyFirm, reason: string) =>
    declineAward(web(trade.db, firm.actor), { no: row.no, reason });
  expect(codeOf(await decline(firms[2], " "))).toBe("award.reason_missing");
  expect(value(await decline(firms[2], "人员已另有安排")).state).toBe("publicised");
  expect(value(await decline(firms[0], "人员已另有安排")).state).toBe("failed");
  expect(await readNeed(trade, row.no)).toMatchObject({
    state: "failed",
    failReason: "need.no_reserve_left",
  });
  expect((await awardsOf(row)).map(({ state }) => state)).toEqual(["expired", "declined", "declined"]);
});

test("who is demoted may neither confirm nor keep the award, and a demoted reserve is passed over", async () => {
  const firms = await agencies();
  const row = await openedNeed(firms, true);
  const first = await awarded(row);
  value(await confirm(firms[1], row));
  for (const firm of [firms[1], firms[2]])
    await setRows(trade.db.db, agencyTable, { id: firm.id }, { grade: "C" });
  await setMarketClock(trade.db.db, first.publicityEndsAt!);
  expect(value(await endPublicity(trade.worker, first.id)).state).toBe("publicised");
  expect((await awardsOf(row)).map(({ state, reason, agencyId }) => [state, reason, agencyId])).toEqual([
    ["annulled", "agency.grade_gate", firms[1].id],
    ["publicised", null, firms[0].id],
  ]);
  await setRows(trade.db.db, agencyTable, { id: firms[0].id }, { grade: "C" });
  expect(codeOf(await confirm(firms[0], row))).toBe("agency.grade_gate");
});

test("direct choice: the agency confirms first, then one day of publicity, then the work begins", async () => {
  await setMarketClock(trade.db.db, monday);
  const chosen = await newAgency(trade.db.db, "B");
  const direct = { agencyCode: chosen.code, priceFen: toFen(700_000), reason: "长期合作，熟悉本项目" };
  const row = await postNeed(trade, { method: "direct", direct, serviceDays: 12 });
  expect(row).toMatchObject({ state: "proposed", directAgencyId: chosen.id });
  const proposed = await awarded(row);
  expect(proposed).toMatchObject({
    state: "proposed",
    amountFen: 700_000,
    days: 12,
    confirmBy: instantAt("2026-03-11", 24),
  });
  expect(value(await confirm(chosen, row)).state).toBe("publicised");
  expect((await awarded(row)).publicityEndsAt).toEqual(instantAt("2026-03-10", 24));
  await setMarketClock(trade.db.db, instantAt("2026-03-10", 24));
  expect(value(await endPublicity(trade.worker, proposed.id)).state).toBe("confirmed");
});

test("a direct choice obeys cap, grade and its own conditions; declined it fails", async () => {
  await setMarketClock(trade.db.db, monday);
  const [unrated, fine] = [await newAgency(trade.db.db, "unrated"), await newAgency(trade.db.db, "A")];
  const directTo = (agencyCode: string, priceFen: number, reason = "熟悉项目") => ({
    method: "direct" as const,
    direct: { agencyCode, priceFen: toFen(priceFen), reason },
  });
  const publish = async (change: ReturnType<typeof directTo>) =>
    publishNeed(web(trade.db, trade.owner.actor), { no: await draftNeed(trade, change) });
  expect(codeOf(await publish(directTo(unrated.code, 700_000)))).toBe("agency.unrated");
  expect(codeOf(await publish(directTo(fine.code, 800_001)))).toBe("fee.cap");
  expect(codeOf(await publish(directTo(fine.code, 700_000, " ")))).toBe("need.reason_missing");
  const row = await postNeed(trade, directTo(fine.code, 700_000));
  expect(value(await declineAward(web(trade.db, fine.actor), { no: row.no, reason: "无力承接" })).state).toBe(
    "failed",
  );
});

test("many hands confirm at once: one confirmation, one engagement", async () => {
  const firms = await agencies();
  const row = await openedNeed(firms, true);
  const first = await awarded(row);
  await setMarketClock(trade.db.db, first.publicityEndsAt!);
  const attempts = await Promise.all([
    ...Array.from({ length: 12 }, () => confirm(firms[1], row)),
    endPublicity(trade.worker, first.id),
  ]);
  expect(attempts.filter((each) => each.ok)).toHaveLength(1);
  expect(await rowsOf(trade.db.db, engagement, { needId: row.id })).toHaveLength(1);
});
