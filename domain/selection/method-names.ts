/** Every way a need may name to select its agency, rules.md 5.5; the registry holds those that can be run. */
export const selectionMethods = [
  "direct",
  "random",
  "lowest",
  "average",
  "best_value",
  "negotiated",
] as const;
export type SelectionMethod = (typeof selectionMethods)[number];
