import type { Role } from "#domain/shared/actor.ts";

export type SessionLimits = { readonly idleSeconds: number; readonly absoluteSeconds: number };

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const administrators: readonly Role[] = ["sys_admin", "sec_admin", "audit_admin"];
const staff: readonly Role[] = [
  "operator",
  "regulator",
  "supervisor",
  "price_officer",
  "approver",
  "auditor",
];

export const sessionsPerAccount = 5;

/** How long a session lives unused and at most, by the role it acts in; real time. Source: integrity.md 6g. */
export function sessionLimits(role: Role): SessionLimits {
  if (administrators.includes(role)) return { idleSeconds: 15 * minute, absoluteSeconds: 12 * hour };
  if (staff.includes(role)) return { idleSeconds: 30 * minute, absoluteSeconds: 12 * hour };
  return { idleSeconds: 12 * hour, absoluteSeconds: 7 * day };
}
