import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

export type Verdict = "clear" | "refuse";
export type Opinion = {
  readonly accountId: number;
  readonly organisationId: number;
  readonly role: string;
  readonly verdict: Verdict;
};
export type ReviewState = "open" | "cleared" | "refused";

const side = (role: string) => (role === "operator" ? "hall" : "supervision");

/**
 * What the officers together say: the service hall and the supervision, two people of two organisations, and only
 * when they say the same. Each side's last word counts; while they differ the entry stays held.
 *
 * - Source: integrity.md TH13 (two officers).
 */
export function reviewOf(opinions: readonly Opinion[]): ReviewState {
  const hall = opinions.findLast(({ role }) => side(role) === "hall");
  const supervision = opinions.findLast(({ role }) => side(role) === "supervision");
  if (!hall || !supervision || hall.verdict !== supervision.verdict) return "open";
  if (hall.accountId === supervision.accountId || hall.organisationId === supervision.organisationId)
    return "open";
  return hall.verdict === "clear" ? "cleared" : "refused";
}

/** Refuses `identity.same_officer`: one person or one organisation cannot be both pairs of eyes. */
export function checkSecondEyes(earlier: readonly Opinion[], next: Omit<Opinion, "verdict">): Outcome<true> {
  const other = earlier.findLast(({ role }) => side(role) !== side(next.role));
  const same =
    other !== undefined &&
    (other.accountId === next.accountId || other.organisationId === next.organisationId);
  return same ? refuse("identity.same_officer") : ok(true);
}
