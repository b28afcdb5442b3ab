import type { roundsRefusals as zh } from "../../zh-CN/refusal/rounds.ts";

export const roundsRefusals: Record<keyof typeof zh, string> = {
  "refusal.bid.not_undercut":
    "A timed bid may be {{mostFen}} at most: your own price of {{ownFen}} less the step of the rules.",
  "refusal.bid.round_not_running": "No timed round is running now; this bid has not been submitted.",
  "refusal.bid.not_admitted":
    "Only agencies whose quote was valid at the opening take part in the timed rounds.",
  "refusal.need.price_rounds_unfit": "There may be 1 to {{most}} rounds; {{rounds}} were given.",
  "refusal.need.rounds_running": "The timed rounds have not ended yet.",
  "refusal.need.talks_running": "The negotiation has not ended yet.",
  "refusal.need.negotiation_exhausted":
    "The owner has negotiated with every agency on the list and come to terms with none.",
  "refusal.need.negotiation_idle":
    "The owner did not turn to the next agency in time; this selection has ended.",
  "refusal.negotiation.too_late": "The time for this step is over, and with it the talk with this agency.",
  "refusal.negotiation.reason_missing": "Give the reason.",
  "refusal.negotiation.exchanges_used": "No exchange is left with this agency: agree or break off.",
  "refusal.negotiation.period_running": "The time for this step has not run out yet.",
  "refusal.negotiation.over": "The negotiation of this need has ended.",
  "refusal.negotiation.talk_open": "Only one agency at a time: end the running talk first.",
  "refusal.negotiation.not_a_bidder": "This agency has no valid quote, so there is nothing to negotiate.",
  "refusal.negotiation.talked_already": "The talk with this agency has ended and cannot be begun again.",
  "refusal.negotiation.text_missing": "Say what you ask or offer.",
};
