import type { PolicyRule } from "./rule.ts";

/** Whoever watches over entries: two officers look at a newcomer behind whom a barred firm stands. */
export const admissionPolicy = [
  {
    action: "admission.watch",
    roles: ["operator", "regulator", "supervisor", "auditor"],
    relation: "any",
  },
  { action: "identity.judge", roles: ["operator", "regulator", "supervisor"], relation: "jurisdiction" },
  { action: "objection.decide", roles: ["regulator"], relation: "jurisdiction" },
] as const satisfies readonly PolicyRule[];
