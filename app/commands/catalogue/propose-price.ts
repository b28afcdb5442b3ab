import type { Ctx } from "#db/context.ts";
import { lockCatalogue, placeOf, priceById, successorOf, type PriceRow } from "#db/store/catalogue.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import { priceDocumentSchema } from "#domain/fee/price.ts";
import { checkPrice, priceContentSchema, type PriceContent } from "#domain/catalogue/price.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { officerOf, recordProposal, type Proposed } from "./file.ts";

type Input = { readonly content: PriceContent; readonly reason: string };

/** Refuses `catalogue.content_invalid` with the place, and as `checkPrice`. */
export function checkPriceContent(content: unknown): Outcome<PriceContent> {
  const parsed = priceContentSchema.safeParse(content);
  if (!parsed.success)
    return refuse("catalogue.content_invalid", { place: parsed.error.issues[0]?.path.join(".") ?? "" });
  return checkPrice(parsed.data);
}

export function priceContentOf(row: PriceRow): PriceContent {
  return {
    number: row.number,
    title: { zh: row.titleZh, en: row.titleEn },
    authority: { zh: row.authorityZh, en: row.authorityEn },
    clause: row.clause,
    validFrom: row.validFrom,
    validTo: row.validTo,
    rule: priceDocumentSchema.parse(row.rule),
    supersedesId: row.supersedesId,
  };
}

async function followed(tx: Tx, id: string | null): Promise<Outcome<PriceContent | null>> {
  if (id === null) return ok(null);
  const row = await priceById(tx, id);
  if (!row) return refuse("catalogue.price_document_unknown");
  const successor = await successorOf(tx, id);
  return successor
    ? refuse("catalogue.price_document_superseded", { number: successor.number })
    : ok(priceContentOf(row));
}

/** A price officer enters what an authority has published: a text of its own, or the next version of one. */
export async function proposePrice(ctx: Ctx, input: Input): Promise<Outcome<Proposed>> {
  const officer = officerOf(ctx, "price_officer");
  if (!officer.ok) return officer;
  return withTx(ctx, { command: "catalogue.price", input }, async (tx) => {
    await lockCatalogue(tx);
    const now = await appNow(tx);
    const checked = checkPriceContent(input.content);
    if (!checked.ok) return checked;
    const content = checked.value;
    const before = await followed(tx, content.supersedesId);
    if (!before.ok) return before;
    if (input.reason.trim() === "") return refuse("catalogue.reason_missing");
    const place = await placeOf(tx, officer.value.organisationId);
    if (place === null) return refuse("command.forbidden");
    const subject = content.supersedesId ?? `${content.number} ${content.clause}`;
    const basis = `${content.number} ${content.clause}`;
    const draft = {
      kind: "price" as const,
      subject,
      jurisdictionCode: place,
      before: before.value,
      content,
      reason: input.reason,
      basis,
      effectiveOn: content.validFrom,
    };
    return recordProposal(tx, ctx, officer.value, draft, now);
  });
}
