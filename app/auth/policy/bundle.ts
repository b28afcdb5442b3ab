import type { PolicyRule } from "./rule.ts";

/** The regulator keeps the list of what may be bundled; whoever confirms is somebody else. */
export const bundlePolicy = [
  { action: "bundle.read", roles: ["regulator", "supervisor", "auditor"], relation: "any" },
  { action: "bundle.manage", roles: ["regulator", "supervisor"], relation: "any" },
] as const satisfies readonly PolicyRule[];
