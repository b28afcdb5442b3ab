import type { events as zh } from "../zh-CN/events.ts";

export const events: Record<keyof typeof zh, string> = {
  "event.case.opened": "Owner registered the case",
  "event.case.imported": "Case imported from the approval system",
  "event.case.corrected": "Case corrected",
  "event.case.confirmed": "Department confirmed the case",
  "event.agency.imported": "Agency imported from the register",
  "event.agency.updated": "Agency data updated",
};
