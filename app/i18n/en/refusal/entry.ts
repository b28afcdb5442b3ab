import type { entryRefusals as zh } from "../../zh-CN/refusal/entry.ts";

export const entryRefusals: Record<keyof typeof zh, string> = {
  "refusal.entry.case_of_other_owner":
    "Project code {{code}} is registered for another owner. Check the code or ask the approving department.",
  "refusal.entry.case_exists": "Project code {{code}} is already registered; open that case instead.",
  "refusal.entry.item_not_listed":
    "'{{item}}' is not on the list of service items of {{listOn}}, so no approval may require it. Basis: {{basis}} (list management).",
  "refusal.entry.owner_not_verified":
    "Your organisation's papers are still being checked. You can continue once they are confirmed.",
  "refusal.entry.department_unknown": "Choose an approving department of your place.",
  "refusal.entry.site_longitude":
    "Longitude is a decimal between {{from}} and {{to}} degrees (CGCS2000 or WGS-84) with at most eight places; check that longitude and latitude are not swapped.",
  "refusal.entry.site_latitude":
    "Latitude is a decimal between {{from}} and {{to}} degrees (CGCS2000 or WGS-84) with at most eight places; check that longitude and latitude are not swapped.",
  "refusal.entry.site_incomplete": "Give both longitude and latitude, or neither.",
  "refusal.entry.no_items": "Choose at least one service item that the case requires.",
};
