import type { admissionRefusals as zh } from "../../zh-CN/refusal/admission.ts";

export const admissionRefusals: Record<keyof typeof zh, string> = {
  "refusal.identity.id_number":
    "The identity number is not valid. A citizen's number has 18 characters (15 on old cards); other documents: letters and digits.",
  "refusal.identity.holder_code": "The identity number or credit code of “{{name}}” is not valid.",
  "refusal.identity.shares_over": "The shares add up to {{percent}}%, more than 100%.",
  "refusal.identity.bank_account": "A bank account has 8 to 30 digits.",
  "refusal.identity.state_again":
    "The legal representative has changed: please state owners and control again.",
  "refusal.identity.review_open":
    "This request is connected with somebody under a ban. One officer of the hall and one of the supervision must look at it before it goes on.",
  "refusal.identity.reason_missing": "Please give the reasons for your opinion.",
  "refusal.identity.same_officer": "The two opinions come from two people of two organisations.",
  "refusal.registration.name_taken":
    "“{{name}}” is in the market already (characters, blanks, brackets and the form of company make no difference). If it is yours, use its credit code.",
  "refusal.registration.department_behind":
    "The government body “{{department}}” founded, directs, holds or controls this agency. It is not decoupled and may not enter.",
  "refusal.registration.certificate_missing":
    "“{{itemEn}}” also asks for: {{missingEn}}. Name every certificate that you hold in full.",
  "refusal.registration.pledged_days":
    "The {{wd}} working days pledged for “{{item}}” exceed the item's limit of {{limitWd}}.",
  "refusal.objection.own_entry": "You cannot object to your own entry.",
  "refusal.objection.not_publicised":
    "This agency's entry is not being publicised, so no objection can be raised. After the publicity please complain instead.",
  "refusal.objection.contact_missing": "Please give your name and how to reach you, or log in first.",
  "refusal.objection.pending": "An objection has not been decided yet; the agency is not listed before.",
  "refusal.objection.answer_missing": "Please write the answer.",
  "refusal.objection.answer_period_running":
    "The agency still has time to answer; the objection cannot be upheld before.",
  "refusal.objection.reason_missing": "Please give the reasons.",
  "refusal.paper.remark_missing": "Please say why the paper is returned.",
  "refusal.agency.papers_overdue":
    "Deferred papers are overdue: the agency is suspended by itself and may not quote.",
};
