import type { PolicyRule } from "./rule.ts";

const keepers = ["operator", "regulator", "price_officer"] as const;
const readers = [...keepers, "supervisor", "auditor"] as const;

/** Lists in and out; which kind is whose stands in domain/import/kinds.ts and is checked by the command. */
export const importPolicy = [
  { action: "import.list", roles: readers, relation: "any" },
  { action: "import.start", roles: keepers, relation: "any" },
  { action: "import.read", roles: keepers, relation: "own-organisation" },
  { action: "import.read", roles: readers, relation: "jurisdiction" },
  { action: "import.move", roles: keepers, relation: "own-organisation" },
  { action: "list.export", roles: readers, relation: "any" },
] as const satisfies readonly PolicyRule[];
