import type { agencyRefusals as zh } from "../../zh-CN/refusal/agency.ts";

export const agencyRefusals: Record<keyof typeof zh, string> = {
  "refusal.agency.uscc_invalid":
    "The unified social credit code is not valid, so the application cannot be submitted.",
  "refusal.agency.pledge_missing": "Please sign the pledge first.",
  "refusal.agency.not_decoupled":
    "An agency that is not decoupled from the approving departments may not enter.",
  "refusal.agency.no_service": "Please apply for at least one service item.",
  "refusal.agency.no_practitioner":
    "No practitioner is registered for this service, so it cannot be approved.",
  "refusal.agency.defects_missing": "Whoever returns an application must name all its defects at once.",
  "refusal.agency.blacklisted": "This agency is on the platform's blacklist and cannot enter.",
  "refusal.agency.dishonesty_record":
    "An agency with a record of misconduct may not enter with papers missing.",
  "refusal.agency.essential_papers_missing":
    "Essential papers are missing, so the entry cannot be publicised.",
  "refusal.agency.publicity_running": "The publicity period of the entry is still running.",
  "refusal.agency.objection_upheld":
    "An objection was upheld during publicity, so the agency cannot be listed.",
  "refusal.agency.return_period_running": "The time for correction is still running.",
  "refusal.agency.measure_in_force": "The cause of the suspension still holds.",
  "refusal.agency.no_cause_to_suspend": "No suspension is in force and there is no other cause to suspend.",
  "refusal.agency.contracts_open":
    "An agency with open contracts may not withdraw; still open: {{open}} ({{list}}).",
  "refusal.agency.no_delisting_decision":
    "Without a delisting decision in force an agency cannot be delisted.",
  "refusal.agency.ban_in_force":
    "The ban is neither over nor lifted by repair, so the agency cannot apply again{{detail}}.",
  "refusal.agency.certificate_expired": "The certificate for this service has expired{{detail}}.",
  "refusal.agency.certificate_not_expired": "The certificate is still valid.",
  "refusal.agency.not_listed": "Only listed agencies may take part.",
  "refusal.agency.bundled_service_not_approved":
    "A bundle needs an approved service for every item; {{item}} is not approved.",
  "refusal.agency.service_not_approved": "The agency has no approval for this service item.",
  "refusal.agency.unrated": "An agency without a grade may not quote.",
  "refusal.agency.grade_gate": "This need is open to grades {{allowed}}; the agency's grade is {{grade}}.",
  "refusal.agency.deferred_papers_missing":
    "Until its deferred papers are in, an agency may not take work paid with public funds.",
  "refusal.agency.barred_from_quoting": "A sanction in force bars the agency from quoting{{detail}}.",
  "refusal.agency.barred_from_invitation":
    "A sanction in force bars the agency from being invited{{detail}}.",
  "refusal.agency.barred_from_public_work":
    "A sanction in force bars the agency from work paid with public funds{{detail}}.",
  "refusal.agency.conflict": "The agency has a conflict of interest with the owner or the department.",
  "refusal.agency.conflict_same_organisation": "The agency and the owner are the same organisation.",
  "refusal.agency.conflict_same_legal_representative":
    "The agency and the owner have the same legal representative.",
  "refusal.agency.conflict_shared_shareholder":
    "A shareholder holds too large a share in both the agency and the owner.",
  "refusal.agency.conflict_same_phone": "The agency and the owner have registered the same telephone number.",
  "refusal.agency.conflict_same_bank_account":
    "The agency and the owner have registered the same bank account.",
  "refusal.agency.conflict_subordinate_to_department":
    "The agency belongs to, or was founded by, the department that decides this case.",
  "refusal.agency.conflict_author_of_reviewed_work": "The agency wrote the work that is now to be reviewed.",
  "refusal.agency.conflict_practitioner_elsewhere":
    "A practitioner of the agency also works for another agency.",
  "refusal.agency.conflict_declared": "The agency or the owner has declared a conflict of interest.",
  "refusal.agency.on_avoid_list":
    "The owner has asked, with a reason, that this agency stand aside from this need.",
  "refusal.agency.capacity":
    "The agency has {{open}} open engagements; its practitioners can carry {{capacity}}.",
  "refusal.agency.provisional_public_limit":
    "An agency with a provisional B may hold {{limit}} public engagement at a time; it has {{open}}.",
};
