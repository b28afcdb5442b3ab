import type { Policy } from "#domain/policy/policy.ts";
import type { Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/** Why one agency is chosen without a competition. Where it sits is none of them (rules.md 5.5). */
export const directReasonCodes = [
  "earlier_stage",
  "only_capable",
  "urgent",
  "small_amount",
  "rounds_failed",
  "own_judgement",
] as const;
export type DirectReasonCode = (typeof directReasonCodes)[number];

export type DirectGround = {
  readonly publicFunds: boolean;
  readonly estimatedFen: Fen;
  /** The round to be published, from 1; above the policy's number, rounds have failed. */
  readonly round: number;
  readonly policy: Pick<Policy, "fastLaneFen" | "directAfterFailedRounds" | "methods">;
};

/** Which codes can be true of this need; with public money above the amount only that its rounds failed. */
export function directReasonsFor(ground: DirectGround): DirectReasonCode[] {
  const { publicFunds, estimatedFen, round, policy } = ground;
  const failed = round > policy.directAfterFailedRounds;
  const amounts = policy.methods.direct.publicFunds;
  const overAmount = amounts === null || (amounts.toFen !== null && estimatedFen > amounts.toFen);
  return directReasonCodes.filter((code) => {
    if (code === "rounds_failed") return failed;
    if (publicFunds && overAmount) return false;
    if (code === "small_amount") return estimatedFen <= policy.fastLaneFen;
    return code !== "own_judgement" || !publicFunds;
  });
}

/** Distance as a ground, in the words of a reason; what a notice may not demand is checked with all its texts. */
const nearness = [
  /就近|同城|同市|同县|距离.{0,4}近|离.{1,12}(?:近|公里|千米)|路程|地理位置|来往方便|本地化|(?:当地|本地|本市|本县|本区)(?:的)?(?:单位|人|优势)/u,
  /\b(?:nearby|nearest|close by|closest|same (?:city|county|town|district)|next door|local (?:firm|agency|company|presence))\b/iu,
];

/** Refuses `need.direct_code_missing`, `need.direct_code_unfit`, `need.direct_reason_locality`. */
export function checkDirectReason(
  { code, text }: { readonly code: DirectReasonCode | null; readonly text: string },
  ground: DirectGround,
): Outcome<DirectReasonCode> {
  if (code === null) return refuse("need.direct_code_missing");
  if (!directReasonsFor(ground).includes(code)) return refuse("need.direct_code_unfit", { code });
  const flat = text.normalize("NFKC").replaceAll(/[\s\p{Cf}]+/gu, " ");
  const found = [flat, flat.replaceAll(" ", "")]
    .flatMap((each) => nearness.map((pattern) => pattern.exec(each)?.[0]))
    .find((hit) => hit !== undefined);
  return found === undefined ? ok(code) : refuse("need.direct_reason_locality", { found });
}
