import type { NeedState } from "#domain/need/lifecycle.ts";
import type { ComplaintObject, Remedy } from "./subjects.ts";

/** What carrying out an upheld complaint does to the need; the rest is told to the parties and recorded. */
export const complaintEffects = ["next_reserve", "fail_need", "cancel_need", "resume", "none"] as const;
export type ComplaintEffect = (typeof complaintEffects)[number];

type Upheld = {
  readonly object: ComplaintObject;
  readonly remedies: readonly Remedy[];
  readonly state: NeedState;
  /** The live award is the one the complaint was about; a notice and a selection concern whichever there is. */
  readonly concernsAward: boolean;
};

const awarded: ReadonlySet<NeedState> = new Set(["frozen", "proposed", "publicised"]);

/**
 * rules.md, Decided: an upheld complaint annuls the award and the next reserve follows. Where the selection or the
 * notice itself falls, no reserve of it can stand: the need fails and may be published again.
 */
export function effectOf({ object, remedies, state, concernsAward }: Upheld): ComplaintEffect {
  if (object === "delivery") return "none";
  const anew = remedies.some((each) => ["select_again", "change_notice", "cancel_notice"].includes(each));
  if (awarded.has(state) && concernsAward) {
    if (anew) return "fail_need";
    if (remedies.includes("annul_award")) return "next_reserve";
  }
  if (state === "frozen") return "resume";
  return remedies.includes("cancel_notice") && (state === "published" || state === "closed")
    ? "cancel_need"
    : "none";
}

/** So many complaints of one agency dismissed as abusive within a year are proposed for its ledger (rules.md 5.9). */
export const abusiveWithinYear = 3;
