import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { insertMove, saveNegotiation, saveTalk, type TalkRow } from "#db/store/negotiation.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { talkLifecycle, type TalkStep } from "#domain/selection/negotiation.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { toFen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { judgeOffer } from "./answer-owner.ts";
import { recordEnd } from "./end-talk.ts";
import { talksAsOwner } from "./open-talks.ts";
import type { Talks } from "./talks.ts";

type Open = Talks & { readonly actor: PersonActor; readonly talk: TalkRow };

/**
 * The owner takes what the agency offered last. From here the talks are over and the opener publishes the award with
 * everything that was opened; cap and eligibility are tested once more under the agency's lock.
 */
export async function agreeTalk(ctx: Ctx, input: { readonly no: string }): Promise<Outcome<{ no: string }>> {
  return withTx(ctx, { command: "negotiation.agree", input }, async (tx) => {
    const opened = await openTalk(tx, ctx, input.no);
    if (!opened.ok) return opened;
    const { talk, actor, now, row, subjects, negotiation } = opened.value;
    const next = nextOf(opened.value, "agree", "");
    if (!next.ok) return next;
    const { amountFen, lineFen, days, exchange } = talk;
    if (amountFen === null || days === null) return refuse("command.stale");
    const sound = await judgeOffer(tx, opened.value, {
      amountsFen: (lineFen ?? [amountFen]).map(toFen),
      days,
    });
    if (!sound.ok) return sound;
    const saved = await saveTalk(tx, talk, { state: "agreed", endedAt: now });
    const over = await saveNegotiation(tx, negotiation.id, { outcome: "agreed", endedAt: now });
    if (!saved || !over) return refuse("command.stale");
    const move = { talkId: talk.id, exchange, kind: "agree" as const, text: "", amountFen, lineFen, days };
    await insertMove(tx, { ...move, byAccount: actor.accountId, at: now });
    const agency = sound.value.code;
    const data = { no: row.no, agency, exchange };
    await record(tx, ctx, { type: "negotiation.agreed", subjects: [...subjects, `agency:${agency}`], data });
    return ok({ no: row.no });
  });
}

/** The owner ends this talk with its reason and may turn to the next agency. */
export async function breakOffTalk(
  ctx: Ctx,
  input: { readonly no: string; readonly reason: string },
): Promise<Outcome<{ no: string; over: boolean }>> {
  return withTx(ctx, { command: "negotiation.break_off", input }, async (tx) => {
    const opened = await openTalk(tx, ctx, input.no);
    if (!opened.ok) return opened;
    const { talk, actor, now } = opened.value;
    const reason = input.reason.trim();
    const next = nextOf(opened.value, "break_off", reason);
    if (!next.ok) return next;
    const end = {
      state: "broken_off",
      kind: "break_off",
      reason,
      endedAt: now,
      byAccount: actor.accountId,
    } as const;
    const recorded = await recordEnd(tx, ctx, opened.value, talk, end);
    return recorded.ok ? ok({ no: input.no, over: recorded.value.over }) : recorded;
  });
}

async function openTalk(tx: Tx, ctx: Ctx, no: string): Promise<Outcome<Open>> {
  const opened = await talksAsOwner(tx, ctx, no);
  if (!opened.ok) return opened;
  const { open, negotiation } = opened.value;
  if (open) return ok({ ...opened.value, talk: open });
  return refuse(negotiation.outcome === null ? "negotiation.too_late" : "negotiation.over");
}

function nextOf({ talk, actor, now, rules }: Open, on: TalkStep, reason: string) {
  const exchangesLeft = rules.policy.negotiation.exchanges - talk.exchange;
  const facts = { overdue: now >= talk.dueAt, exchangesLeft, reasonGiven: reason !== "" };
  return step(talkLifecycle, on, talk.state, actor.role, facts);
}
