import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { needById } from "#db/store/need.ts";
import { questionById, saveAnswer } from "#db/store/need-question.ts";
import { withTx } from "#db/transaction.ts";
import { checkAnswer } from "#domain/need/question-text.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { asOwner, openFile } from "./file.ts";

type Input = { readonly no: string; readonly question: number; readonly text: string };

/** The owner answers once, in public, until quoting closes; who asked it never learns. */
export async function answerQuestion(ctx: Ctx, input: Input): Promise<Outcome<{ no: string }>> {
  return withTx(ctx, { command: "need.answer", input }, async (tx) => {
    const opened = await openFile(tx, input.no, "share");
    if (!opened.ok) return opened;
    const { row, now, subjects } = opened.value;
    const actor = asOwner(ctx.actor, row);
    if (!actor.ok) return actor;
    const question = await questionById(tx, input.question);
    if (!question || question.needId !== row.id) return refuse("command.not_found");
    if (question.answeredAt) return refuse("question.answered_already");
    const open = row.state === "published" && row.closesAt !== null && now < row.closesAt;
    if (!open || question.round !== row.round) return refuse("need.already_closed");
    const text = checkAnswer(input.text);
    if (!text.ok) return text;
    const said = { answer: text.value, answeredBy: actor.value.accountId, answeredAt: now };
    if (!(await saveAnswer(tx, question.id, said))) return refuse("question.answered_already");
    await record(tx, ctx, {
      type: "need.question_answered",
      subjects,
      data: { no: row.no, question: question.id },
      visibility: "public",
    });
    return ok({ no: row.no });
  });
}

/** The working day for an answer is over: the owner is reminded, and the delay stands in its record. */
export async function noteAnswerDue(ctx: Ctx, questionId: number): Promise<Outcome<{ no: string }>> {
  return withTx(ctx, { command: "need.answer_due", input: { questionId } }, async (tx) => {
    const question = await questionById(tx, questionId);
    const need = question ? await needById(tx, question.needId) : null;
    if (!question || !need) return refuse("command.not_found");
    if (question.answeredAt) return refuse("question.answered_already");
    const opened = await openFile(tx, need.no, "share");
    if (!opened.ok) return opened;
    const { row, subjects } = opened.value;
    // An opening before this runs does not undo the delay; a notice that had ended by then owed no answer.
    const owed = row.state !== "cancelled" && question.round === row.round;
    if (!owed || row.closesAt === null || question.answerDueAt > row.closesAt)
      return refuse("need.already_closed");
    await record(tx, ctx, {
      type: "need.answer_overdue",
      subjects,
      data: { no: row.no, question: question.id },
    });
    return ok({ no: row.no });
  });
}
