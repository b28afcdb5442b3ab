/** Every kind of work of the hall and the offices; who reads each is db/read/queue/registry.ts. */
export const queueKindNames = [
  "registration",
  "identity_review",
  "entry_objection",
  "service_check",
  "service_vetting",
  "agency_change",
  "need_review",
  "sanction_window",
  "sanction_decide",
  "sanction_second",
  "conduct",
  "catalogue_proposal",
  "policy_proposal",
  "cap_override",
  "regional_result",
  "item_bundle",
  "import_run",
  "desk_contest",
] as const;
export type QueueKindName = (typeof queueKindNames)[number];
