/** What a complaint can be about (rules.md 5.9); ratings and measures have appeals of their own. */
export const complaintObjects = ["notice", "selection", "award", "delivery"] as const;
export type ComplaintObject = (typeof complaintObjects)[number];

type Choice = { readonly grounds: readonly Ground[]; readonly remedies: readonly Remedy[] };

export const grounds = [
  "exclusive_condition",
  "cap_wrong",
  "period_short",
  "unclear",
  "not_eligible",
  "ranking_wrong",
  "draw_wrong",
  "conflict_of_interest",
  "quote_wrongly_rejected",
  "collusion",
  "contract_broken",
  "acceptance_refused",
  "charge_outside",
  "other",
] as const;
export type Ground = (typeof grounds)[number];

export const remedies = [
  "change_notice",
  "cancel_notice",
  "select_again",
  "annul_award",
  "perform",
  "repay",
  "explain",
] as const;
export type Remedy = (typeof remedies)[number];

/** What may be claimed of each object and asked for; the form offers exactly these. */
export const complaintChoices: Readonly<Record<ComplaintObject, Choice>> = {
  notice: {
    grounds: ["exclusive_condition", "cap_wrong", "period_short", "unclear", "conflict_of_interest", "other"],
    remedies: ["change_notice", "cancel_notice", "explain"],
  },
  selection: {
    grounds: ["quote_wrongly_rejected", "ranking_wrong", "draw_wrong", "collusion", "other"],
    remedies: ["select_again", "annul_award", "explain"],
  },
  award: {
    grounds: ["not_eligible", "conflict_of_interest", "collusion", "ranking_wrong", "other"],
    remedies: ["annul_award", "select_again", "explain"],
  },
  delivery: {
    grounds: ["contract_broken", "acceptance_refused", "charge_outside", "other"],
    remedies: ["perform", "repay", "explain"],
  },
};
