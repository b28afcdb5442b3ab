import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { shareAgency } from "#db/locks.ts";
import {
  insertMove,
  insertTalk,
  saveTalk,
  type BidderToTalkTo,
  type TalkRow,
} from "#db/store/negotiation.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { firstRefusal } from "#domain/agency/eligibility.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { talkLifecycle } from "#domain/selection/negotiation.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import type { Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { itemsOf } from "../need/lines.ts";
import { eligibilityToDecide } from "../quote/eligibility.ts";
import { talksAsOwner } from "./open-talks.ts";
import { stillOn, type Talks } from "./talks.ts";

export type AskInput = {
  readonly no: string;
  /** To begin a talk with this agency; null goes on with the open one. */
  readonly agency: string | null;
  readonly text: string;
  /** What the owner would agree to at once; either may be left open. */
  readonly amountFen: Fen | null;
  readonly days: number | null;
};
type Asking = Talks & { readonly actor: PersonActor };

/** The owner's turn: it begins with one valid bidder, or asks the one it talks to for better terms. */
export async function askAgency(
  ctx: Ctx,
  input: AskInput,
): Promise<Outcome<{ no: string; exchange: number }>> {
  return withTx(ctx, { command: "negotiation.ask", input }, async (tx) => {
    const opened = await talksAsOwner(tx, ctx, input.no);
    if (!opened.ok) return opened;
    const talks = opened.value;
    const on = stillOn(talks);
    if (!on.ok) return on;
    if (input.text.trim() === "") return refuse("negotiation.text_missing");
    const { serviceDays } = talks.row;
    if (input.days !== null && (input.days < 1 || input.days > serviceDays))
      return refuse("quote.days_out_of_range", { longestDays: serviceDays });
    const due = periodEnd(talks.cal, talks.now, talks.rules.policy.negotiation.agencyWd);
    if (!due.ok) return due;
    const asked = talks.open
      ? await askAgain(tx, talks, talks.open, input, due.value.at)
      : await begin(tx, talks, input, due.value.at);
    return asked.ok ? tell(tx, ctx, talks, asked.value, input) : asked;
  });
}

async function askAgain(
  tx: Tx,
  { actor, now, rules, bidders }: Asking,
  talk: TalkRow,
  { agency }: AskInput,
  dueAt: Date,
): Promise<Outcome<TalkRow>> {
  const code = bidders.find(({ agencyId }) => agencyId === talk.agencyId)?.code;
  if (agency !== null && agency !== code) return refuse("negotiation.talk_open");
  const exchangesLeft = rules.policy.negotiation.exchanges - talk.exchange;
  const facts = { overdue: now >= talk.dueAt, exchangesLeft, reasonGiven: false };
  const next = step(talkLifecycle, "ask", talk.state, actor.role, facts);
  if (!next.ok) return next;
  const saved = await saveTalk(tx, talk, { state: next.value, exchange: talk.exchange + 1, dueAt });
  return saved ? ok(saved) : refuse("command.stale");
}

async function begin(tx: Tx, talks: Asking, { agency }: AskInput, dueAt: Date): Promise<Outcome<TalkRow>> {
  const bidder = talks.bidders.find(({ code }) => code === agency);
  if (!bidder || bidder.rejection) return refuse("negotiation.not_a_bidder");
  if (talks.talks.some(({ agencyId }) => agencyId === bidder.agencyId))
    return refuse("negotiation.talked_already");
  const eligible = await mayBeTalkedTo(tx, talks, bidder);
  if (!eligible.ok) return eligible;
  return ok(
    await insertTalk(tx, {
      negotiationId: talks.negotiation.id,
      agencyId: bidder.agencyId,
      position: talks.talks.length + 1,
      state: "asked",
      exchange: 1,
      dueAt,
      startedAt: talks.now,
    }),
  );
}

/** Grade, measures and conflicts bind this choice as they bind a direct one. */
async function mayBeTalkedTo(
  tx: Tx,
  { row, basis, lines, rules }: Talks,
  { agencyId }: BidderToTalkTo,
): Promise<Outcome<true>> {
  await shareAgency(tx, agencyId);
  const asked = { agencyId, need: row, items: itemsOf(lines), owner: basis.owner, policy: rules.policy };
  const found = await eligibilityToDecide(tx, { ...asked, act: "invite" });
  return found ? firstRefusal(found.lines) : refuse("agency.not_listed");
}

async function tell(
  tx: Tx,
  ctx: Ctx,
  { row, subjects, bidders, actor, now }: Asking,
  talk: TalkRow,
  { text, amountFen, days }: AskInput,
): Promise<Outcome<{ no: string; exchange: number }>> {
  const { id: talkId, exchange, dueAt } = talk;
  const move = { talkId, exchange, kind: "ask" as const, text: text.trim(), amountFen, days };
  await insertMove(tx, { ...move, byAccount: actor.accountId, at: now });
  await scheduleDue(tx, "negotiation.talk_due", `${talkId}/${dueAt.getTime()}`, dueAt);
  const agency = bidders.find(({ agencyId }) => agencyId === talk.agencyId)?.code ?? "";
  const data = { no: row.no, agency, exchange, dueAt: dueAt.toISOString() };
  await record(tx, ctx, { type: "negotiation.asked", subjects: [...subjects, `agency:${agency}`], data });
  return ok({ no: row.no, exchange });
}
