import type { lowPriceRefusals as zh } from "../../zh-CN/refusal/low-price.ts";

export const lowPriceRefusals: Record<keyof typeof zh, string> = {
  "refusal.low_price.justify_over": "The time to justify the price ended at {{endedAt}}.",
  "refusal.low_price.justified_already": "The justification has been sent; it cannot be changed.",
  "refusal.low_price.text_missing": "Say what the low price rests on.",
  "refusal.low_price.not_justified": "The agency has not justified its price; there is nothing to decide.",
  "refusal.low_price.decided_already": "This has been decided.",
  "refusal.low_price.decide_over":
    "The time to decide ended at {{endedAt}}: the justification counts as accepted.",
  "refusal.low_price.reason_missing":
    "Say why you do not accept it; the reason is public and told to the supervisor.",
  "refusal.low_price.waiting": "An abnormally low quote waits for its justification or its decision.",
  "refusal.low_price.rejected": "Abnormally low; the owner did not accept the justification: {{reason}}",
  "refusal.low_price.unjustified": "Abnormally low and not justified in time.",
};
