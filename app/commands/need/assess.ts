import type { Db } from "#db/client.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { type NeedBasis, type NeedRow, oldestUnpaidDue } from "#db/store/need.ts";
import { policyInForce } from "#db/store/policy.ts";
import { workingDaysBetween, type WorkCalendar } from "#domain/calendar/working-days.ts";
import { feeCap, type FeeCap } from "#domain/fee/cap.ts";
import { priceDocumentSchema } from "#domain/fee/price.ts";
import { sectorOf, type Sector } from "#domain/fee/sector.ts";
import { isValidOn } from "#domain/catalogue/price.ts";
import { publicationDefects } from "#domain/need/publication.ts";
import { pathOf, type NeedPath } from "#domain/need/schedule.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { dayOf } from "#domain/shared/dates.ts";
import type { Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome, type Refusal } from "#domain/shared/outcome.ts";

/** What a draft says; the same fields a notice keeps. */
export type NeedTerms = Pick<
  NeedRow,
  | "title"
  | "description"
  | "method"
  | "round"
  | "quantities"
  | "publicFunds"
  | "payer"
  | "ceilingFen"
  | "serviceDays"
  | "directPriceFen"
  | "directReason"
>;
/** A draft held against the rules in force: what it may cost, how long it takes, what keeps it from being published. */
export type Assessment = {
  readonly policy: Policy;
  readonly cal: WorkCalendar;
  readonly sector: Sector;
  /** With the owner's own ceiling. */
  readonly cap: FeeCap;
  readonly estimatedFen: Fen;
  readonly path: NeedPath;
  readonly formalReview: boolean;
  readonly defects: readonly Refusal[];
};

/** The most the work can cost, by which methods, periods and minimums are chosen; null where nothing bounds it. */
export function estimateOf(
  terms: Pick<NeedRow, "method" | "directPriceFen" | "ceilingFen">,
  cap: FeeCap | null,
): Fen | null {
  if (terms.method === "direct" && terms.directPriceFen !== null) return terms.directPriceFen;
  return cap?.capFen ?? terms.ceilingFen ?? cap?.highestFen ?? null;
}

/** The cap of a need, by stored facts alone: repeatable at the quote, at the opening and for one agency's pledge. */
export function capOf(
  policy: Policy,
  basis: Pick<NeedBasis, "item" | "price">,
  terms: {
    sector: Sector;
    quantities: Readonly<Record<string, number>>;
    ceilingFen: Fen | null;
    pledgedFen?: Fen | null;
  },
): Outcome<FeeCap> {
  const document = basis.price ? priceDocumentSchema.parse(basis.price.rule) : null;
  return feeCap({ document, mode: basis.item.priceMode, policy, ...terms });
}

/**
 * Refuses only what makes an assessment impossible: no policy, sector or price. Everything else comes as `defects`,
 * all at once (一次性告知).
 */
export async function assess(
  db: Db,
  terms: NeedTerms,
  stored: NeedBasis,
  now: Date,
): Promise<Outcome<Assessment>> {
  // A text that has run out prices nothing any more.
  const lapsed = stored.price !== null && !isValidOn(stored.price, dayOf(now));
  const basis = lapsed ? { ...stored, price: null } : stored;
  const policy = await policyInForce(db, basis.case.jurisdictionCode, dayOf(now));
  if (!policy.ok) return policy;
  const sector = sectorOf(basis.owner.industryCode, policy.value);
  if (!sector.ok) return sector;
  const { quantities, ceilingFen } = terms;
  const lawful = capOf(policy.value, basis, { sector: sector.value, quantities, ceilingFen: null });
  if (!lawful.ok) return lawful;
  const cap = capOf(policy.value, basis, { sector: sector.value, quantities, ceilingFen });
  if (!cap.ok) return cap;
  const estimatedFen = estimateOf(terms, cap.value);
  if (estimatedFen === null) return refuse("need.estimate_missing");
  const cal = await loadCalendar(db);
  const question = {
    method: terms.method,
    publicFunds: terms.publicFunds,
    estimatedFen,
    policy: policy.value,
  };
  const lateWd = await overdueWd(db, basis.owner.id, cal, now);
  const asked = { ...question, terms, basis, lawful: lawful.value, lateWd, today: dayOf(now) };
  return ok({
    policy: policy.value,
    cal,
    sector: sector.value,
    cap: cap.value,
    estimatedFen,
    path: pathOf(question),
    formalReview: terms.publicFunds || basis.owner.publicBody,
    defects: defectsOf(asked),
  });
}

function defectsOf(asked: {
  terms: NeedTerms;
  basis: NeedBasis;
  lawful: FeeCap;
  policy: Policy;
  estimatedFen: Fen;
  lateWd: number;
  today: string;
}): Refusal[] {
  const { terms, basis, lawful, policy, estimatedFen, lateWd, today } = asked;
  const { item } = basis;
  return publicationDefects({
    item: { ...itemFacts(item, today), payer: terms.payer },
    project: { areaM2: basis.case.areaM2, investmentFen: basis.case.investmentFen, zone: null },
    requirement: { state: basis.requirement.state, caseConfirmed: basis.case.confirmedAt !== null },
    ownerIsAuthority: basis.owner.publicBody,
    ownerOverdueWd: lateWd,
    publicFunds: terms.publicFunds,
    method: terms.method,
    round: terms.round,
    estimatedFen,
    ceilingFen: terms.ceilingFen,
    cap: lawful,
    serviceWd: terms.serviceDays,
    texts: { title: terms.title, description: terms.description, directReason: terms.directReason ?? "" },
    policy,
  });
}

function itemFacts(item: NeedBasis["item"], today: string) {
  return {
    onList: item.listedOn <= today && (item.delistedOn === null || item.delistedOn > today),
    limitWd: item.limitWd,
    applicability: item.applicability,
    delisting:
      item.delistedOn === null
        ? null
        : {
            delistedOn: item.delistedOn,
            reason: item.delistedReason ?? "",
            basis: item.delistedBasis ?? "",
          },
  };
}

async function overdueWd(db: Db, ownerId: number, cal: WorkCalendar, now: Date): Promise<number> {
  const dueAt = await oldestUnpaidDue(db, ownerId, now);
  if (!dueAt) return 0;
  const late = workingDaysBetween(cal, dayOf(dueAt), dayOf(now));
  // A year without data cannot excuse a late payer.
  return late.ok ? late.value : Number.MAX_SAFE_INTEGER;
}
