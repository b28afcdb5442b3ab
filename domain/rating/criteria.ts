import type { Bp } from "#domain/shared/money.ts";

/** What an owner judges, rules.md 5.8; weights in basis points. */
export const ownerCriteria = ["quality", "timeliness", "fee", "standards", "attitude"] as const;
export type OwnerCriterion = (typeof ownerCriteria)[number];
/** What an agency judges in its client (Xintai's two-way rating); the four count alike. */
export const agencyCriteria = ["clarity", "cooperation", "acceptance_time", "payment_on_time"] as const;
export type AgencyCriterion = (typeof agencyCriteria)[number];

export type Mark = 1 | 2 | 3 | 4 | 5;
export type Marks<Criterion extends string> = Readonly<Record<Criterion, Mark>>;
export type Ceilings<Criterion extends string> = Readonly<Record<Criterion, Mark>>;
export type Weights<Criterion extends string> = Readonly<Record<Criterion, Bp>>;

export const ownerWeights: Weights<OwnerCriterion> = {
  quality: 4000,
  timeliness: 2500,
  fee: 1500,
  standards: 1000,
  attitude: 1000,
};
export const agencyWeights: Weights<AgencyCriterion> = {
  clarity: 2500,
  cooperation: 2500,
  acceptance_time: 2500,
  payment_on_time: 2500,
};

/** More than a fifth late weighs heavier than late at all. */
const grosslyLateBp: Bp = 2000;

/**
 * Highest marks the facts allow an owner to give; the form shows them, the command holds them.
 * Late: timeliness at most 3; over 20 % late: at most 2. Anything charged above the cap: fee at most 1.
 */
export function ownerCeilings(facts: { lateBp: Bp; chargedOverCap: boolean }): Ceilings<OwnerCriterion> {
  const timeliness = facts.lateBp > grosslyLateBp ? 2 : facts.lateBp > 0 ? 3 : 5;
  return { quality: 5, timeliness, fee: facts.chargedOverCap ? 1 : 5, standards: 5, attitude: 5 };
}

/** The same for the agency's marks: acceptance by silence at most 2, a payment after its due day at most 3. */
export function agencyCeilings(facts: {
  acceptedBySilence: boolean;
  paidLate: boolean;
}): Ceilings<AgencyCriterion> {
  return {
    clarity: 5,
    cooperation: 5,
    acceptance_time: facts.acceptedBySilence ? 2 : 5,
    payment_on_time: facts.paidLate ? 3 : 5,
  };
}
