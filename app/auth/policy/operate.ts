import { roles } from "#domain/shared/actor.ts";
import type { PolicyRule } from "./rule.ts";

const readers = ["operator", "regulator", "supervisor", "auditor"] as const;

/** The hall's desk: registrations of its own place, and papers for those who stand to them. */
export const operatePolicy = [
  { action: "registration.list", roles: readers, relation: "any" },
  { action: "registration.read", roles: readers, relation: "jurisdiction" },
  { action: "registration.decide", roles: ["operator"], relation: "jurisdiction" },
  { action: "file.read", roles, relation: "own-organisation", unverified: true },
  { action: "file.read", roles, relation: "party-of-notice" },
  { action: "file.read", roles: ["approver"], relation: "case-department" },
  { action: "file.read", roles: readers, relation: "jurisdiction" },
] as const satisfies readonly PolicyRule[];
