import { grades, type Grade } from "#domain/agency/grade.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { refuse, type Refusal } from "#domain/shared/outcome.ts";

export type OwnGate = { readonly grades: readonly Grade[] | null; readonly reason: string };
type Gates = Pick<Policy, "gradeGatePublic" | "gradeGatePrivate">;

function policyGate(publicFunds: boolean, policy: Gates): readonly Grade[] {
  return publicFunds ? policy.gradeGatePublic : policy.gradeGatePrivate;
}

/** The letters of the notice: the owner's own where it asked for more, else the policy's; best first. */
export function gradesFor(
  need: { readonly publicFunds: boolean; readonly gradeGate: readonly Grade[] | null },
  policy: Gates,
): Grade[] {
  const gate = policyGate(need.publicFunds, policy);
  const own = need.gradeGate;
  return grades.filter((grade) => gate.includes(grade) && (own === null || own.includes(grade)));
}

/**
 * An owner may take fewer letters than the policy, with a reason, never more; and a better letter is not left out where
 * a worse one is taken. Defects: `need.gate_wider`, `need.gate_gap`, `need.gate_reason_missing`.
 */
export function gateDefects(
  { grades: own, reason }: OwnGate,
  need: { readonly publicFunds: boolean; readonly policy: Gates },
): Refusal[] {
  if (own === null) return [];
  const gate = policyGate(need.publicFunds, need.policy);
  const wider = own.filter((grade) => !gate.includes(grade));
  const ordered = grades.filter((grade) => gate.includes(grade));
  const worst = ordered.findLastIndex((grade) => own.includes(grade));
  const skipped = ordered.slice(0, worst + 1).filter((grade) => !own.includes(grade));
  const narrower = ordered.some((grade) => !own.includes(grade));
  return [
    ...(wider.length > 0 ? [refuse("need.gate_wider", { grades: wider.join(", ") }).refusal] : []),
    ...(skipped.length > 0 ? [refuse("need.gate_gap", { grades: skipped.join(", ") }).refusal] : []),
    ...(narrower && reason.trim() === "" ? [refuse("need.gate_reason_missing").refusal] : []),
  ];
}
