import { sameZone } from "#domain/case/zone.ts";
import { z } from "zod";
import { fenSchema } from "#domain/shared/fen-schema.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/** Every limit that is given must hold; `zones` holds when the project lies in one of them. */
export const applicabilityRuleSchema = z
  .strictObject({
    effect: z.enum(["exempt", "provided_by_department", "downgraded"]),
    areaBelowM2: z.number().positive().optional(),
    investmentBelowFen: fenSchema.optional(),
    zones: z.array(z.string().min(1)).min(1).readonly().optional(),
    /** Document and clause that say so. */
    basis: z.string().min(1),
  })
  .refine(
    (rule) =>
      rule.areaBelowM2 !== undefined || rule.investmentBelowFen !== undefined || rule.zones !== undefined,
    "a rule without a condition would remove the item",
  );
export type ApplicabilityRule = Readonly<z.infer<typeof applicabilityRuleSchema>>;
/** Null is not known: a limit on it is then not met. */
export type ProjectFacts = {
  readonly areaM2: number | null;
  readonly investmentFen: number | null;
  readonly zone: string | null;
};

function zoneIn(zones: readonly string[], zone: string | null): boolean {
  return zones.some((each) => sameZone(each, zone));
}

function holds(rule: ApplicabilityRule, project: ProjectFacts): boolean {
  const { areaBelowM2, investmentBelowFen, zones } = rule;
  const area = areaBelowM2 === undefined || (project.areaM2 !== null && project.areaM2 < areaBelowM2);
  const investment =
    investmentBelowFen === undefined ||
    (project.investmentFen !== null && project.investmentFen < investmentBelowFen);
  const zone = zones === undefined || zoneIn(zones, project.zone);
  return area && investment && zone;
}

/**
 * Does this project need the item at all? A service nobody needs is never bought.
 *
 * - Refuses with the basis, and of each condition its limit and the project's own number: `need.item_exempt`, `need.item_provided_by_department` (the department gives the
 *   parameters itself), `need.item_downgraded` (a lighter form is enough).
 * - Source: rules.md, Decided (applicability).
 */
export function checkApplicability(
  rules: readonly ApplicabilityRule[],
  project: ProjectFacts,
): Outcome<true> {
  const rule = rules.find((each) => holds(each, project));
  return rule
    ? refuse(`need.item_${rule.effect}`, { basis: rule.basis, ...metConditions(rule, project) })
    : ok(true);
}

function metConditions({ areaBelowM2, investmentBelowFen, zones }: ApplicabilityRule, project: ProjectFacts) {
  const { areaM2, investmentFen, zone } = project;
  return {
    ...(areaBelowM2 !== undefined && areaM2 !== null ? { areaM2, areaBelowM2 } : {}),
    ...(investmentBelowFen !== undefined && investmentFen !== null
      ? { investmentFen, investmentBelowFen }
      : {}),
    ...(zones !== undefined && zone !== null ? { zone } : {}),
  };
}
