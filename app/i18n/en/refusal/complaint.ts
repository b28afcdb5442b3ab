import type { complaintRefusals as zh } from "../../zh-CN/refusal/complaint.ts";

export const complaintRefusals: Record<keyof typeof zh, string> = {
  "refusal.complaint.reason_missing": "Please give the reasons.",
  "refusal.complaint.sent_back_before":
    "This complaint was sent back once already; it cannot be sent back again.",
  "refusal.complaint.not_the_complainant": "Only the complainant can do this.",
  "refusal.complaint.not_the_respondent": "Only the respondent can answer.",
  "refusal.complaint.not_a_party": "Only the two parties can appeal.",
  "refusal.complaint.completion_over": "The time to complete the complaint is over.",
  "refusal.complaint.answer_running": "The respondent still has time to answer.",
  "refusal.complaint.remedy_missing": "A complaint that is upheld needs the measure that follows.",
  "refusal.complaint.appeal_over": "The time to appeal is over.",
  "refusal.complaint.appeal_running":
    "The time to appeal is still running; the decision is not carried out yet.",
  "refusal.complaint.same_person": "An appeal is decided by somebody who took no part in the first decision.",
  "refusal.complaint.filing_over": "The time to complain ended at {{overAt}}.",
  "refusal.complaint.ground_not_offered": "This ground does not fit what the complaint is about.",
  "refusal.complaint.remedy_not_offered": "This remedy does not fit what the complaint is about.",
  "refusal.complaint.no_standing": "Only an owner or agency with an interest in this matter can complain.",
  "refusal.complaint.already_pending": "Your complaint about the same matter is already being handled.",
  "refusal.complaint.not_open": "No complaint can be filed now: this step is not public yet or has ended.",
  "refusal.complaint.completion_running": "The time to complete the complaint still runs.",
  "refusal.complaint.prolonged_before": "The time to decide was prolonged once already.",
  "refusal.complaint.basis_missing": "Please name the legal basis.",
};
