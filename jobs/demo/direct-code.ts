import { directReasons } from "#db/seed/data/texts/work.ts";
import type { NeedPlan } from "#db/seed/generate/types-market.ts";
import type { DirectReasonCode } from "#domain/need/direct-reasons.ts";

/** The kind of each of the invented reasons; comparing at one's own judgement is for private money. */
export function directCodeOf({
  directReason,
  publicFunds,
}: Pick<NeedPlan, "directReason" | "publicFunds">): DirectReasonCode {
  const codes: readonly DirectReasonCode[] = [
    "earlier_stage",
    publicFunds ? "small_amount" : "own_judgement",
    "urgent",
  ];
  return codes[directReasons.indexOf(directReason)] ?? "urgent";
}
