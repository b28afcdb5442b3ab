import type { Grade } from "#domain/agency/grade.ts";
import type { Role } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { sanctionRules, type SanctionKind } from "./kinds.ts";

export type Officer = { readonly accountId: number; readonly organisationId: number; readonly role: Role };

export type DecisionInput = {
  readonly kind: SanctionKind;
  readonly proposedBy: Officer;
  readonly decidedBy: Officer;
  /** The second approver where the kind needs two persons. */
  readonly secondedBy: Officer | null;
  /** Number of pieces of evidence on file. */
  readonly evidence: number;
  readonly legalBasis: string;
  readonly reasons: string;
  readonly noticeAt: Date | null;
  readonly statementUntil: Date | null;
  readonly now: Date;
};

/**
 * May this measure be decided now, by these persons?
 *
 * - Every kind: evidence, basis and reasons, notice given, statement period over.
 * - Demotion: a supervisor and a second person; delisting and blacklist: two persons of two organisations, one of
 *   them a supervisor. The one who decides is not the one who proposed; up to suspension one regulator suffices.
 * - Refuses `sanction.` evidence_missing, reasons_missing, notice_missing, window_open, role_missing, same_person,
 *   organisations_missing.
 * - Source: rules.md 5.9 (procedure) and Decided (four eyes).
 */
export function checkDecision(input: DecisionInput): Outcome<true> {
  const { noticeAt, statementUntil, now } = input;
  if (input.evidence < 1) return refuse("sanction.evidence_missing");
  if (input.legalBasis.trim() === "" || input.reasons.trim() === "")
    return refuse("sanction.reasons_missing");
  if (!noticeAt || !statementUntil || noticeAt >= statementUntil) return refuse("sanction.notice_missing");
  if (now < statementUntil)
    return refuse("sanction.window_open", { statementUntilAt: statementUntil.toISOString() });
  return checkApprovers(input);
}

function checkApprovers({ kind, proposedBy, decidedBy, secondedBy }: DecisionInput): Outcome<true> {
  const { needs } = sanctionRules[kind];
  const approvers = secondedBy ? [decidedBy, secondedBy] : [decidedBy];
  if (!approvers.every(({ role }) => role === "regulator" || role === "supervisor"))
    return refuse("sanction.role_missing", { role: "regulator" });
  if (needs.supervisor && !approvers.some(({ role }) => role === "supervisor"))
    return refuse("sanction.role_missing", { role: "supervisor" });
  const persons = new Set(approvers.map(({ accountId }) => accountId)).size;
  if (persons < Math.max(needs.persons, approvers.length))
    return refuse("sanction.same_person", { needed: needs.persons });
  if (needs.persons > 1 && decidedBy.accountId === proposedBy.accountId)
    return refuse("sanction.same_person", { needed: needs.persons });
  const organisations = new Set(approvers.map(({ organisationId }) => organisationId)).size;
  if (organisations < needs.organisations)
    return refuse("sanction.organisations_missing", { needed: needs.organisations, given: organisations });
  return ok(true);
}

const stepDown: Partial<Record<Grade, Grade>> = { A: "B", B: "C", provisional_b: "C" };

/**
 * The letter after a demotion by `steps`. Refuses `sanction.demotion_impossible` below C: D is given only by
 * delisting or by a decision on the grade itself, and who has no letter has none to lose.
 */
export function demotedGrade(grade: Grade, steps: number): Outcome<Grade> {
  let letter = grade;
  for (let left = steps; left > 0; left--) {
    const next = stepDown[letter];
    if (!next) return refuse("sanction.demotion_impossible", { grade });
    letter = next;
  }
  return ok(letter);
}

/**
 * When a decision begins to bind: 2 s after its commit, so that no cached page (at most 1 s old) still shows the
 * old state then. `decidedAt` is the instant read in the deciding transaction. Whoever decides on an agency meanwhile
 * reads its letter and measures as of `effectiveFrom` its own instant: so everything committed before counts (TH14).
 */
export function effectiveFrom(decidedAt: Date): Date {
  return new Date(decidedAt.getTime() + 2_000);
}
