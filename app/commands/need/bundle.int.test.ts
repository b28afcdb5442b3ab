import { expect, test } from "vitest";
import { agencyService } from "#db/schema/agency.ts";
import { caseRequirement } from "#db/schema/case.ts";
import { priceDocument, serviceItem } from "#db/schema/catalogue.ts";
import { itemBundle } from "#db/schema/item-bundle.ts";
import { liveAward } from "#db/store/award.ts";
import { itemPrices } from "#db/read/benchmark.ts";
import { agencyDesk } from "#db/read/desk-agency.ts";
import { engagementPage } from "#db/read/engagement-page.ts";
import { lineSplit } from "#db/read/line-split.ts";
import { readResult } from "#db/read/need-result.ts";
import { listNeeds } from "#db/read/needs.ts";
import { postedFor } from "#db/read/owner-posted.ts";
import { linesOf } from "#db/store/need-line.ts";
import { newPerson } from "#db/seed/small-market.ts";
import { confirmAward } from "#app/commands/award/confirm-award.ts";
import { endPublicity } from "#app/commands/award/end-publicity.ts";
import { receiptSignerOf } from "#app/commands/quote/receipt-signer.ts";
import { submitQuote } from "#app/commands/quote/submit-quote.ts";
import { verifyReceipt } from "#domain/quote/receipt.ts";
import { toFen } from "#domain/shared/money.ts";
import { openTrade } from "./fixtures/open-trade.ts";
import {
  codeOf,
  monday,
  needInput,
  newAgency,
  newCase,
  openAtClosing,
  readNeed,
  setMarketClock,
  value,
  web,
  type AgencyFirm,
} from "./fixtures/trade.ts";
import { createNeed } from "./create-need.ts";
import { publishNeed } from "./publish-need.ts";

const trade = await openTrade();
const { db } = trade.db;
const second = "SL-001";
const bundle = "SHY-001";
const yuan = (amount: number) => toFen(amount * 100);

const [known] = await db.select().from(serviceItem);
const prices = await db.select().from(priceDocument);
const price = prices.find(({ id }) => id === known!.priceDocumentId);
const ownPrice = { ...price!, id: "SB-2026", number: "沂发改价〔2026〕2号", proposalId: null };
await db.insert(priceDocument).values(ownPrice);
await db.insert(serviceItem).values({
  ...known!,
  code: second,
  nameZh: "水土保持方案编制",
  nameEn: "Soil and water plan",
  limitWd: 30,
  priceDocumentId: ownPrice.id,
});
const regulator = await newPerson(db, trade.market.hallId, "regulator", "审批局孙洁");
await db.insert(itemBundle).values({
  code: bundle,
  nameZh: "环评、水保联合编制",
  nameEn: "Environment and soil together",
  itemCodes: [trade.market.itemCode, second],
  jurisdictionCode: "370982",
  reason: "现状监测一次完成",
  basis: "《关于推行多评合一的通知》",
  effectiveOn: "2026-01-01",
  state: "in_force",
  proposedBy: regulator.accountId,
  proposedAt: new Date(),
  decidedBy: trade.market.supervisor.accountId,
  decidedAt: new Date(),
});

async function twoRequirements() {
  const { caseId, requirementId } = await newCase(db, trade.owner.id, trade.market.departmentId);
  const [other] = await db
    .insert(caseRequirement)
    .values({
      caseId,
      itemCode: second,
      phase: "project",
      reason: "须编制水土保持方案",
      basis: "《水土保持法》",
    })
    .returning({ id: caseRequirement.id });
  return [requirementId, other!.id] as const;
}

const line = (requirementId: number) => ({
  requirementId,
  quantities: {},
  ceilingFen: null,
  priceFen: null,
});

async function postBundle() {
  const [first, other] = await twoRequirements();
  const { no } = value(
    await createNeed(web(trade.db, trade.owner.actor), {
      ...needInput({ lines: [line(first), line(other)] }),
      requirementId: first,
      bundle,
    }),
  );
  value(await publishNeed(web(trade.db, trade.owner.actor), { no }));
  return { no, row: await readNeed(trade, no), requirements: [first, other] };
}

async function approvedForBoth(): Promise<AgencyFirm> {
  const agency = await newAgency(db, "B");
  await db.insert(agencyService).values({
    agencyId: agency.id,
    itemCode: second,
    state: "approved",
    certificateName: "水保资质",
    certificateNo: `SB-${agency.id}`,
    certificateExpiresOn: "2099-12-31",
  });
  return agency;
}

async function quoteLines(no: string, agency: AgencyFirm, amounts: readonly number[]) {
  const input = {
    no,
    amountFen: null,
    discountBp: null,
    lineFen: amounts.map(yuan),
    days: 15,
    practitionerIds: agency.practitionerIds.slice(0, 1),
    conflictDeclared: true,
  };
  return submitQuote(web(trade.db, agency.actor), input, receiptSignerOf(trade.db.dataDir));
}

