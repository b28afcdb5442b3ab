import type { Ctx } from "#db/context.ts";
import {
  contentOf,
  departmentPlace,
  itemByCode,
  lockCatalogue,
  priceById,
  type ItemRow,
} from "#db/store/catalogue.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import { changesBetween } from "#domain/catalogue/diff.ts";
import { checkItem, itemCodePattern, itemContentSchema, type ItemContent } from "#domain/catalogue/item.ts";
import { itemLines } from "#domain/catalogue/item-lines.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { checkReasons, officerOf, recordProposal, type Proposed, type Reasons } from "./file.ts";

type Input = Reasons & { readonly code: string; readonly content: ItemContent };

/** Refuses `catalogue.content_invalid` with the place, and as `checkItem`. */
export async function checkContent(tx: Tx, content: unknown): Promise<Outcome<ItemContent>> {
  const parsed = itemContentSchema.safeParse(content);
  if (!parsed.success)
    return refuse("catalogue.content_invalid", { place: parsed.error.issues[0]?.path.join(".") ?? "" });
  const { priceDocumentId } = parsed.data;
  if (priceDocumentId !== null && !(await priceById(tx, priceDocumentId)))
    return refuse("catalogue.price_document_unknown");
  const { reviewsItem } = parsed.data;
  if (reviewsItem && !(await itemByCode(tx, reviewsItem)))
    return refuse("catalogue.reviewed_unknown", { item: reviewsItem });
  return checkItem(parsed.data);
}

/** The department's place, if the officer answers for it. */
export async function placeFor(tx: Tx, actor: PersonActor, departmentId: number): Promise<Outcome<string>> {
  const place = await departmentPlace(tx, departmentId);
  return place !== null && actor.jurisdictions.includes(place)
    ? ok(place)
    : refuse("catalogue.department_unknown");
}

function isUnchanged(before: ItemContent, content: ItemContent): boolean {
  const lines = (each: ItemContent) =>
    itemLines(each, { department: String(each.departmentId), price: null });
  return changesBetween(lines(before), lines(content)).length === 0;
}

async function beforeOf(
  tx: Tx,
  actor: PersonActor,
  item: ItemRow,
  content: ItemContent,
): Promise<Outcome<ItemContent>> {
  const now = await placeFor(tx, actor, item.departmentId);
  if (!now.ok) return refuse("command.not_found");
  const before = contentOf(item);
  return isUnchanged(before, content) ? refuse("catalogue.nothing_changed") : ok(before);
}

/** A regulator's draft of an item, new or changed; nothing is public before a second person has approved it. */
async function propose(ctx: Ctx, input: Input, kind: "item_new" | "item_change"): Promise<Outcome<Proposed>> {
  const officer = officerOf(ctx, "regulator");
  if (!officer.ok) return officer;
  return withTx(ctx, { command: `catalogue.${kind}`, input }, async (tx) => {
    await lockCatalogue(tx);
    const now = await appNow(tx);
    const item = await itemByCode(tx, input.code);
    if (kind === "item_new" && item) return refuse("catalogue.code_taken", { code: input.code });
    if (kind === "item_change" && !item) return refuse("command.not_found");
    const content = await checkContent(tx, input.content);
    if (!content.ok) return content;
    const place = await placeFor(tx, officer.value, content.value.departmentId);
    if (!place.ok) return place;
    const before = item ? await beforeOf(tx, officer.value, item, content.value) : ok(null);
    if (!before.ok) return before;
    const reasons = checkReasons(input, now, false);
    if (!reasons.ok) return reasons;
    const { code, reason, basis, effectiveOn } = input;
    const draft = {
      kind,
      subject: code,
      jurisdictionCode: place.value,
      before: before.value,
      content: content.value,
      reason,
      basis,
      effectiveOn,
    };
    return recordProposal(tx, ctx, officer.value, draft, now);
  });
}

export async function proposeItem(ctx: Ctx, input: Input): Promise<Outcome<Proposed>> {
  if (!itemCodePattern.test(input.code)) return refuse("catalogue.code_invalid", { code: input.code });
  return propose(ctx, input, "item_new");
}

export async function proposeItemChange(ctx: Ctx, input: Input): Promise<Outcome<Proposed>> {
  return propose(ctx, input, "item_change");
}
