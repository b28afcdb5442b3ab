/** Why a notice is given up; the owner's own words stand beside it, both public for good. */
export const cancelCodes = [
  "project_stopped",
  "requirement_changed",
  "funding_lost",
  "notice_faulty",
  "other",
] as const;
export type CancelCode = (typeof cancelCodes)[number];
