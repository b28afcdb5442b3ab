/** What a program reads when its request cannot be answered; the codes are permanent. */
export const api = {
  "api.parameter_invalid": "参数 {{parameter}} 无效，应为：{{expected}}。",
  "api.item_unknown": "清单中没有该服务事项。",
} as const;
