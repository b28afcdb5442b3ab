import { expect, test } from "vitest";
import { membership } from "#db/schema/organisation.ts";
import { dueItemsOf } from "#db/seed/catalogue-rows.ts";
import { newPerson } from "#db/seed/small-market.ts";
import { contentOf, itemByCode } from "#db/store/catalogue.ts";
import type { ItemContent } from "#domain/catalogue/item.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { codeOf, monday, setMarketClock, value } from "../need/fixtures/trade.ts";
import { rejectProposal, withdrawProposal } from "./decide-proposal.ts";
import { openCatalogue, fee, why } from "./fixtures/catalogue.ts";
import { proposeItem, proposeItemChange } from "./propose-item.ts";
import { takeEffect } from "./take-effect.ts";

const { trade, regulator, priceOfficer, as, approve, live, versionsOf, contentLike, newItem } =
  await openCatalogue();

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
  const due = await dueItemsOf(trade.db.db, String(id));
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
  ["an item to examine that nobody knows", {}, { reviewsItem: "XX-999" }, "catalogue.reviewed_unknown"],
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
