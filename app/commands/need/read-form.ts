import type { Db } from "#db/client.ts";
import { agencyCodesOf } from "#db/store/agency-standing.ts";
import { basisOf, type NeedBasis, type NeedRow } from "#db/store/need.ts";
import { priceDocumentSchema, quantitiesOf } from "#domain/fee/price.ts";
import { methodsFor } from "#domain/need/allowed-methods.ts";
import { longestServiceWd } from "#domain/need/publication.ts";
import { selectionRules } from "#domain/selection/registry.ts";
import { ok, type Outcome, type Refusal } from "#domain/shared/outcome.ts";
import { assess, type Assessment, type NeedTerms } from "./assess.ts";

/** What an owner sees while it writes a need: the item, the cap as it would be, and which methods it may use. */
export async function readNeedForm(db: Db, requirementId: number, now: Date) {
  const basis = await basisOf(db, requirementId);
  if (!basis) return null;
  const { item, case: file, owner, requirement, price } = basis;
  const quantity = quantityOf(basis);
  const terms = emptyTerms(basis, quantity);
  return {
    ownerId: owner.id,
    publicBody: owner.publicBody,
    requirement: { id: requirement.id, reason: requirement.reason, basis: requirement.basis },
    case: { code: file.code, projectName: file.projectName },
    item: { code: item.code, nameZh: item.nameZh, nameEn: item.nameEn, limitWd: item.limitWd },
    price: price
      ? { number: price.number, titleZh: price.titleZh, titleEn: price.titleEn, clause: price.clause }
      : null,
    quantity,
    preview: previewOf(await assess(db, terms, basis, now), terms, item.limitWd),
  };
}

type Quantity = { readonly key: string; readonly value: number | null };

/** What the price is measured by, filled in where the case knows it. */
function quantityOf({ price, case: file }: NeedBasis): Quantity | null {
  const [key] = price ? quantitiesOf(priceDocumentSchema.parse(price.rule)) : [];
  const known: Record<string, number | null> = { investmentFen: file.investmentFen, areaM2: file.areaM2 };
  return key ? { key, value: known[key] ?? null } : null;
}

function emptyTerms({ owner, item }: NeedBasis, quantity: Quantity | null): NeedTerms {
  const quantities = quantity && quantity.value !== null ? { [quantity.key]: quantity.value } : {};
  return {
    title: "",
    description: "",
    method: "lowest",
    round: 1,
    quantities,
    publicFunds: owner.publicBody,
    payer: "owner",
    ceilingFen: null,
    serviceDays: item.limitWd,
    directPriceFen: null,
    directReason: null,
  };
}

type Preview = {
  readonly cap: Assessment["cap"];
  readonly path: Assessment["path"];
  readonly longestWd: number;
  readonly methods: readonly { readonly method: string; readonly reason: Refusal | null }[];
};

function previewOf(assessed: Outcome<Assessment>, terms: NeedTerms, limitWd: number): Outcome<Preview> {
  if (!assessed.ok) return assessed;
  const { cap, path, policy, estimatedFen } = assessed.value;
  const answers = methodsFor({ publicFunds: terms.publicFunds, estimatedFen, round: 1, policy });
  const methods = answers
    .filter(({ method }) => method in selectionRules)
    .map(({ method, reason }) => ({ method, reason: reason ?? null }));
  return ok({ cap, path, methods, longestWd: longestServiceWd(limitWd, policy) });
}

/** A stored draft held against the rules of this moment: everything wrong with it at once. */
export async function assessDraft(
  db: Db,
  row: NeedTerms & Pick<NeedRow, "requirementId">,
  now: Date,
): Promise<Outcome<Assessment>> {
  const basis = await basisOf(db, row.requirementId);
  if (!basis) throw new Error(`requirement ${row.requirementId} does not exist`);
  return assess(db, row, basis, now);
}

/** The avoid list and the chosen agency by their credit codes, as the form shows them. */
export async function codesFor(db: Db, row: Pick<NeedRow, "avoidList" | "directAgencyId">) {
  const codes = await agencyCodesOf(db, [
    ...row.avoidList.map(({ agencyId }) => agencyId),
    ...(row.directAgencyId ? [row.directAgencyId] : []),
  ]);
  return {
    avoid: row.avoidList
      .map(({ agencyId, reason }) => `${codes.get(agencyId) ?? ""} ${reason}`.trim())
      .join("\n"),
    agency: row.directAgencyId ? (codes.get(row.directAgencyId) ?? "") : "",
  };
}
