import type { NeedRow } from "#db/store/need.ts";
import type { Candidate, Ranking, SelectionContext } from "#domain/selection/ranking.ts";
import { selectionRule } from "#domain/selection/registry.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";

/** What chance needs, and an agreement where there was one; the rest of a method's context comes from the notice. */
export type DrawPart = Pick<
  SelectionContext,
  "drawId" | "round" | "secretHex" | "witnessHex" | "publicValue" | "anchored" | "agreed"
>;
/** Nobody's secret: tells who would have to be drawn, which depends on no secret, and no order that counts. */
export const blindDraw: DrawPart = { drawId: "", round: 1, secretHex: "00".repeat(32) };

/** Null without any valid quote, or where nobody came to terms. */
export function rankCandidates(
  { method, weights }: Pick<NeedRow, "method" | "weights">,
  candidates: readonly Candidate[],
  draw: DrawPart,
): Outcome<Ranking | null> {
  const rule = selectionRule(method);
  if (!rule.ok) return rule;
  if (candidates.length === 0) return ok(null);
  const ranking = rule.value.select(candidates, { ...draw, ...(weights ? { weights } : {}) });
  return ok(ranking.order.length > 0 ? ranking : null);
}
