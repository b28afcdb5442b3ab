import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { askerOf, insertQuestion } from "#db/store/need-question.ts";
import { withTx } from "#db/transaction.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { checkQuestion } from "#domain/need/question-text.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openFile, rulesOf, type NeedFile } from "./file.ts";

/** An agency asks about a running notice. The question is public at once; who asks is for supervisors alone. */
export async function askQuestion(
  ctx: Ctx,
  input: { readonly no: string; readonly text: string },
): Promise<Outcome<{ id: number }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "agency_staff", "agency_admin"))
    return refuse("command.forbidden");
  return withTx(ctx, { command: "need.ask", input }, async (tx) => {
    const opened = await openFile(tx, input.no, "share");
    if (!opened.ok) return opened;
    const open = stillAsked(opened.value);
    if (!open.ok) return open;
    const { row, now, subjects } = opened.value;
    const asker = await askerOf(tx, actor.organisationId);
    if (asker?.state !== "listed") return refuse("agency.not_listed");
    const text = checkQuestion(input.text, asker.known);
    if (!text.ok) return text;
    const { policy } = await rulesOf(tx, row);
    const due = periodEnd(await loadCalendar(tx), now, policy.periods.answers);
    if (!due.ok) return due;
    const id = await insertQuestion(tx, {
      needId: row.id,
      round: row.round,
      agencyId: actor.organisationId,
      askedBy: actor.accountId,
      text: text.value,
      askedAt: now,
      answerDueAt: due.value.at,
    });
    await scheduleDue(tx, "need.answer_due", String(id), due.value.at);
    // Timelines show parties who acted: this one is shown to nobody.
    await record(tx, ctx, {
      type: "need.question_asked",
      subjects,
      data: { no: row.no, question: id },
      visibility: "internal",
    });
    return ok({ id });
  });
}

function stillAsked({ row, now }: Pick<NeedFile, "row" | "now">): Outcome<true> {
  if (row.state === "draft" || row.state === "own_approval" || row.state === "review")
    return refuse("command.not_found");
  const until = row.questionsCloseAt;
  if (row.state === "published" && until !== null && now < until) return ok(true);
  return refuse("question.closed", until ? { closesAt: until.toISOString() } : {});
}
