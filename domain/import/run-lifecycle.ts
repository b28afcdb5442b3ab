import type { Lifecycle } from "#domain/shared/lifecycle.ts";

export const importStates = ["checking", "checked", "applying", "done", "refused", "cancelled"] as const;
export type ImportState = (typeof importStates)[number];
export type ImportStep = "report" | "refuse" | "apply" | "finish" | "cancel";

const staff = ["operator", "regulator", "price_officer", "system"] as const;

/** Nothing is written before somebody has seen what the dry run says; what a cancelled run has written stays. */
export const importLifecycle: Lifecycle<ImportState, ImportStep, null> = {
  name: "import",
  initial: "checking",
  final: ["done", "refused", "cancelled"],
  states: importStates,
  rows: [
    { on: "report", from: ["checking"], to: "checked", by: ["system"] },
    { on: "refuse", from: ["checking", "applying"], to: "refused", by: ["system"] },
    { on: "apply", from: ["checked"], to: "applying", by: staff },
    { on: "finish", from: ["applying"], to: "done", by: ["system"] },
    { on: "cancel", from: ["checking", "checked", "applying"], to: "cancelled", by: staff },
  ],
};

export function isRunning(state: ImportState): boolean {
  return state === "checking" || state === "applying";
}
