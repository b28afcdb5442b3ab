import type { Db } from "#db/client.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { listDay } from "#db/store/catalogue.ts";
import { failedRoundsOf } from "#db/store/need-round.ts";
import { type NeedBasis, type NeedRow, oldestUnpaidDue } from "#db/store/need.ts";
import { policyInForce } from "#db/store/policy.ts";
import { workingDaysBetween, type WorkCalendar } from "#domain/calendar/working-days.ts";
import type { FeeCap } from "#domain/fee/cap.ts";
import type { Sector } from "#domain/fee/sector.ts";
import { totalCap, type CappedLine } from "#domain/need/lines.ts";
import { publicationDefects, slowestOf } from "#domain/need/publication.ts";
import { pathOf, type NeedPath } from "#domain/need/schedule.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { dayOf } from "#domain/shared/dates.ts";
import type { Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome, type Refusal } from "#domain/shared/outcome.ts";
import { capOf, validOn, type CapTerms } from "../fee/cap-of.ts";
import { sectorOfOwner } from "../fee/sector-of-owner.ts";
import { choiceOf } from "./choice-of.ts";
import { coverFacts } from "./cover.ts";

/** What a draft says; the same fields a notice keeps. What is asked by item is in its lines. */
export type NeedTerms = Pick<
  NeedRow,
  | "title"
  | "description"
  | "method"
  | "round"
  | "publicFunds"
  | "payer"
  | "serviceDays"
  | "weights"
  | "directAgencyId"
  | "directPriceFen"
  | "directReason"
> &
  Partial<
    Pick<NeedRow, "id" | "capOverride" | "directCode" | "priceRounds" | "gradeGate" | "gradeGateReason">
  >;
/** One item of it, by which it is priced. */
export type DraftLine = {
  readonly basis: NeedBasis;
  readonly quantities: Readonly<Record<string, number>>;
  readonly ceilingFen: Fen | null;
};
/** With the version of the price document that it was computed by; null where nothing is published. */
export type PricedLine = CappedLine & { readonly priceDocumentId: string | null };
/** A draft held against the rules in force: what it may cost, how long it takes, what keeps it from being published. */
export type Assessment = {
  readonly policy: Policy;
  readonly cal: WorkCalendar;
  readonly sector: Sector;
  /** Of each line, with the owner's own ceiling for it. */
  readonly lines: readonly PricedLine[];
  /** Of the whole: the sum of the lines. */
  readonly cap: FeeCap;
  readonly estimatedFen: Fen;
  readonly path: NeedPath;
  readonly formalReview: boolean;
  readonly defects: readonly Refusal[];
};

/** By what a notice is judged: of the day when it is posted, ever after those it was posted under. */
type Rules = Pick<Assessment, "policy" | "sector"> & Pick<CapTerms, "sectorStep">;

/** The most the work can cost, by which methods, periods and minimums are chosen; null where nothing bounds it. */
export function estimateOf(
  terms: Pick<NeedRow, "method" | "directPriceFen"> & { readonly ceilingFen?: Fen | null },
  cap: FeeCap | null,
): Fen | null {
  if (terms.method === "direct" && terms.directPriceFen !== null) return terms.directPriceFen;
  return cap?.capFen ?? terms.ceilingFen ?? cap?.highestFen ?? null;
}

/**
 * Refuses only what makes an assessment impossible: no policy, sector or price. Everything else comes as `defects`,
 * all at once (一次性告知). Methods, periods, thresholds and public money are judged by the total of the lines.
 */
export async function assess(
  db: Db,
  terms: NeedTerms,
  drafted: readonly DraftLine[],
  now: Date,
  published?: Rules,
): Promise<Outcome<Assessment>> {
  const today = dayOf(now);
  const lines = published ? drafted : drafted.map((each) => ({ ...each, basis: validOn(each.basis, today) }));
  const { owner } = lines[0]!.basis;
  const rules = published ? ok(published) : await rulesOn(db, lines[0]!.basis, today);
  if (!rules.ok) return rules;
  const { policy, sector, sectorStep } = rules.value;
  const known = { sector, sectorStep, override: lines.length === 1 ? (terms.capOverride ?? null) : null };
  const lawful = capsOf(lines, policy, known, false);
  if (!lawful.ok) return lawful;
  const capped = capsOf(lines, policy, known, true);
  if (!capped.ok) return capped;
  const cap = totalCap(capped.value);
  const estimatedFen = estimateOf(terms, cap);
  if (estimatedFen === null) return refuse("need.estimate_missing");
  const cal = await loadCalendar(db);
  const { method, publicFunds } = terms;
  const question = { method, publicFunds, estimatedFen, policy };
  const lateWd = await overdueWd(db, owner.id, cal, now);
  const asked = { ...question, terms, lines, lawful: lawful.value, lateWd, today };
  return ok({
    policy,
    cal,
    sector,
    lines: capped.value,
    cap,
    estimatedFen,
    path: pathOf(question),
    formalReview: publicFunds || owner.publicBody,
    defects: await defectsOf(db, asked),
  });
}

