import { expect, test } from "vitest";
import { catalogueProposal } from "#db/schema/catalogue.ts";
import type { PriceContent } from "#domain/catalogue/price.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { toFen } from "#domain/shared/money.ts";
import {
  codeOf,
  draftNeed,
  monday,
  newAgency,
  postNeed,
  quote,
  setMarketClock,
  value,
  web,
} from "../need/fixtures/trade.ts";
import { publishNeed } from "../need/publish-need.ts";
import { openCatalogue, why } from "./fixtures/catalogue.ts";
import { proposeItemChange } from "./propose-item.ts";
import { proposeListing } from "./propose-listing.ts";
import { proposePrice } from "./propose-price.ts";

const { trade, regulator, priceOfficer, as, approve, live, versionsOf, contentLike } = await openCatalogue();

function price(change: Partial<PriceContent> = {}): PriceContent {
  return {
    number: "沂价〔2026〕3号",
    title: { zh: "报告表收费标准", en: "Fees for report forms" },
    authority: { zh: "沂州市发改委", en: "Yizhou DRC" },
    clause: "附表一",
    validFrom: "2026-03-09",
    validTo: null,
    supersedesId: null,
    rule: { mode: "range", lowestFen: toFen(1_000_000), highestFen: toFen(2_000_000) },
    ...change,
  };
}

test("off the list: new needs stop with date, reason and basis; the open one goes on; back on the list they start again", async () => {
  const open = await postNeed(trade);
  const agency = await newAgency(trade.db.db, "A");
  const draft = await draftNeed(trade);
  expect(
    codeOf(await proposeListing(as(regulator), { ...why, basis: "", code: "HJ-001", step: "delist" })),
  ).toBe("catalogue.basis_missing");
  expect(codeOf(await proposeListing(as(regulator), { ...why, code: "HJ-001", step: "relist" }))).toBe(
    "catalogue.not_off_list",
  );
  const off = value(await proposeListing(as(regulator), { ...why, code: "HJ-001", step: "delist" })).id;
  value(await approve(off));
  expect(await live("HJ-001")).toMatchObject({
    delistedOn: "2026-03-09",
    delistedReason: why.reason,
    delistedBasis: why.basis,
  });
  const refused = await publishNeed(web(trade.db, trade.owner.actor), { no: draft });
  expect(refused).toMatchObject({
    ok: false,
    refusal: {
      code: "need.item_delisted",
      params: { delistedOn: "2026-03-09", reason: why.reason, basis: why.basis },
    },
  });
  expect(codeOf(await quote(trade, open.no, agency, { yuan: 7_900 }))).toBe("ok");
  expect(codeOf(await proposeListing(as(regulator), { ...why, code: "HJ-001", step: "delist" }))).toBe(
    "catalogue.already_off_list",
  );
  const on = value(await proposeListing(as(regulator), { ...why, code: "HJ-001", step: "relist" })).id;
  value(await approve(on));
  expect(codeOf(await publishNeed(web(trade.db, trade.owner.actor), { no: draft }))).toBe("ok");
  expect((await versionsOf("HJ-001")).map(({ step }) => step)).toEqual(["listed", "delisted", "relisted"]);
});

test("a project that the item does not concern is refused with the basis", async () => {
  const rule = { effect: "exempt" as const, areaBelowM2: 500, basis: "豁免名录第三条" };
  const { id } = value(
    await proposeItemChange(as(regulator), {
      ...why,
      code: "HJ-001",
      content: await contentLike({ applicability: [rule] }),
    }),
  );
  value(await approve(id));
  const no = await draftNeed(trade);
  await trade.db.pool.query(
    `update approval_case set area_m2 = 400 where id = (select case_id from need where no = $1)`,
    [no],
  );
  expect(await publishNeed(web(trade.db, trade.owner.actor), { no })).toMatchObject({
    ok: false,
    refusal: { code: "need.item_exempt", params: { basis: "豁免名录第三条" } },
  });
});

test("a new version of a price moves its items on its day; an open need keeps the price of its notice", async () => {
  const open = await postNeed(trade);
  const agency = await newAgency(trade.db.db, "A");
  expect(open.capFen).toBe(800_000);
  expect(codeOf(await proposePrice(as(regulator), { content: price(), reason: "调价" }))).toBe(
    "command.forbidden",
  );
  const content = price({ supersedesId: "YZ-2024-18" });
  const { id } = value(await proposePrice(as(priceOfficer), { content, reason: "调价" }));
  expect(codeOf(await approve(id, priceOfficer))).toBe("catalogue.own_proposal");
  expect(codeOf(await approve(id, regulator))).toBe("command.forbidden");
  value(await approve(id));
  expect((await live("HJ-001")).priceDocumentId).toBe(`P-${id}`);
  expect(codeOf(await quote(trade, open.no, agency, { yuan: 8_000 }))).toBe("ok");
  const later = await postNeed(trade);
  expect(later.capFen).toBe(400_000);
  expect(codeOf(await quote(trade, later.no, agency, { yuan: 4_000.01 }))).toBe("fee.cap");
  expect(codeOf(await proposePrice(as(priceOfficer), { content, reason: "再调" }))).toBe(
    "catalogue.price_document_superseded",
  );
  expect((await versionsOf("HJ-001")).at(-1)).toMatchObject({
    step: "priced",
    content: { priceDocumentId: `P-${id}` },
  });
});

test("a text that has run out prices no new need", async () => {
  const { id } = value(
    await proposePrice(as(priceOfficer), {
      content: price({ number: "沂价〔2026〕4号", validFrom: "2026-01-01", validTo: "2026-03-09" }),
      reason: "试行",
    }),
  );
  value(await approve(id));
  const change = await contentLike({ priceDocumentId: `P-${id}`, applicability: [] });
  value(
    await approve(
      value(await proposeItemChange(as(regulator), { ...why, code: "HJ-001", content: change })).id,
    ),
  );
  const no = await draftNeed(trade);
  await setMarketClock(trade.db.db, instantAt("2026-03-10", 9));
  expect(codeOf(await publishNeed(web(trade.db, trade.owner.actor), { no }))).toBe("fee.price_missing");
  await setMarketClock(trade.db.db, monday);
});

test("no code path rewrites a version, a published price or what was proposed", async () => {
  const [first] = await trade.db.db.select().from(catalogueProposal).limit(1);
  const { pool } = as(regulator);
  const forbidden = { code: "42501" };
  await expect(pool.query(`update item_version set reason = 'x'`)).rejects.toMatchObject(forbidden);
  await expect(pool.query(`delete from item_version`)).rejects.toMatchObject(forbidden);
  await expect(pool.query(`update price_document set clause = 'x'`)).rejects.toMatchObject(forbidden);
  await expect(pool.query(`delete from catalogue_proposal`)).rejects.toMatchObject(forbidden);
  await expect(
    pool.query(`update catalogue_proposal set content = '{}' where id = $1`, [first!.id]),
  ).rejects.toMatchObject(forbidden);
  await expect(trade.db.pool.query(`update item_version set reason = 'x'`)).rejects.toMatchObject(forbidden);
  await expect(trade.db.pool.query(`update price_document set clause = 'x'`)).rejects.toMatchObject(
    forbidden,
  );
  await expect(trade.db.pool.query(`delete from service_item`)).rejects.toMatchObject(forbidden);
});
