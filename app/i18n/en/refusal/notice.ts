import type { noticeRefusals as zh } from "../../zh-CN/refusal/notice.ts";

export const noticeRefusals: Record<keyof typeof zh, string> = {
  "refusal.question.too_short": "Please write at least {{shortest}} characters.",
  "refusal.question.too_long": "At most {{longest}} characters.",
  "refusal.question.tells_contact":
    "Questions are public: please leave out telephones, e-mail and web addresses.",
  "refusal.question.names_asker": "Who asks stays hidden: please leave out your name, code or telephone.",
  "refusal.question.closed": "Questions closed at {{closesAt}}.",
  "refusal.question.answered_already": "This question has been answered.",
  "refusal.addendum.nothing_changed": "Nothing has changed, so there is nothing to amend.",
  "refusal.cancellation.asked_already": "A cancellation has been asked for and awaits the supervisor.",
  "refusal.quote.none_to_confirm": "There is no quote to confirm.",
  "refusal.quote.confirmed_already": "The quote stands for the notice as it is; nothing to confirm.",
};
