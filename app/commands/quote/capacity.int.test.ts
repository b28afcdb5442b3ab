import { beforeAll, expect, test } from "vitest";
import { engagement } from "#db/schema/engagement.ts";
import { award } from "#db/schema/need.ts";
import { quoteOpened } from "#db/schema/quote.ts";
import { rowsOf } from "#db/seed/rows.ts";
import { openTrade } from "../need/fixtures/open-trade.ts";
import {
  type AgencyFirm,
  monday,
  newAgency,
  openAtClosing,
  postNeed,
  quote,
  setMarketClock,
  type Trade,
  value,
} from "../need/fixtures/trade.ts";

let trade: Trade;
let agency: AgencyFirm;
beforeAll(async () => {
  trade = await openTrade();
  agency = await newAgency(trade.db.db, "A");
});

/** Work won in the name of the agency's first practitioner, and not accepted yet. */
async function wonWork(at: number): Promise<void> {
  const row = await postNeed(trade);
  value(await quote(trade, row.no, agency, { yuan: 5000 }));
  value(await openAtClosing(trade, row));
  const [won] = await rowsOf(trade.db.db, award, { needId: row.id });
  await trade.db.db.insert(engagement).values({
    no: `2026-90000${at}`,
    needId: row.id,
    awardId: won!.id,
    requirementId: row.requirementId,
    ownerId: row.ownerId,
    agencyId: agency.id,
    itemCode: row.itemCode,
    publicFunds: false,
    priceFen: won!.amountFen,
    days: 15,
    state: "delivering",
    policyProfile: row.policyProfile!,
    policyVersion: row.policyVersion!,
    contractDueAt: monday,
  });
  await setMarketClock(trade.db.db, monday);
}

test("who has five open engagements is named for no sixth, neither at the submission nor at the opening", async () => {
  const early = await postNeed(trade);
  value(await quote(trade, early.no, agency, { yuan: 5000 }));
  for (let at = 0; at < 5; at += 1) await wonWork(at);
  const row = await postNeed(trade);
  expect(await quote(trade, row.no, agency, { yuan: 5000 })).toMatchObject({
    refusal: { code: "quote.practitioner_busy", params: { open: 5, most: 5 } },
  });
  const other = { ...agency, practitionerIds: agency.practitionerIds.slice(1) };
  value(await quote(trade, row.no, other, { yuan: 5000 }));
  value(await openAtClosing(trade, early));
  expect(await rowsOf(trade.db.db, quoteOpened, { needId: early.id })).toMatchObject([
    { result: "ok", rejection: "quote.practitioner_busy" },
  ]);
});
