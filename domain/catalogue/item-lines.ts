import { writeApplicability } from "./applicability-lines.ts";
import type { ItemContent } from "./item.ts";
import { joined, writeLegalBasis, writeLocals, writeMaterials } from "./lines.ts";

/** An item as lines by field, both languages: what a person compares before approving. */
export function itemLines(
  item: ItemContent,
  names: { readonly department: string; readonly price: string | null },
) {
  const { name, category, qualification, limitWd, promisedWd } = item;
  return {
    name: writeLocals([name]),
    category: [joined(category.code, category.zh, category.en)],
    department: [names.department],
    legalBasis: writeLegalBasis(item.legalBasis),
    approvals: writeLocals(item.approvals),
    selfService: writeLocals([item.selfService]),
    deliverable: writeLocals([item.deliverable]),
    reviewsItem: item.reviewsItem ? [item.reviewsItem] : [],
    qualificationAll: writeLocals(qualification.allOf),
    qualificationAny: writeLocals(qualification.anyOf),
    materials: writeMaterials(item.materials),
    applicability: writeApplicability(item.applicability),
    limitWd: [String(limitWd)],
    promisedWd: promisedWd === null ? [] : [String(promisedWd)],
    priceMode: [item.priceMode],
    priceDocument: item.priceDocumentId === null ? [] : [names.price ?? item.priceDocumentId],
    fees: writeLocals(item.fees),
  } satisfies Record<string, string[]>;
}
export type ItemField = keyof ReturnType<typeof itemLines>;
