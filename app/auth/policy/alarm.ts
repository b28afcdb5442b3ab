import type { PolicyRule } from "./rule.ts";

/**
 * Indications of collusion: supervision of the place, and the regulator whose own item it is about (its office counts
 * as the object's owner there). Nobody else learns that there are any.
 */
export const alarmPolicy = [
  { action: "alarm.list", roles: ["supervisor", "regulator", "auditor"], relation: "any" },
  { action: "alarm.read", roles: ["supervisor", "auditor"], relation: "jurisdiction" },
  { action: "alarm.read", roles: ["regulator"], relation: "own-organisation" },
  { action: "alarm.handle", roles: ["supervisor"], relation: "jurisdiction" },
  { action: "alarm.handle", roles: ["regulator"], relation: "own-organisation" },
] as const satisfies readonly PolicyRule[];
