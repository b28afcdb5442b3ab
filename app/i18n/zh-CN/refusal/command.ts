import type { commandCodes } from "#domain/shared/codes/command.ts";

export const command: Record<`refusal.${(typeof commandCodes)[number]}`, string> = {
  "refusal.command.forbidden": "您当前的身份无权办理此事项。",
  "refusal.command.not_found": "未找到该事项，或您无权查看。",
  "refusal.command.key_missing": "本次提交缺少表单编号，请刷新页面后重新填写。",
  "refusal.command.key_reused": "该表单已用于提交另一份内容，请刷新页面后重新填写。",
  "refusal.command.in_progress": "同一份表单正在办理中，请稍候再试。",
  "refusal.command.stale": "内容已被他人更改，请刷新页面核对后再提交。",
  "refusal.command.busy": "当前办理人数较多，请稍候再试；重新提交不会重复办理。",
  "refusal.command.wrong_state": "当前状态不能进行此操作，请刷新页面查看最新进度。",
};
