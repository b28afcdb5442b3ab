import { roles } from "#domain/shared/actor.ts";
import type { PolicyRule } from "./rule.ts";

/** One's own account, and the entry of one's own organisation: also before the hall has checked it. */
export const accountPolicy = [
  { action: "account.manage", roles, relation: "any", unverified: true },
  {
    action: "registration.correct",
    roles: ["owner_staff", "agency_admin"],
    relation: "any",
    unverified: true,
  },
] as const satisfies readonly PolicyRule[];
