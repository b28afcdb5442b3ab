import { beforeAll, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { catalogueProposal, itemVersion } from "#db/schema/catalogue.ts";
import { membership, organisation } from "#db/schema/organisation.ts";
import { dueItem } from "#db/schema/spine.ts";
import { newPerson } from "#db/seed/small-market.ts";
import { contentOf, itemByCode } from "#db/store/catalogue.ts";
import type { ItemContent } from "#domain/catalogue/item.ts";
import type { PriceContent } from "#domain/catalogue/price.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { toFen } from "#domain/shared/money.ts";
import {
  codeOf,
  draftNeed,
  newAgency,
  openTrade,
  postNeed,
  quote,
  setMarketClock,
  value,
  web,
  monday,
  type Trade,
} from "../need/fixtures/trade.ts";
import { publishNeed } from "../need/publish-need.ts";
import { approveProposal, rejectProposal, withdrawProposal } from "./decide-proposal.ts";
import { proposeItem, proposeItemChange } from "./propose-item.ts";
import { proposeListing } from "./propose-listing.ts";
import { proposePrice } from "./propose-price.ts";
import { takeEffect } from "./take-effect.ts";

let trade: Trade;
let regulator: PersonActor;
let priceOfficer: PersonActor;
const why = { reason: "年度清理", basis: "国办发〔2015〕31号 第二条", effectiveOn: "2026-03-09" };
const fee = { zh: "报告编制费", en: "Report fee" };

beforeAll(async () => {
  trade = await openTrade();
  const [office] = await trade.db.db.select().from(organisation).where(eq(organisation.code, "REG"));
  regulator = await newPerson(trade.db.db, office!.id, "regulator", "监管邵文博");
  priceOfficer = await newPerson(trade.db.db, office!.id, "price_officer", "价格穆秀云");
});

const as = (actor: PersonActor) => web(trade.db, actor);
const approve = (id: number, by = trade.market.supervisor) => approveProposal(as(by), { id, note: "" });
const live = async (code: string) => (await itemByCode(trade.db.db, code))!;
const versionsOf = (code: string) =>
  trade.db.db.select().from(itemVersion).where(eq(itemVersion.itemCode, code)).orderBy(itemVersion.version);

async function contentLike(change: Partial<ItemContent> = {}): Promise<ItemContent> {
  return { ...contentOf(await live("HJ-001")), fees: [fee], ...change };
}
/** An item of its own, so that tests do not meet each other's open proposals. */
async function newItem(code: string, change: Partial<ItemContent> = {}): Promise<string> {
  const { id } = value(
    await proposeItem(as(regulator), { ...why, code, content: await contentLike(change) }),
  );
  value(await approve(id));
  return code;
}
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

test("a new item is on the list only after a second person has approved it", async () => {
  const content = await contentLike({
    name: { zh: "入河排污口论证", en: "River outfall study" },
    promisedWd: 15,
  });
  const { id } = value(await proposeItem(as(regulator), { ...why, code: "HJ-101", content }));
  expect(await itemByCode(trade.db.db, "HJ-101")).toBeNull();
  expect(codeOf(await approve(id, regulator))).toBe("catalogue.own_proposal");
  expect(codeOf(await approve(id, priceOfficer))).toBe("command.forbidden");
  expect(codeOf(await approve(id, { ...trade.market.supervisor, jurisdictions: ["370921"] }))).toBe(
    "command.not_found",
  );
  expect(value(await approve(id)).state).toBe("in_force");
  expect(await live("HJ-101")).toMatchObject({
    nameZh: "入河排污口论证",
    promisedWd: 15,
    listedOn: "2026-03-09",
    fees: [fee],
  });
  expect(await versionsOf("HJ-101")).toMatchObject([
    { version: 1, step: "listed", proposalId: id, reason: "年度清理" },
  ]);
  expect(codeOf(await approve(id))).toBe("command.wrong_state");
});

test("the same person in another office is still the same person", async () => {
  const second = await newPerson(trade.db.db, regulator.organisationId, "supervisor", "另一岗位");
  const content = await contentLike({ name: { zh: "甲", en: "A" } });
  const { id } = value(await proposeItem(as(regulator), { ...why, code: "HJ-102", content }));
  const [office] = await trade.db.db
    .insert(membership)
    .values({ accountId: regulator.accountId, organisationId: trade.market.hallId, role: "supervisor" })
    .returning({ id: membership.id });
  const hat = { ...second, accountId: regulator.accountId, membershipId: office!.id };
  expect(codeOf(await approve(id, hat))).toBe("catalogue.own_proposal");
  const forged = trade.db.pool.query(
    `update catalogue_proposal set state = 'approved', decided_by = proposed_by, decided_as = proposed_as, decided_at = app_now() where id = $1`,
    [id],
  );
  await expect(forged).rejects.toMatchObject({ code: "23514" });
  value(await withdrawProposal(as(regulator), { id }));
});

test("a change waits for its day, and the clock carries it out once", async () => {
  const code = await newItem("HJ-103");
  const content = { ...contentOf(await live(code)), limitWd: 10, promisedWd: null };
  const { id } = value(
    await proposeItemChange(as(regulator), { ...why, effectiveOn: "2026-03-11", code, content }),
  );
  expect(value(await approve(id)).state).toBe("approved");
  expect((await live(code)).limitWd).toBe(20);
  const due = await trade.db.db
    .select()
    .from(dueItem)
    .where(eq(dueItem.subject, String(id)));
  expect(due).toMatchObject([{ kind: "catalogue.take_effect", dueAt: instantAt("2026-03-11", 0) }]);
  expect(codeOf(await takeEffect(trade.worker, id))).toBe("catalogue.day_not_reached");
  expect(
    codeOf(await proposeItemChange(as(regulator), { ...why, code, content: { ...content, limitWd: 9 } })),
  ).toBe("catalogue.proposal_open");
  await setMarketClock(trade.db.db, instantAt("2026-03-11", 0));
  value(await takeEffect(trade.worker, id));
  expect(codeOf(await takeEffect(trade.worker, id))).toBe("command.wrong_state");
  await setMarketClock(trade.db.db, monday);
  expect((await live(code)).limitWd).toBe(10);
  expect(await versionsOf(code)).toMatchObject([
    { step: "listed" },
    { step: "changed", version: 2, effectiveOn: "2026-03-11" },
  ]);
});

test.each<
  [string, Partial<{ code: string; effectiveOn: string; reason: string }>, Partial<ItemContent>, string]
>([
  ["a code in another form", { code: "hj 9" }, {}, "catalogue.code_invalid"],
  ["a code that is taken", { code: "HJ-001" }, {}, "catalogue.code_taken"],
  ["no reason", { reason: " " }, {}, "catalogue.reason_missing"],
  ["yesterday", { effectiveOn: "2026-03-08" }, {}, "catalogue.effective_in_past"],
  ["a promise beyond the law", {}, { promisedWd: 40 }, "catalogue.promised_over_limit"],
  ["a document nobody knows", {}, { priceDocumentId: "none" }, "catalogue.price_document_unknown"],
  ["a department nobody knows", {}, { departmentId: 999_999 }, "catalogue.department_unknown"],
  ["an empty list of approvals", {}, { approvals: [] }, "catalogue.content_invalid"],
  ["no fee list", {}, { fees: [] }, "catalogue.fees_missing"],
])("is not proposed: %s", async (_why, change, content, code) => {
  const input = { ...why, code: "HJ-190", content: await contentLike(content), ...change };
  expect(codeOf(await proposeItem(as(regulator), input))).toBe(code);
});

test("only regulators propose items, only within their place, and only what changes something", async () => {
  const content = await contentLike();
  expect(codeOf(await proposeItem(as(trade.market.supervisor), { ...why, code: "HJ-191", content }))).toBe(
    "command.forbidden",
  );
  const elsewhere = { ...regulator, jurisdictions: ["370921"] };
  expect(codeOf(await proposeItem(as(elsewhere), { ...why, code: "HJ-191", content }))).toBe(
    "catalogue.department_unknown",
  );
  const code = await newItem("HJ-104");
  expect(
    codeOf(await proposeItemChange(as(regulator), { ...why, code, content: contentOf(await live(code)) })),
  ).toBe("catalogue.nothing_changed");
  expect(codeOf(await proposeItemChange(as(regulator), { ...why, code: "HJ-999", content }))).toBe(
    "command.not_found",
  );
});

test("a refusal needs its reason, and a withdrawn proposal frees the item", async () => {
  const code = await newItem("HJ-105");
  const content = { ...contentOf(await live(code)), limitWd: 12 };
  const first = value(await proposeItemChange(as(regulator), { ...why, code, content })).id;
  expect(codeOf(await rejectProposal(as(trade.market.supervisor), { id: first, note: " " }))).toBe(
    "catalogue.reason_missing",
  );
  value(await rejectProposal(as(trade.market.supervisor), { id: first, note: "依据不足" }));
  const second = value(await proposeItemChange(as(regulator), { ...why, code, content })).id;
  expect(
    codeOf(
      await withdrawProposal(as({ ...regulator, accountId: trade.market.supervisor.accountId }), {
        id: second,
      }),
    ),
  ).toBe("catalogue.not_proposer");
  value(await withdrawProposal(as(regulator), { id: second }));
  expect((await live(code)).limitWd).toBe(20);
});

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
