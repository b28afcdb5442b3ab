import type { PersonActor } from "#domain/shared/actor.ts";
import type { ComplaintView } from "#db/read/complaints.ts";
import type { ComplaintForms } from "./complaint-forms.tsx";

type Row = ComplaintView["complaint"];
type Signed = { readonly decidedBy: number | null };

function sayOf(row: Row, mine: "complainant" | "respondent", now: Date): ComplaintForms["say"] {
  const { state, completionDueAt, appealUntil } = row;
  if (mine === "complainant" && state === "sent_back" && completionDueAt && now < completionDueAt)
    return "complete";
  if (mine === "respondent" && state === "admitted") return "answer";
  const decided = state === "upheld" || state === "partly_upheld" || state === "dismissed";
  return decided && appealUntil && now < appealUntil ? "appeal" : null;
}

function decideOf(row: Row, actor: PersonActor, signed: readonly Signed[], now: Date) {
  const answered = row.answerDueAt !== null && now >= row.answerDueAt;
  if (row.state === "answered" || (row.state === "admitted" && answered)) return "first";
  const tookPart = signed.some(({ decidedBy }) => decidedBy === actor.accountId);
  return row.state === "appealed" && actor.role === "supervisor" && !tookPart ? "final" : null;
}

/** Which forms this reader gets; the command says no to everything else. */
export function formsFor(actor: PersonActor, row: Row, signed: readonly Signed[], now: Date): ComplaintForms {
  const none: ComplaintForms = {
    say: null,
    withdraw: false,
    screen: false,
    maySendBack: false,
    decide: null,
    prolongTo: null,
    execute: false,
  };
  const { state } = row;
  if (actor.organisationId === row.complainantId) {
    const withdraw = ["filed", "sent_back", "admitted", "answered"].includes(state);
    return { ...none, say: sayOf(row, "complainant", now), withdraw };
  }
  if (actor.organisationId === row.respondentId) return { ...none, say: sayOf(row, "respondent", now) };
  if (actor.role !== "regulator" && actor.role !== "supervisor") return none;
  const pending = state === "admitted" || state === "answered";
  const waited = row.appealUntil !== null && now >= row.appealUntil;
  return {
    ...none,
    screen: state === "filed",
    maySendBack: row.sentBackAt === null,
    decide: decideOf(row, actor, signed, now),
    prolongTo: pending && !row.prolongedAt ? row.decideLatestAt : null,
    execute:
      state === "final_upheld" ||
      state === "final_partly_upheld" ||
      ((state === "upheld" || state === "partly_upheld") && waited),
  };
}
