/** What a program reads when its request cannot be answered; the codes are permanent. */
export const api = {
  "api.parameter_invalid": "参数 {{parameter}} 无效，应为：{{expected}}。",
  "api.item_unknown": "{{listOn}} 版清单中没有服务事项 {{item}}。依据：{{basis}}（清单管理）。",
} as const;
