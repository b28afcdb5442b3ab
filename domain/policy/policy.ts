import { z } from "zod";
import { grades } from "#domain/agency/grade.ts";
import { thresholdsSchema } from "#domain/collusion/thresholds.ts";
import { sectors } from "#domain/fee/sector.ts";
import { abnormallyLowSchema, defaultAbnormallyLow } from "#domain/selection/abnormally-low.ts";
import { defaultNegotiation, negotiationSchema } from "#domain/selection/negotiation.ts";
import { defaultPriceRounds, priceRoundsSchema } from "#domain/selection/price-rounds.ts";
import { selectionMethods } from "#domain/selection/method-names.ts";
import { isDay } from "#domain/shared/dates.ts";
import { fenSchema } from "#domain/shared/fen-schema.ts";
import { localTextSchema, ruleSourceSchema } from "#domain/shared/local-text.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { creditPolicySchema } from "./credit-schema.ts";
import { deductionsSchema } from "./deductions.ts";
import { periodsSchema } from "./periods.ts";

const bp = z.int().min(0).max(10_000);
const count = z.int().min(1);
const day = z.string().refine(isDay, "not a day");
/** From and up to these estimates, both included; a null upper end is open. */
const amounts = z.strictObject({ fromFen: fenSchema, toFen: fenSchema.nullable() });

/** When a method may be used: null is never for that money. */
const methodRule = z.strictObject({ publicFunds: amounts.nullable(), privateFunds: amounts.nullable() });

/**
 * A versioned profile of every number in rules.md. A need keeps the version of its publication; later decisions use
 * that one, except for sanctions in force and the validity of qualifications, which are read live.
 */
export const policySchema = z.strictObject({
  profile: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  version: count,
  effectiveFrom: day,
  title: localTextSchema,
  source: ruleSourceSchema,
  sectorRatioBp: z.partialRecord(z.enum(sectors), bp),
  /** From a GB/T 4754 letter, division, group or class to a sector. */
  sectorTable: z.record(z.string().regex(/^(?:[A-T]|\d{2,4})$/), z.enum(sectors)),
  /** `ratioOfLower`: ratio × lower bound of a range; `lowerOnly`: the lower bound itself, the ratio for single prices. */
  rangeRule: z.enum(["ratioOfLower", "lowerOnly"]),
  /** Adds half of the statutory standard as a further bound. */
  halfOfStatutory: z.boolean(),
  /** Caps also bind items that the market prices, where they have a document. */
  capMarketPriced: z.boolean(),
  /** Longest service period as a part of the item's limit. */
  serviceTimeBp: bp.min(1),
  gradeGatePublic: z.array(z.enum(grades)).min(1).readonly(),
  gradeGatePrivate: z.array(z.enum(grades)).min(1).readonly(),
  voluntaryNeeds: z.boolean(),
  methods: z.record(z.enum(selectionMethods), methodRule),
  /** After this many failed rounds public money may choose directly, whatever the amount. */
  directAfterFailedRounds: count,
  /** By round, the last number holding for later rounds. */
  minimumQuotes: z.strictObject({
    publicFunds: z.array(count).min(1).readonly(),
    privateFunds: z.array(count).min(1).readonly(),
    /** Private money within the fast lane. */
    privateFast: count,
    byMethod: z.partialRecord(z.enum(selectionMethods), count),
  }),
  fastLaneFen: fenSchema,
  largeNeedFen: fenSchema,
  /** From this estimate public funds go to the trading module. */
  tradingThresholdFen: fenSchema,
  periods: periodsSchema,
  correctionRounds: count,
  openEngagementsPerPractitioner: count,
  /** Open public engagements of a provisional B at one time. */
  provisionalPublicEngagements: count,
  startPaymentLongestBp: bp,
  credit: creditPolicySchema,
  deductions: deductionsSchema,
  /** Of draws with public money; a policy that is silent gives the defaults of `draw-plan.ts`. */
  draw: z
    .strictObject({
      source: z.enum(["dice", "lottery"]),
      objectionMinutes: z.int().min(0).max(1_440),
      lateMinutes: z.int().min(0).max(1_440),
    })
    .optional(),
  /** Policies published before these methods could be run do not name them. */
  priceRounds: priceRoundsSchema.default(defaultPriceRounds),
  negotiation: negotiationSchema.default(defaultNegotiation),
  abnormallyLow: abnormallyLowSchema.default(defaultAbnormallyLow),
  /** Whether owners sign a commitment before they rely on a regional result, or each department says so of its own. */
  regional: z.strictObject({ commitmentRequired: z.boolean() }).default({ commitmentRequired: false }),
  /** Where indications of collusion begin; what a policy leaves out is the default of `thresholds.ts`. */
  screens: thresholdsSchema.omit({ splitThresholdFen: true }).partial().optional(),
});
export type Policy = Readonly<z.infer<typeof policySchema>>;

/** Stored JSON as a policy. Refuses `policy.invalid` with the first place that does not fit. */
export function parsePolicy(json: unknown): Outcome<Policy> {
  const parsed = policySchema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return refuse("policy.invalid", {
    field: issue?.path.map(String).join(".") ?? "",
    reason: issue?.message ?? "",
  });
}

/**
 * The policy of a case on a day: its jurisdiction's profile if one is in force, else `default`.
 * Refuses `policy.none_in_force`.
 */
export function policyInForce(policies: readonly Policy[], profile: string, on: string): Outcome<Policy> {
  for (const name of [profile, "default"]) {
    const inForce = policies
      .filter((policy) => policy.profile === name && policy.effectiveFrom <= on)
      .toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom) || b.version - a.version);
    if (inForce[0]) return ok(inForce[0]);
  }
  return refuse("policy.none_in_force", { profile, inForceOn: on });
}
