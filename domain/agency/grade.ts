import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/** Best first; a provisional B stands behind an earned one. `unrated` = filed, no approved service. */
export const grades = ["A", "B", "provisional_b", "C", "D", "unrated"] as const;
export type Grade = (typeof grades)[number];
/** The letters that a decision can give; the other two grades come from entry. */
export const officialLetters = ["A", "B", "C", "D"] as const;
export type OfficialLetter = (typeof officialLetters)[number];

const shown: Record<Grade, string> = { A: "A", B: "B", provisional_b: "B*", C: "C", D: "D", unrated: "–" };

/** The letter as printed on a badge; the same in every language. */
export function gradeLetter(grade: Grade): string {
  return shown[grade];
}

/**
 * May an agency of this grade take work that is open to `allowed`?
 *
 * - Refuses: `agency.unrated` (no letter yet, so nothing may be quoted), `agency.grade_gate` with both sides.
 * - Source: Xintai, government-investment work for A and B only; rules.md 5.8.
 */
export function gradeGate(grade: Grade, allowed: readonly Grade[]): Outcome<true> {
  if (allowed.includes(grade)) return ok(true);
  if (grade === "unrated") return refuse("agency.unrated");
  return refuse("agency.grade_gate", {
    grade: gradeLetter(grade),
    allowed: allowed.map(gradeLetter).join(" / "),
  });
}
