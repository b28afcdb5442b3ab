import type { Policy } from "#domain/policy/policy.ts";
import type { SelectionMethod } from "#domain/selection/method-names.ts";
import type { Fen } from "#domain/shared/money.ts";

/**
 * How many eligible quotes a round needs before anything is opened; below it the round fails.
 *
 * - `round` counts from 1; the policy's last number holds for later rounds.
 * - Source: rules.md, Decided.
 */
export function minimumQuotes(need: {
  readonly method: SelectionMethod;
  readonly publicFunds: boolean;
  readonly round: number;
  readonly estimatedFen: Fen;
  readonly policy: Pick<Policy, "minimumQuotes" | "fastLaneFen">;
}): number {
  const { minimumQuotes: rule, fastLaneFen } = need.policy;
  const byMethod = rule.byMethod[need.method];
  if (byMethod !== undefined) return byMethod;
  const byRound = need.publicFunds ? rule.publicFunds : rule.privateFunds;
  const minimum = byRound[Math.min(need.round, byRound.length) - 1] ?? 1;
  return !need.publicFunds && need.estimatedFen <= fastLaneFen
    ? Math.min(minimum, rule.privateFast)
    : minimum;
}
