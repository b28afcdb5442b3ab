import type { PriceContent } from "#domain/catalogue/price.ts";
import { priceLines } from "#domain/catalogue/price-lines.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import {
  lockCatalogue,
  openProposal,
  placeOf,
  priceById,
  successorOf,
  type PriceRow,
} from "#db/store/catalogue.ts";
import type { Tx } from "#db/transaction.ts";
import { recordProposal } from "../catalogue/file.ts";
import { checkPriceContent, priceContentOf } from "../catalogue/propose-price.ts";
import { defineKind, type Judged, type Scope } from "./kind.ts";
import { fullPriceName, priceName, pricesByName } from "./price-names.ts";
import { readPriceRow, type PriceImportRow } from "./price-row.ts";

type Prices = ReadonlyMap<string, string>;
type Plan = { readonly before: PriceRow | null; readonly content: PriceContent };

/**
 * Price documents as a list: each new text or version becomes a proposal for a second person; what is published never
 * changes. The same text twice changes nothing.
 */
export const prices = defineKind<PriceImportRow, Prices, Plan>({
  name: "prices",
  key: ["文号", "条款", "文件名称"],
  read: readPriceRow,
  load: async (tx) => {
    await lockCatalogue(tx);
    return pricesByName(tx);
  },
  judge,
  save: async (tx, ctx, row, { before, content }, scope) => {
    const { person, now } = scope;
    const place = person ? await placeOf(tx, person.organisationId) : null;
    if (!person || place === null) return refuse("import.person_needed");
    const draft = {
      kind: "price" as const,
      subject: before?.id ?? priceName(content),
      jurisdictionCode: place,
      before: before && priceContentOf(before),
      content,
      reason: row.reason,
      basis: priceName(content),
      effectiveOn: content.validFrom,
    };
    return recordProposal(tx, ctx, person, draft, now);
  },
});

function isSame(one: PriceContent, other: PriceContent): boolean {
  return JSON.stringify(priceLines(one)) === JSON.stringify(priceLines(other));
}

async function judge(row: PriceImportRow, known: Prices, scope: Scope, tx: Tx): Promise<Judged<Plan>> {
  if (!scope.person) return refuse("import.person_needed");
  const full = fullPriceName({ ...row.content, title: row.content.title.zh });
  const sameText = known.get(full) ?? known.get(priceName(row.content)) ?? null;
  const published = sameText === null ? null : await priceById(tx, sameText);
  if (published && isSame(priceContentOf(published), { ...row.content, supersedesId: null }))
    return ok({ result: "unchanged", plan: { before: published, content: priceContentOf(published) } });
  const replaced = row.replaces === "" ? sameText : (known.get(row.replaces) ?? null);
  if (row.replaces !== "" && replaced === null)
    return {
      fault: { column: "替代文件", refusal: refuse("import.unknown_value", { value: row.replaces }).refusal },
    };
  const checked = checkPriceContent({ ...row.content, supersedesId: replaced });
  if (!checked.ok) return { fault: { column: "失效日期", refusal: checked.refusal } };
  return proposable(row, checked.value, tx);
}

async function proposable(row: PriceImportRow, content: PriceContent, tx: Tx): Promise<Judged<Plan>> {
  const before = content.supersedesId === null ? null : await priceById(tx, content.supersedesId);
  const plan = { before, content };
  const successor = before ? await successorOf(tx, before.id) : null;
  if (successor) {
    const { refusal } = refuse("catalogue.price_document_superseded", { number: successor.number });
    return { fault: { column: "替代文件", refusal } };
  }
  const open = await openProposal(tx, before?.id ?? priceName(content));
  if (open?.content && isSame(open.content as PriceContent, content))
    return ok({ result: "unchanged", plan });
  if (open)
    return refuse("catalogue.proposal_open", {
      proposal: open.id,
      proposedAt: open.proposedAt.toISOString(),
    });
  if (row.reason === "")
    return { fault: { column: "变更理由", refusal: refuse("catalogue.reason_missing").refusal } };
  return ok({ result: before ? "updated" : "created", plan });
}
