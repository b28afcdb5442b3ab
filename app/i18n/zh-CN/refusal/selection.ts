import type { selectionCodes } from "#domain/shared/codes/selection.ts";

export const selectionRefusals = {
  "refusal.selection.method_unknown": "该选取方式暂未开通。",
  "refusal.selection.transcript_malformed": "抽取记录内容不完整或格式不正确，无法复算。",
  "refusal.selection.transcript_wrong": "抽取记录复算不符：记录中的字段 {{part}} 不能由公开数据得出。",
  "refusal.selection.weight_price": "价格权重应在 {{lowest}} 至 {{highest}} 之间，填写的是 {{price}}。",
  "refusal.selection.weights_sum": "各项权重之和应为 100，现为 {{sum}}。",
} as const satisfies Record<`refusal.${(typeof selectionCodes)[number]}`, string>;
