import { z } from "zod";

export const measureKinds = [
  "reminder",
  "talk",
  "warning",
  "suspension",
  "demotion",
  "delisting",
  "blacklist",
] as const;
/** `days` is the term where the kind has one. */
const measure = z.strictObject({ kind: z.enum(measureKinds), days: z.int().positive().nullable() });
const deduction = z.strictObject({
  points: z.number().min(0).max(100),
  /** Opens delisting and blacklisting at once; never automatic, the statement period stands. */
  dTrigger: z.boolean(),
  /** At the first, second and third time within the deduction window. */
  measures: z.array(measure).min(1).max(3).readonly(),
});
export const deductionsSchema = z.record(z.string().regex(/^[a-z_]+$/), deduction);
export type Deductions = Readonly<z.infer<typeof deductionsSchema>>;

const remind = { kind: "reminder", days: null } as const;
const talk = { kind: "talk", days: null } as const;
const warn = { kind: "warning", days: null } as const;
const demote = { kind: "demotion", days: null } as const;
const suspend = (days: number) => ({ kind: "suspension", days }) as const;
const delist = (years: number) => ({ kind: "delisting", days: years * 365 }) as const;
const blacklist = { kind: "blacklist", days: 730 } as const;
const gravest = { points: 0, dTrigger: true, measures: [blacklist] };

/** rules.md 5.9. */
export const defaultDeductions: Deductions = {
  late_slightly: { points: 1, dTrigger: false, measures: [remind, warn, suspend(30)] },
  late_grossly: { points: 3, dTrigger: false, measures: [remind, warn, suspend(30)] },
  no_confirm: { points: 5, dTrigger: false, measures: [warn, suspend(30), suspend(90)] },
  sign_refusal: { points: 10, dTrigger: false, measures: [suspend(90), demote, delist(1)] },
  fee_cap: { points: 10, dTrigger: false, measures: [suspend(90), demote, delist(1)] },
  fee_split: { points: 10, dTrigger: false, measures: [suspend(90), demote, delist(1)] },
  report_rejected: { points: 3, dTrigger: false, measures: [talk, warn, suspend(90)] },
  subcontract: { points: 15, dTrigger: false, measures: [suspend(180), delist(1), delist(2)] },
  practitioner_not_real: { points: 15, dTrigger: false, measures: [suspend(180), delist(1), delist(2)] },
  false_material: gravest,
  false_report: gravest,
  bribery: gravest,
  collusion: gravest,
  retaliation: { points: 8, dTrigger: false, measures: [suspend(90), demote, delist(1)] },
  ring_rating: { points: 8, dTrigger: false, measures: [suspend(90), demote, delist(1)] },
};