test("a bundle runs from the notice to the engagement with a cap, an amount and an answer for every item", async () => {
  const { no, row, requirements } = await postBundle();
  expect(row.capFen).toBe(yuan(16_000));
  expect((await linesOf(db, row)).map(({ itemCode, capFen }) => [itemCode, capFen])).toEqual([
    [trade.market.itemCode, yuan(8_000)],
    [second, yuan(8_000)],
  ]);
  const priced = await trade.db.pool.query<{ id: string }>(
    "select price_document_id as id from need_line where need_id = $1 order by position",
    [row.id],
  );
  expect(priced.rows.map(({ id }) => id)).toEqual([price!.id, ownPrice.id]);
  expect(row.priceDocumentId).toBeNull();
  const half = await newAgency(db, "A");
  const offered = async (agency: AgencyFirm) =>
    (await agencyDesk(db, agency.id, monday))?.open.map((each) => each.no);
  expect(await offered(half)).not.toContain(no);
  expect(codeOf(await quoteLines(no, half, [7_000, 7_000]))).toBe("agency.bundled_service_not_approved");

  const [cheap, dear] = [await approvedForBoth(), await approvedForBoth()];
  expect(await offered(cheap)).toContain(no);
  const over = await quoteLines(no, cheap, [1_000, 8_000.01]);
  expect(over).toMatchObject({ refusal: { code: "fee.cap", params: { item: second, line: 2 } } });
  const sent = value(await quoteLines(no, cheap, [7_500, 7_000]));
  expect(sent.receipt?.receipt.lineFen).toEqual([yuan(7_500), yuan(7_000)]);
  const { receipt, signature, publicKey } = sent.receipt!;
  expect(verifyReceipt(receipt, signature, Buffer.from(publicKey, "hex")).ok).toBe(true);
  const forged = { ...receipt, lineFen: [yuan(7_000), yuan(7_500)] };
  expect(verifyReceipt(forged, signature, Buffer.from(publicKey, "hex")).ok).toBe(false);
  value(await quoteLines(no, dear, [8_000, 8_000]));
  const { rows } = await trade.db.pool.query("select envelope from quote_envelope");
  expect(rows.every(({ envelope }) => envelope.length === 561)).toBe(true);

  value(await openAtClosing(trade, row));
  const award = await liveAward(db, row.id);
  expect(award).toMatchObject({
    agencyId: cheap.id,
    amountFen: yuan(14_500),
    lineFen: [yuan(7_500), yuan(7_000)],
  });
  expect(await lineSplit(db, row.id, award!.id)).toMatchObject([
    {
      itemCode: trade.market.itemCode,
      capFen: yuan(8_000),
      amountFen: yuan(7_500),
      price: { number: price!.number },
    },
    { itemCode: second, capFen: yuan(8_000), amountFen: yuan(7_000), price: { number: ownPrice.number } },
  ]);
  expect((await lineSplit(db, row.id, null)).map(({ amountFen }) => amountFen)).toEqual([null, null]);
  const { quotes } = await readResult(db, row.id);
  expect(quotes.map(({ lineFen }) => lineFen)).toEqual([
    [yuan(7_500), yuan(7_000)],
    [yuan(8_000), yuan(8_000)],
  ]);
  const found = await listNeeds(db, { item: second, page: 1 });
  expect(found.rows.map((each) => [each.no, each.itemEn])).toEqual([
    [no, `${known!.nameEn}; Soil and water plan`],
  ]);
  expect((await listNeeds(db, { q: "水土保持", page: 1 })).rows.map((each) => each.no)).toEqual([no]);
  const posted = await postedFor(db, trade.owner.id, second, new Date(0));
  expect(posted).toMatchObject([{ no, estimatedFen: yuan(8_000) }]);
  value(await confirmAward(web(trade.db, cheap.actor), { no }));
  await setMarketClock(db, award!.publicityEndsAt!);
  value(await endPublicity(trade.worker, award!.id));
  const states = await trade.db.pool.query<{ state: string }>(
    "select state from case_requirement where id = any($1)",
    [requirements],
  );
  expect(states.rows.map(({ state }) => state)).toEqual(["engaged", "engaged"]);
  const [started] = (
    await trade.db.pool.query<{ no: string }>("select no from engagement where need_id = $1", [row.id])
  ).rows;
  const page = await engagementPage(db, started?.no ?? "", "owner", monday);
  expect(page?.lines.map(({ itemCode, amountFen }) => [itemCode, amountFen])).toEqual([
    [trade.market.itemCode, yuan(7_500)],
    [second, yuan(7_000)],
  ]);
  const contract = await trade.db.pool.query<{ body: string }>("select body from contract");
  expect(contract.rows[0]?.body).toContain("水土保持方案编制");
  expect(contract.rows[0]?.body).toContain("7,000.00");
});

test("what an item costs in a bundle is the price of its own line", async () => {
  const now = new Date(monday.getTime() + 30 * 86_400_000);
  const prices = await itemPrices(db, second, now);
  expect(prices.map(({ amountFen }) => amountFen)).toEqual([yuan(7_000)]);
});
