import type { Policy } from "#domain/policy/policy.ts";
import { selectionMethods, type SelectionMethod } from "#domain/selection/method-names.ts";
import { toFen, type Fen } from "#domain/shared/money.ts";
import { methodsFor } from "./allowed-methods.ts";
import { pathOf, type NeedPath } from "./schedule.ts";

export type PathCase = { readonly publicFunds: boolean; readonly estimatedFen: Fen };
export type PathRow = {
  readonly method: SelectionMethod;
  /** By the cases of `pathCases`; null where the method may not be used at all. */
  readonly paths: readonly (NeedPath | null)[];
};

/** One amount of each kind that the rules treat differently: private money in and above the fast lane, and large; public likewise. */
export function pathCases(policy: Pick<Policy, "fastLaneFen" | "largeNeedFen">): PathCase[] {
  const { fastLaneFen, largeNeedFen } = policy;
  const above = toFen(largeNeedFen + 1);
  return [
    { publicFunds: false, estimatedFen: fastLaneFen },
    { publicFunds: false, estimatedFen: largeNeedFen },
    { publicFunds: false, estimatedFen: above },
    { publicFunds: true, estimatedFen: fastLaneFen },
    { publicFunds: true, estimatedFen: largeNeedFen },
    { publicFunds: true, estimatedFen: above },
  ];
}

/** Every path of a policy in working days, for the table an owner sees before it posts. Source: rules.md 5.3, Decided. */
export function pathTable(
  policy: Pick<Policy, "fastLaneFen" | "largeNeedFen" | "methods" | "directAfterFailedRounds" | "periods">,
): PathRow[] {
  const cases = pathCases(policy);
  return selectionMethods.map((method) => ({
    method,
    paths: cases.map((asked) => {
      const answer = methodsFor({ ...asked, round: 1, policy }).find((each) => each.method === method);
      return answer?.allowed ? pathOf({ ...asked, method, policy }) : null;
    }),
  }));
}
