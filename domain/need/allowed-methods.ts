import type { Policy } from "#domain/policy/policy.ts";
import { selectionMethods, type SelectionMethod } from "#domain/selection/method-names.ts";
import type { Fen } from "#domain/shared/money.ts";
import { refuse, type Refusal } from "#domain/shared/outcome.ts";

export type MethodQuestion = {
  readonly publicFunds: boolean;
  readonly estimatedFen: Fen;
  /** The round to be published, from 1. */
  readonly round: number;
  /** The owner holds a framework for the region that names the agency. */
  readonly regionalFramework?: boolean;
  readonly policy: Pick<Policy, "methods" | "directAfterFailedRounds">;
};
export type MethodAnswer = {
  readonly method: SelectionMethod;
  readonly allowed: boolean;
  readonly reason?: Refusal;
};

function reasonAgainst(method: SelectionMethod, asked: MethodQuestion): Refusal | null {
  const { publicFunds, estimatedFen, round, policy } = asked;
  const lastResort = round > policy.directAfterFailedRounds || asked.regionalFramework === true;
  if (method === "direct" && publicFunds && lastResort) return null;
  const amounts = publicFunds ? policy.methods[method].publicFunds : policy.methods[method].privateFunds;
  if (!amounts) {
    const code = publicFunds ? "need.method_not_for_public_funds" : "need.method_not_for_private_funds";
    return refuse(code, { method }).refusal;
  }
  if (estimatedFen < amounts.fromFen)
    return refuse("need.method_below_amount", { method, estimatedFen, fromFen: amounts.fromFen }).refusal;
  if (amounts.toFen !== null && estimatedFen > amounts.toFen)
    return refuse("need.method_above_amount", { method, estimatedFen, uptoFen: amounts.toFen }).refusal;
  return null;
}

/** Every method with whether this need may use it and why not. Locality is never a reason. rules.md 5.5. */
export function methodsFor(asked: MethodQuestion): MethodAnswer[] {
  return selectionMethods.map((method) => {
    const reason = reasonAgainst(method, asked);
    return reason ? { method, allowed: false, reason } : { method, allowed: true };
  });
}
