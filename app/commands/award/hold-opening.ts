import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { insertNegotiation } from "#db/store/negotiation.ts";
import { heldQuotes, insertHeld, insertPriceRounds } from "#db/store/price-round.ts";
import type { Tx } from "#db/transaction.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import type { NeedState } from "#domain/need/lifecycle.ts";
import { heldRounds, lowestAfter, type PriceRound } from "#domain/selection/price-rounds.ts";
import { selectionRules } from "#domain/selection/registry.ts";
import { toFen } from "#domain/shared/money.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import type { NeedFile, PublishedRules } from "../need/file.ts";
import type { Judged } from "./judge.ts";

type Work = NeedFile & { readonly rules: PublishedRules };

/**
 * Where the method goes on after the sealed quotes, what they said is held back: a table of its own, and the need stays
 * closed. So nothing that tells results can tell this one early. Null: the result is due now.
 */
export async function holdOpening(
  tx: Tx,
  ctx: Ctx,
  work: Work,
  judged: readonly Judged[],
): Promise<Outcome<{ state: NeedState }> | null> {
  const valid = judged.filter(({ candidate }) => candidate !== null);
  const talks = selectionRules[work.row.method].needs.talks === true && valid.length > 0;
  // One bidder alone would bid against itself.
  const rounds = work.row.priceRounds > 1 && valid.length > 1;
  if ((!talks && !rounds) || (await heldQuotes(tx, work.row)).length > 0) return null;
  await insertHeld(
    tx,
    judged.map((each) => heldRow(work, each)),
  );
  return talks ? beginTalks(tx, ctx, work) : beginRounds(tx, ctx, work, valid);
}

function heldRow({ row, now }: Work, { row: opened, rejection }: Judged) {
  const { envelopeId, agencyId, amountFen = null, lineFen = null, days = null } = opened;
  return {
    needId: row.id,
    round: row.round,
    envelopeId,
    agencyId,
    amountFen,
    lineFen: lineFen && lineFen.map(toFen),
    days,
    rejection,
    heldAt: now,
  };
}

async function beginRounds(
  tx: Tx,
  ctx: Ctx,
  { row, rules, now, subjects }: Work,
  valid: readonly Judged[],
): Promise<Outcome<{ state: NeedState }>> {
  const rounds = heldRounds(
    row.priceRounds,
    { closesAt: row.closesAt ?? now, heldAt: now },
    rules.policy.priceRounds,
  );
  await insertPriceRounds(tx, row, rounds);
  for (const { no, startsAt, endsAt } of rounds) {
    await scheduleDue(tx, "need.price_round_start", `${row.no}/${row.round}/${no}`, startsAt);
    await scheduleDue(tx, "need.price_round_end", `${row.no}/${row.round}/${no}`, endsAt);
  }
  const prices = valid.flatMap(({ candidate }) => (candidate ? [candidate] : []));
  const dates = datesOf(rounds);
  const data = {
    no: row.no,
    round: row.round,
    rounds: row.priceRounds,
    lowestFen: lowestAfter(1, prices, []),
    ...dates,
  };
  await record(tx, ctx, { type: "need.rounds_begun", subjects, data, visibility: "public" });
  // Each is told for itself: who takes part is nobody else's business before the end.
  for (const { code } of valid)
    await record(tx, ctx, {
      type: "bid.admitted",
      subjects: [`agency:${code}`],
      data: { no: row.no, ...dates },
    });
  return ok({ state: row.state });
}

function datesOf(rounds: readonly PriceRound[]) {
  const [first, last] = [rounds[0], rounds.at(-1)];
  return { startsAt: first?.startsAt.toISOString() ?? "", endsAt: last?.endsAt.toISOString() ?? "" };
}

/** The owner has as long to begin the first talk as a selection takes in which people take part. */
async function beginTalks(
  tx: Tx,
  ctx: Ctx,
  { row, rules, now, subjects }: Work,
): Promise<Outcome<{ state: NeedState }>> {
  const due = periodEnd(await loadCalendar(tx), now, rules.policy.periods.proposal);
  if (!due.ok) return due;
  const { id } = await insertNegotiation(tx, {
    needId: row.id,
    round: row.round,
    begunAt: now,
    ownerDueAt: due.value.at,
  });
  await scheduleDue(tx, "negotiation.owner_due", `${id}/${due.value.at.getTime()}`, due.value.at);
  const data = { no: row.no, round: row.round, dueAt: due.value.at.toISOString() };
  await record(tx, ctx, { type: "negotiation.begun", subjects, data, visibility: "public" });
  return ok({ state: row.state });
}
