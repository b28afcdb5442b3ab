import type { lowPrice as zh } from "../zh-CN/low-price.ts";

export const lowPrice: Record<keyof typeof zh, string> = {
  "low_price.title": "Abnormally low price",
  "low_price.note":
    "Whoever quotes far below the other valid quotes says why; the owner decides whether that holds",
  "low_price.quote": "Quote and justification",
  "low_price.agency_text":
    "Your quote is far below the other valid ones. Say in time what it rests on; without a word it does not count.",
  "low_price.owner_text":
    "Decide in time whether the justification holds; after that it counts as accepted. A rejection needs a reason, which is public and told to the supervisor.",
  "low_price.none": "No abnormally low quote in this round.",
  "low_price.mean": "Mean of the others",
  "low_price.next": "Next quote",
  "low_price.below": "({{share}} below)",
  "low_price.justify_by": "To be justified by",
  "low_price.decide_by": "To be decided by",
  "low_price.justification": "Justification",
  "low_price.justified_at": "Justified",
  "low_price.papers": "Papers",
  "low_price.papers_count": "{{count}} (for the owner and supervisors)",
  "low_price.reason": "Why it is not accepted (public)",
  "low_price.decided_at": "Decided",
  "low_price.justify": "Justify your price",
  "low_price.justify_text":
    "Before {{at}}, once only. The words are public with the result; the papers are for the owner and supervisors.",
  "low_price.text_hint": "Such as own equipment and people, data at hand, the work counted, taxes.",
  "low_price.files_hint": "PDF, pictures, docx, xlsx; at most 5, each up to 10 MB.",
  "low_price.justify_submit": "Send the justification",
  "low_price.reason_hint": "Public, and told to the supervisor.",
  "low_price.submit.accepted": "Accept",
  "low_price.submit.rejected": "Do not accept",
  "low_price.state.asked": "Waits for the agency",
  "low_price.state.justified": "Justified, waits for the owner",
  "low_price.state.unjustified": "Not justified in time; does not count",
  "low_price.state.accepted": "Accepted by the owner",
  "low_price.state.rejected": "Not accepted; does not count",
  "low_price.state.accepted_by_silence": "Not decided in time; counts as accepted",
  "low_price.waits": "Waits for a justification",
  "low_price.waits_agency":
    "A quote is far below the others; its agency has its day to say why. The ranking follows.",
  "low_price.waits_owner": "The agency has justified its price; the owner decides. The ranking follows.",
  "low_price.open": "Abnormally low price",
};
