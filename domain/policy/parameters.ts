import { officialLetters } from "#domain/agency/grade.ts";
import { sectors } from "#domain/fee/sector.ts";
import { selectionMethods } from "#domain/selection/method-names.ts";
import { defaultPeriods } from "./periods.ts";
import type { Policy } from "./policy.ts";

/** The letters and numbers of a policy by theme, in the order in which a person reads them. */
export const parameterGroups = [
  "fee",
  "gates",
  "methods",
  "quotes",
  "thresholds",
  "periods",
  "work",
  "credit",
  "deductions",
  "sectors",
] as const;
export type ParameterGroup = (typeof parameterGroups)[number];

/** How a value is meant, written and read; `share` in basis points, `money` in fen. */
export const parameterUnits = [
  "share",
  "workingDays",
  "calendarDays",
  "months",
  "days",
  "money",
  "count",
  "counts",
  "points",
  "weight",
  "flag",
  "grades",
  "sector",
  "rangeRule",
  "amounts",
  "sizes",
  "measures",
] as const;
export type ParameterUnit = (typeof parameterUnits)[number];

/** What the `*` of a path stands for. */
type Kind = "sector" | "method" | "conduct" | "industry";
type Spec = {
  readonly path: string;
  readonly group: ParameterGroup;
  readonly unit: ParameterUnit;
  readonly kind?: Kind;
  /** A policy may be silent on it. */
  readonly optional?: true;
};
export type Parameter = {
  /** "periods.notice.lowest": unique, and where the value lies in a policy. */
  readonly path: string;
  /** "periods.notice": names the text that says what it is. */
  readonly label: string;
  readonly of: { readonly kind: Kind; readonly key: string } | null;
  readonly group: ParameterGroup;
  readonly unit: ParameterUnit;
  readonly optional: boolean;
};

const list = (group: ParameterGroup, unit: ParameterUnit, ...paths: readonly string[]): Spec[] =>
  paths.map((path) => ({ path, group, unit }));
const periods: Spec[] = Object.keys(defaultPeriods)
  .filter((name) => name !== "notice")
  .map((name) => ({
    path: `periods.${name}`,
    group: "periods",
    unit: name.endsWith("CalendarDays") ? "calendarDays" : "workingDays",
  }));

const specs: readonly Spec[] = [
  { path: "sectorRatioBp.*", group: "fee", unit: "share", kind: "sector", optional: true },
  ...list("fee", "rangeRule", "rangeRule"),
  ...list("fee", "flag", "halfOfStatutory", "capMarketPriced"),
  ...list("work", "flag", "regional.commitmentRequired"),
  ...list("gates", "grades", "gradeGatePublic", "gradeGatePrivate"),
  ...list("gates", "count", "provisionalPublicEngagements", "openEngagementsPerPractitioner"),
  { path: "methods.*.publicFunds", group: "methods", unit: "amounts", kind: "method" },
  { path: "methods.*.privateFunds", group: "methods", unit: "amounts", kind: "method" },
  ...list("methods", "count", "directAfterFailedRounds"),
  ...list("methods", "count", "priceRounds.most", "priceRounds.minutes", "priceRounds.pauseMinutes"),
  ...list("methods", "share", "priceRounds.undercutBp"),
  ...list("methods", "count", "negotiation.exchanges"),
  ...list("methods", "workingDays", "negotiation.ownerWd", "negotiation.agencyWd"),
  ...list("quotes", "counts", "minimumQuotes.publicFunds", "minimumQuotes.privateFunds"),
  ...list("quotes", "count", "minimumQuotes.privateFast"),
  ...list("quotes", "share", "abnormallyLow.belowMeanBp", "abnormallyLow.belowNextBp"),
  ...list("quotes", "workingDays", "abnormallyLow.justifyWd", "abnormallyLow.decideWd"),
  { path: "minimumQuotes.byMethod.*", group: "quotes", unit: "count", kind: "method", optional: true },
  ...list("thresholds", "money", "fastLaneFen", "largeNeedFen", "tradingThresholdFen"),
  ...list("thresholds", "flag", "voluntaryNeeds"),
  { path: "periods.notice.*", group: "periods", unit: "workingDays", kind: "method" },
  ...periods,
  ...list("work", "share", "serviceTimeBp", "startPaymentLongestBp"),
  ...list("work", "count", "correctionRounds"),
  ...list("credit", "share", "credit.weightsBp.owner", "credit.weightsBp.regulator"),
  ...list("credit", "share", "credit.weightsBp.platform", "credit.regulatorBp.firstPass"),
  ...list("credit", "share", "credit.regulatorBp.inspection", "credit.regulatorBp.department"),
  ...list("credit", "share", "credit.platformBp.onTime", "credit.platformBp.confirmation"),
  ...list("credit", "share", "credit.platformBp.documents", "credit.platformBp.response"),
  ...list("credit", "points", "credit.letters.aFrom", "credit.letters.bFrom", "credit.letters.cFrom"),
  ...list("credit", "count", "credit.letters.aRatings"),
  ...list("credit", "points", "credit.letters.aBarredByPoints"),
  ...list("credit", "count", "credit.letters.provisionalUntilRatings"),
  ...list("credit", "weight", "credit.prior.weight"),
  ...list("credit", "points", "credit.prior.score"),
  ...list("credit", "months", "credit.windowMonths", "credit.deductionMonths"),
  ...list("credit", "days", "credit.halfLifeDays"),
  ...list("credit", "share", "credit.ownerShareBp"),
  ...list("credit", "sizes", "credit.sizes"),
  { path: "deductions.*.points", group: "deductions", unit: "points", kind: "conduct" },
  { path: "deductions.*.dTrigger", group: "deductions", unit: "flag", kind: "conduct" },
  { path: "deductions.*.measures", group: "deductions", unit: "measures", kind: "conduct" },
  { path: "sectorTable.*", group: "sectors", unit: "sector", kind: "industry", optional: true },
];
/** Whose text a label names, without the wildcards: the text layer has one for each. */
export const parameterLabels: readonly string[] = specs.map(({ path }) => labelOf(path));

function labelOf(path: string): string {
  return path.replace(".*", "");
}

function keysOf(kind: Kind, policies: readonly Pick<Policy, "deductions" | "sectorTable">[]): string[] {
  if (kind === "sector") return [...sectors];
  if (kind === "method") return [...selectionMethods];
  const named = policies.flatMap((policy) =>
    Object.keys(kind === "conduct" ? policy.deductions : policy.sectorTable),
  );
  const keys = [...new Set(named)];
  return kind === "industry" ? keys.toSorted() : keys;
}

/** Every parameter that one of these policies may speak of, in reading order; each path once. */
export function parametersOf(
  ...policies: readonly Pick<Policy, "deductions" | "sectorTable">[]
): Parameter[] {
  const parameters = specs.flatMap((spec): Parameter[] => {
    const { path, group, unit, kind, optional = false } = spec;
    const base = { label: labelOf(path), group, unit, optional };
    if (!kind) return [{ ...base, path, of: null }];
    return keysOf(kind, policies).map((key) => ({
      ...base,
      path: path.replace("*", key),
      of: { kind, key },
    }));
  });
  return parameters.toSorted((a, b) => parameterGroups.indexOf(a.group) - parameterGroups.indexOf(b.group));
}

/** The value at a path; undefined where the policy is silent. */
export function valueAt(policy: Policy, path: string): unknown {
  let value: unknown = policy;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** What a gate may name, as a form offers it. */
export const gateGrades = [
  ...officialLetters.slice(0, 2),
  "provisional_b",
  ...officialLetters.slice(2),
] as const;
