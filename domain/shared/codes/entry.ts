/** Entering cases into the market, by hand or from a list. */
export const entryCodes = [
  "entry.case_of_other_owner",
  "entry.case_exists",
  "entry.item_not_listed",
  "entry.owner_not_verified",
  "entry.no_items",
  "entry.department_unknown",
  "entry.site_longitude",
  "entry.site_latitude",
  "entry.site_incomplete",
] as const;
