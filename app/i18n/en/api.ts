import type { api as zh } from "../zh-CN/api.ts";

export const api: Record<keyof typeof zh, string> = {
  "api.parameter_invalid": "Parameter {{parameter}} is not valid; expected: {{expected}}.",
  "api.item_unknown": "Item {{item}} is not on the list of {{listOn}}. Basis: {{basis}} (list management).",
};
