import type { Db } from "#db/client.ts";
import { bundleOffers } from "#db/read/bundle-offers.ts";
import { agencyCodesOf } from "#db/store/agency-standing.ts";
import { failedRoundsOf } from "#db/store/need-round.ts";
import { basisOf, type NeedBasis, type NeedRow } from "#db/store/need.ts";
import { priceDocumentSchema } from "#domain/fee/price.ts";
import { questionsOf, type Question } from "#domain/fee/questions.ts";
import { methodsFor } from "#domain/need/allowed-methods.ts";
import { longestServiceWd, slowestOf } from "#domain/need/publication.ts";
import { selectionRules } from "#domain/selection/registry.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome, type Refusal } from "#domain/shared/outcome.ts";
import { assess, type Assessment, type DraftLine, type NeedTerms } from "./assess.ts";
import { checkJoined, draftLinesOf } from "./bundle.ts";
import { coverFacts } from "./cover.ts";

/**
 * What an owner sees while it writes a need: each item with the cap as it would be, which methods it may use, what it
 * might be bought together with. Further requirements make it a bundle.
 */
export async function readNeedForm(
  db: Db,
  requirementIds: readonly number[],
  now: Date,
  code: string | null = null,
) {
  const bases = await basesOf(db, requirementIds);
  const [first] = bases ?? [];
  if (!bases || !first) return null;
  const { item, case: file, owner, requirement } = first;
  const drafted = bases.map((basis) => draftOf(basis));
  const joined = await checkJoined(db, bases.length > 1 ? (code ?? "") : null, drafted, now);
  const items = bases.map((basis) => basis.item);
  const limitWd = Math.max(...items.map((each) => each.limitWd));
  const terms = emptyTerms(first, limitWd);
  const round = 1 + (await failedRoundsOf(db, first.requirement.id));
  return {
    ownerId: owner.id,
    publicBody: owner.publicBody,
    requirement: { id: requirement.id, reason: requirement.reason, basis: requirement.basis },
    case: { code: file.code, projectName: file.projectName },
    item: { ...shownItem(item), limitWd },
    price: shownPrice(first),
    lines: bases.map((basis) => ({
      requirementId: basis.requirement.id,
      itemCode: basis.item.code,
      nameZh: basis.item.nameZh,
      nameEn: basis.item.nameEn,
      price: shownPrice(basis),
      quantity: quantityOf(basis),
    })),
    quantity: quantityOf(first),
    cover: await coverAmong(db, bases, now),
    offers: bases.length === 1 ? await bundleOffers(db, first, dayOf(now)) : [],
    preview: joined.ok ? previewOf(await assess(db, terms, drafted, now), terms, items, round) : joined,
  };
}
export type NeedFormPage = NonNullable<Awaited<ReturnType<typeof readNeedForm>>>;

/** Null where one does not exist or is another owner's. */
async function basesOf(db: Db, requirementIds: readonly number[]): Promise<NeedBasis[] | null> {
  const bases: NeedBasis[] = [];
  for (const id of requirementIds) {
    const basis = await basisOf(db, id);
    if (!basis || basis.owner.id !== (bases[0] ?? basis).owner.id) return null;
    bases.push(basis);
  }
  return bases;
}

/** Told whether or not the rest can be assessed: what is covered needs no price. */
async function coverAmong(db: Db, bases: readonly NeedBasis[], now: Date): Promise<Refusal | null> {
  for (const basis of bases) {
    const cover = await coverFacts(db, basis, dayOf(now));
    if (cover) return refuse("need.covered_by_regional_result", cover).refusal;
  }
  return null;
}

function shownItem({ code, nameZh, nameEn, qualificationZh, qualificationEn }: NeedBasis["item"]) {
  return { code, nameZh, nameEn, qualificationZh, qualificationEn };
}

function shownPrice({ price }: NeedBasis) {
  if (!price) return null;
  const { number, titleZh, titleEn, clause } = price;
  return { number, titleZh, titleEn, clause };
}

type Quantity = {
  readonly key: string;
  readonly value: number | null;
  readonly coefficients: readonly Extract<Question, { kind: "coefficient" }>[];
};

/** What the price is measured by, filled in where the case knows it. */
function quantityOf({ price, case: file }: NeedBasis): Quantity | null {
  const questions = questionsOf(price ? priceDocumentSchema.parse(price.rule) : null);
  const measured = questions.find((each) => each.kind !== "coefficient");
  const known: Record<string, number | null> = { investmentFen: file.investmentFen, areaM2: file.areaM2 };
  const coefficients = questions.flatMap((each) => (each.kind === "coefficient" ? [each] : []));
  return measured ? { key: measured.key, value: known[measured.key] ?? null, coefficients } : null;
}

function draftOf(basis: NeedBasis): DraftLine {
  const quantity = quantityOf(basis);
  const quantities = quantity && quantity.value !== null ? { [quantity.key]: quantity.value } : {};
  return { basis, quantities, ceilingFen: null };
}

function emptyTerms({ owner }: NeedBasis, serviceDays: number): NeedTerms {
  return {
    title: "",
    description: "",
    method: "lowest",
    round: 1,
    publicFunds: owner.publicBody,
    payer: "owner",
    serviceDays,
    weights: null,
    directAgencyId: null,
    directPriceFen: null,
    directReason: null,
  };
}

type Preview = {
  readonly cap: Assessment["cap"];
  readonly lines: Assessment["lines"];
  readonly path: Assessment["path"];
  readonly longestWd: number;
  readonly methods: readonly { readonly method: string; readonly reason: Refusal | null }[];
};

function previewOf(
  assessed: Outcome<Assessment>,
  terms: NeedTerms,
  items: NeedBasis["item"][],
  round: number,
): Outcome<Preview> {
  if (!assessed.ok) return assessed;
  const { cap, lines, path, policy, estimatedFen } = assessed.value;
  const answers = methodsFor({ publicFunds: terms.publicFunds, estimatedFen, round, policy });
  const methods = answers
    .filter(({ method }) => method in selectionRules)
    .map(({ method, reason }) => ({ method, reason: reason ?? null }));
  return ok({
    cap,
    lines,
    path,
    methods,
    longestWd: longestServiceWd(slowestOf(items, policy), policy),
  });
}

/** A stored draft held against the rules of this moment: everything wrong with it at once. */
export async function assessDraft(db: Db, row: NeedRow, now: Date): Promise<Outcome<Assessment>> {
  const drafted = await draftLinesOf(db, row);
  if (!drafted) throw new Error(`a requirement of ${row.no} does not exist`);
  const joined = await checkJoined(db, row.bundleCode, drafted, now);
  return joined.ok ? assess(db, row, drafted, now) : joined;
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
