import { changesBetween } from "#domain/catalogue/diff.ts";
import type { ItemContent } from "#domain/catalogue/item.ts";
import { itemLines } from "#domain/catalogue/item-lines.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { ProposalRow } from "#db/store/catalogue.ts";
import { contentOf, itemByCode, lockCatalogue, openProposal } from "#db/store/catalogue.ts";
import type { Tx } from "#db/transaction.ts";
import { checkReasons, recordProposal } from "../catalogue/file.ts";
import { checkContent, placeFor } from "../catalogue/propose-item.ts";
import { readItemRow, type ItemImportRow } from "./item-row.ts";
import { defineKind, type Judged, type Scope } from "./kind.ts";
import { pricesByName } from "./price-names.ts";

type Prices = ReadonlyMap<string, string>;
type Plan = {
  readonly before: ItemContent | null;
  readonly content: ItemContent;
  readonly jurisdictionCode: string;
};

/**
 * The whitelist as a list: what is new or changed becomes a proposal, which a second person approves like any other.
 * A row that is in force, or already proposed in the same words, changes nothing.
 */
export const items = defineKind<ItemImportRow, Prices, Plan>({
  name: "items",
  key: ["事项编码"],
  read: readItemRow,
  load: async (tx) => {
    await lockCatalogue(tx);
    return pricesByName(tx);
  },
  judge,
  save: async (tx, ctx, row, plan, scope) => {
    const { person, now } = scope;
    if (!person) return refuse("import.person_needed");
    const { code, reason, basis, effectiveOn } = row;
    const kind = plan.before ? ("item_change" as const) : ("item_new" as const);
    const draft = { ...plan, kind, subject: code, reason, basis, effectiveOn };
    return recordProposal(tx, ctx, person, draft, now);
  },
});

function isSame(one: ItemContent, other: ItemContent): boolean {
  const lines = (each: ItemContent) =>
    itemLines(each, { department: String(each.departmentId), price: each.priceDocumentId });
  return changesBetween(lines(one), lines(other)).length === 0;
}

async function judge(row: ItemImportRow, prices: Prices, scope: Scope, tx: Tx): Promise<Judged<Plan>> {
  const { person } = scope;
  if (!person) return refuse("import.person_needed");
  const priceDocumentId = row.price === "" ? null : (prices.get(row.price) ?? null);
  if (row.price !== "" && priceDocumentId === null)
    return {
      fault: { column: "价格文件", refusal: refuse("import.unknown_value", { value: row.price }).refusal },
    };
  const item = await itemByCode(tx, row.code);
  const reviewsItem = row.reviewsItem === undefined ? item?.reviewsItem : row.reviewsItem;
  const content = await checkContent(tx, { ...row.content, priceDocumentId, reviewsItem });
  if (!content.ok) return content;
  const place = await placeFor(tx, person, content.value.departmentId);
  if (!place.ok) return { fault: { column: "主管部门", refusal: place.refusal } };
  const held = item ? await placeFor(tx, person, item.departmentId) : ok(true);
  if (!held.ok) return { fault: { column: "主管部门", refusal: refuse("import.outside_place").refusal } };
  const before = item ? contentOf(item) : null;
  const plan = { before, content: content.value, jurisdictionCode: place.value };
  if (before && isSame(before, content.value)) return ok({ result: "unchanged", plan });
  const open = openOf(await openProposal(tx, row.code), content.value);
  if (!open.ok || open.value) return open.ok ? ok({ result: "unchanged", plan }) : open;
  const reasons = checkReasons(row, scope.now, false);
  if (!reasons.ok) {
    const column = reasons.refusal.code === "catalogue.effective_in_past" ? "生效日期" : "变更理由";
    return { fault: { column, refusal: reasons.refusal } };
  }
  return ok({ result: before ? "updated" : "created", plan });
}

/** True when the same words lie before the second person already; another open proposal has to be decided first. */
function openOf(open: ProposalRow | null, content: ItemContent): Outcome<boolean> {
  if (!open) return ok(false);
  if (open.content && isSame(open.content as ItemContent, content)) return ok(true);
  return refuse("catalogue.proposal_open", {
    proposal: open.id,
    proposedAt: open.proposedAt.toISOString(),
  });
}
