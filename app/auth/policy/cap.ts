import type { PolicyRule } from "./rule.ts";

/** A cap is lifted by a price officer and a supervisor; the command asks who and where again, under its lock. */
export const capPolicy = [
  {
    action: "cap.read",
    roles: ["price_officer", "supervisor", "regulator", "auditor"],
    relation: "any",
  },
  { action: "cap.propose", roles: ["price_officer"], relation: "any" },
  { action: "cap.decide", roles: ["price_officer", "supervisor"], relation: "jurisdiction" },
  { action: "owner.set_sector", roles: ["price_officer"], relation: "any" },
] as const satisfies readonly PolicyRule[];
