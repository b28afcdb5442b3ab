import type { Grade } from "#domain/agency/grade.ts";
import {
  agencyCeilings,
  ownerCeilings,
  type AgencyCriterion,
  type Mark,
  type Marks,
  type OwnerCriterion,
} from "#domain/rating/criteria.ts";
import { agencyComments, ownerComments, reviewRejections } from "../data/texts/work.ts";
import type { Chance } from "./chance.ts";

/** Chance in percent of the marks 5, 4, 3 and 2, by what the firm is known for. */
const habits: Readonly<Partial<Record<Grade, readonly [number, number, number, number]>>> = {
  A: [90, 10, 0, 0],
  B: [38, 46, 16, 0],
  C: [5, 25, 45, 25],
  D: [0, 20, 45, 35],
};
const ordinary = [50, 40, 10, 0] as const;

function mark(dice: Chance, habit: readonly number[], ceiling: Mark): Mark {
  let drawn = dice.int(1, 100);
  for (const [at, share] of habit.entries()) {
    drawn -= share;
    if (drawn <= 0) return Math.min(5 - at, ceiling) as Mark;
  }
  return ceiling;
}

export type Performance = {
  readonly lateBp: number;
  readonly grade: Grade;
  readonly deemedAccepted: boolean;
};

export function ownerMarks(dice: Chance, { lateBp, grade }: Performance): Marks<OwnerCriterion> {
  const ceilings = ownerCeilings({ lateBp, chargedOverCap: false });
  const habit = habits[grade] ?? ordinary;
  return {
    quality: mark(dice, habit, ceilings.quality),
    timeliness: lateBp > 0 ? ceilings.timeliness : mark(dice, habit, ceilings.timeliness),
    fee: mark(dice, ordinary, ceilings.fee),
    standards: mark(dice, habit, ceilings.standards),
    attitude: mark(dice, habit, ceilings.attitude),
  };
}

export function agencyMarks(dice: Chance, { deemedAccepted }: Performance): Marks<AgencyCriterion> {
  const ceilings = agencyCeilings({ acceptedBySilence: deemedAccepted, paidLate: false });
  return {
    clarity: mark(dice, ordinary, ceilings.clarity),
    cooperation: mark(dice, ordinary, ceilings.cooperation),
    acceptance_time: mark(dice, ordinary, ceilings.acceptance_time),
    payment_on_time: mark(dice, ordinary, ceilings.payment_on_time),
  };
}

/** Low marks are never without words; the others mostly have some. */
export function ownerComment(dice: Chance, marks: Marks<OwnerCriterion>): string {
  const worst = Math.min(...Object.values(marks));
  if (worst <= 2) return dice.pick(ownerComments.low);
  return dice.pick(marks.quality >= 5 && worst >= 4 ? ownerComments.high : ownerComments.middle);
}

export function agencyComment(dice: Chance, marks: Marks<AgencyCriterion>): string {
  const worst = Math.min(...Object.values(marks));
  return dice.pick(worst <= 3 ? agencyComments.low : agencyComments.high);
}

/** Chance that the department passes a report at first sight. */
const firstPass: Readonly<Partial<Record<Grade, number>>> = { A: 1, B: 0.98, C: 0.6, D: 0.5 };

export function reviewOf(
  dice: Chance,
  grade: Grade,
): { readonly result: "passed" | "rejected"; readonly bySilence: boolean; readonly reason: string } {
  if (!dice.bool(firstPass[grade] ?? 0.9))
    return { result: "rejected", bySilence: false, reason: dice.pick(reviewRejections) };
  return { result: "passed", bySilence: dice.bool(0.06), reason: "" };
}