async function rulesOn(db: Db, { owner, case: file }: NeedBasis, today: string): Promise<Outcome<Rules>> {
  const policy = await policyInForce(db, file.jurisdictionCode, today);
  if (!policy.ok) return policy;
  const counted = await sectorOfOwner(db, owner, policy.value);
  if (!counted.ok) return counted;
  return ok({ policy: policy.value, sector: counted.value.sector, sectorStep: counted.value.step });
}

function capsOf(
  lines: readonly DraftLine[],
  policy: Policy,
  known: Pick<CapTerms, "sector" | "sectorStep" | "override">,
  withCeiling: boolean,
): Outcome<PricedLine[]> {
  const capped: PricedLine[] = [];
  for (const { basis, quantities, ceilingFen } of lines) {
    const terms = { ...known, quantities, ceilingFen: withCeiling ? ceilingFen : null };
    const cap = capOf(policy, basis, terms);
    if (!cap.ok) return cap;
    const priceDocumentId = basis.price?.id ?? null;
    capped.push({ itemCode: basis.item.code, cap: cap.value, priceDocumentId });
  }
  return ok(capped);
}

type Asked = {
  terms: NeedTerms;
  lines: readonly DraftLine[];
  lawful: readonly CappedLine[];
  policy: Policy;
  estimatedFen: Fen;
  lateWd: number;
  today: string;
};

/** Line by line, each fault told once; the days are measured by the longest limit, for the work goes side by side. */
async function defectsOf(db: Db, asked: Asked): Promise<Refusal[]> {
  const { terms, lines, lawful, policy, estimatedFen, lateWd, today } = asked;
  const slowest = slowestLimits(lines, policy);
  const listOn = await listDay(db, today);
  const choice = await choiceOf(db, terms);
  const byLine: Refusal[][] = [];
  for (const [at, { basis, ceilingFen }] of lines.entries()) {
    const { requirement, case: file, item, owner } = basis;
    const found = publicationDefects({
      item: { ...itemFacts(item, today), ...slowest, listOn, payer: terms.payer },
      project: { areaM2: file.areaM2, investmentFen: file.investmentFen, zone: file.zone },
      requirement: requirement.voluntary
        ? null
        : { state: requirement.state, caseConfirmed: file.confirmedAt !== null },
      cover: await coverFacts(db, basis, today),
      ownerIsAuthority: owner.publicBody,
      ownerOverdueWd: lateWd,
      publicFunds: terms.publicFunds,
      method: terms.method,
      round: Math.max(terms.round, 1 + (await failedRoundsOf(db, requirement.id))),
      estimatedFen,
      ceilingFen,
      cap: lawful[at]!.cap,
      serviceWd: terms.serviceDays,
      texts: textsOf(terms),
      weights: terms.weights,
      gate: { grades: terms.gradeGate ?? null, reason: terms.gradeGateReason ?? "" },
      priceRounds: terms.priceRounds ?? 1,
      agencyNamed: terms.directAgencyId !== null && terms.directPriceFen !== null,
      ...(choice ? { choice } : {}),
      policy,
    });
    byLine.push(found);
  }
  return toldOnce(
    byLine,
    lines.map(({ basis }) => basis.item.code),
  );
}

/** Everything the owner wrote and everybody will read. */
function textsOf({ title, description, directReason, gradeGateReason }: NeedTerms): Record<string, string> {
  return {
    title,
    description,
    directReason: directReason ?? "",
    gradeGateReason: gradeGateReason ?? "",
  };
}

/** What is wrong with every line is told of the whole; else the refusal names its item. */
function toldOnce(byLine: readonly (readonly Refusal[])[], codes: readonly string[]): Refusal[] {
  const prints = byLine.map((faults) => new Set(faults.map((fault) => JSON.stringify(fault))));
  const ofAll = (fault: Refusal) => prints.every((print) => print.has(JSON.stringify(fault)));
  const whole = (byLine[0] ?? []).filter(ofAll);
  const own = byLine.flatMap((faults, at) =>
    faults
      .filter((fault) => !ofAll(fault))
      .map(({ code, params }) => ({ code, params: { ...params, item: codes[at] ?? "" } })),
  );
  return [...whole, ...own];
}

function slowestLimits(lines: readonly DraftLine[], policy: Policy) {
  const items = lines.map(({ basis }) => basis.item);
  const { limitWd, promisedWd } = slowestOf(items, policy);
  return { limitWd, promisedWd };
}

function itemFacts(item: NeedBasis["item"], today: string) {
  return {
    code: item.code,
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
