export const agencyLifeNews = {
  "notice.service.submitted": "{{name}} 申请服务事项，请在 2 个工作日内核对。",
  "notice.service.corrected": "{{name}} 已补正服务事项申请，请核对。",
  "notice.service.checked": "{{name}} 的服务事项申请已通过形式核对，请审核。",
  "notice.service.returned": "服务事项申请被退回，请一次补正全部问题。",
  "notice.service.approved": "服务事项已核准，即日起可以承接。",
  "notice.service.rejected": "服务事项不予核准，请查看理由。",
  "notice.service.lapsed": "服务事项申请逾期未补正，已失效。",
  "notice.service.expired": "一项资质证书已到期，该事项停止承接，其他事项不受影响。",
  "notice.certificate.reminded": "一项资质证书即将到期，请及时续期。",
  "notice.owner.change_requested": "{{name}} 申请变更登记资料，请核对。",
  "notice.owner.change_checked": "{{name}} 的账户变更已核对，请第二人确认。",
  "notice.owner.changed": "登记资料变更已生效。",
  "notice.owner.change_rejected": "登记资料变更未通过，请查看理由。",
  "notice.agency.change_requested": "{{name}} 申请变更登记资料，请核对。",
  "notice.agency.change_checked": "{{name}} 的账户变更已核对，请第二人确认。",
  "notice.agency.changed": "登记资料变更已生效。",
  "notice.agency.change_rejected": "登记资料变更未通过，请查看理由。",
  "mail.invitation.subject": "邀请您加入单位",
  "mail.invitation.text":
    "{{inviter}} 邀请您作为{{role}}加入 {{organisation}}。\n\n请在 7 天内打开以下链接（只能使用一次）：\n{{link}}\n\n如与您无关，请忽略本邮件。",
  "mail.certificate_reminder.subject": "资质证书即将到期",
  "mail.certificate_reminder.text":
    "{{name}}，您好：\n\n“{{item}}”的资质证书将于 {{expiresOn}} 到期（还有 {{days}} 天）。到期后该事项停止承接，其他事项不受影响。\n\n请及时续期：\n{{link}}",
  "mail.certificate_expired.subject": "资质证书已到期",
  "mail.certificate_expired.text":
    "{{name}}，您好：\n\n“{{item}}”的资质证书已于 {{expiresOn}} 到期，该事项停止承接，其他事项不受影响。续期核准后恢复。\n\n{{link}}",
  "mail.service_returned.subject": "服务事项申请需要补正",
  "mail.service_returned.text":
    "{{name}}，您好：\n\n“{{item}}”的申请被退回，请在 10 个工作日内一次补正全部问题：\n{{link}}",
} as const;
