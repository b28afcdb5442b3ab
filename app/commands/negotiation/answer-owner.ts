import type { Ctx } from "#db/context.ts";
import { shareAgency } from "#db/locks.ts";
import { record, scheduleDue } from "#db/record.ts";
import { insertMove, saveTalk } from "#db/store/negotiation.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { firstRefusal } from "#domain/agency/eligibility.ts";
import { checkPromisedDays } from "#domain/agency/service-pledge.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { checkLines } from "#domain/need/lines.ts";
import { talkLifecycle } from "#domain/selection/negotiation.ts";
import { step } from "#domain/shared/lifecycle.ts";
import type { Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { itemsOf } from "../need/lines.ts";
import { capsForAgency, eligibilityToDecide } from "../quote/eligibility.ts";
import { promisedDaysOf } from "../quote/promised-days.ts";
import { recordEnd } from "./end-talk.ts";
import { talkAsAgency } from "./open-talks.ts";
import type { Talks } from "./talks.ts";

export type AnswerInput = {
  readonly no: string;
  /** One amount for each item of the notice, in their order. */
  readonly amountsFen: readonly Fen[];
  readonly days: number;
  readonly text: string;
};

/** The agency's turn: a price within its cap and the days in which it will do the work. */
export async function answerOwner(
  ctx: Ctx,
  input: AnswerInput,
): Promise<Outcome<{ no: string; exchange: number }>> {
  return withTx(ctx, { command: "negotiation.answer", input }, async (tx) => {
    const opened = await talkAsAgency(tx, ctx, input.no);
    if (!opened.ok) return opened;
    const { talk, actor, now, row, rules, cal, subjects } = opened.value;
    const facts = { overdue: now >= talk.dueAt, exchangesLeft: 0, reasonGiven: false };
    const next = step(talkLifecycle, "answer", talk.state, actor.role, facts);
    if (!next.ok) return next;
    const offered = await judgeOffer(tx, opened.value, input);
    if (!offered.ok) return offered;
    const due = periodEnd(cal, now, rules.policy.negotiation.ownerWd);
    if (!due.ok) return due;
    const dueAt = due.value.at;
    const { amountFen, code } = offered.value;
    const lineFen = row.bundleCode === null ? null : [...input.amountsFen];
    const terms = { amountFen, lineFen, days: input.days };
    if (!(await saveTalk(tx, talk, { ...terms, state: next.value, dueAt }))) return refuse("command.stale");
    const { id: talkId, exchange } = talk;
    const move = { talkId, exchange, kind: "answer" as const, text: input.text.trim(), ...terms };
    await insertMove(tx, { ...move, byAccount: actor.accountId, at: now });
    await scheduleDue(tx, "negotiation.talk_due", `${talkId}/${dueAt.getTime()}`, dueAt);
    const data = { no: row.no, agency: code, exchange, dueAt: dueAt.toISOString() };
    await record(tx, ctx, { type: "negotiation.answered", subjects: [...subjects, `agency:${code}`], data });
    return ok({ no: row.no, exchange });
  });
}

/** Cap, days and eligibility bind an answer as they bind a quote. */
export async function judgeOffer(
  tx: Tx,
  { row, basis, lines, rules, talk }: Talks & { readonly talk: { readonly agencyId: number } },
  { amountsFen, days }: Pick<AnswerInput, "amountsFen" | "days">,
): Promise<Outcome<{ amountFen: Fen; code: string }>> {
  const { agencyId } = talk;
  await shareAgency(tx, agencyId);
  const { policy } = rules;
  const asked = { agencyId, need: row, items: itemsOf(lines), owner: basis.owner, policy };
  const found = await eligibilityToDecide(tx, { ...asked, act: "quote" });
  if (!found) return refuse("agency.not_listed");
  const eligible = firstRefusal(found.lines);
  if (!eligible.ok) return eligible;
  const caps = capsForAgency(row, lines, policy, found);
  if (!caps.ok) return caps;
  const priced = checkLines(amountsFen, caps.value);
  if (!priced.ok) return priced;
  if (!Number.isInteger(days) || days < 1 || days > row.serviceDays)
    return refuse("quote.days_out_of_range", { longestDays: row.serviceDays });
  const prompt = checkPromisedDays(days, promisedDaysOf(found));
  return prompt.ok ? ok({ amountFen: priced.value, code: found.standing.code }) : prompt;
}

/** The agency does not go on; its reason stays in the log. */
export async function declineTalk(
  ctx: Ctx,
  input: { readonly no: string; readonly reason: string },
): Promise<Outcome<{ no: string }>> {
  return withTx(ctx, { command: "negotiation.decline", input }, async (tx) => {
    const opened = await talkAsAgency(tx, ctx, input.no);
    if (!opened.ok) return opened;
    const { talk, actor, now } = opened.value;
    const reason = input.reason.trim();
    const facts = { overdue: now >= talk.dueAt, exchangesLeft: 0, reasonGiven: reason !== "" };
    const next = step(talkLifecycle, "decline", talk.state, actor.role, facts);
    if (!next.ok) return next;
    const end = {
      state: "declined",
      kind: "decline",
      reason,
      endedAt: now,
      byAccount: actor.accountId,
    } as const;
    const recorded = await recordEnd(tx, ctx, opened.value, talk, end);
    return recorded.ok ? ok({ no: input.no }) : recorded;
  });
}
