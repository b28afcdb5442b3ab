import type { Ctx } from "#db/context.ts";
import { lockAgency } from "#db/locks.ts";
import { record } from "#db/record.ts";
import { findNeed } from "#db/store/need.ts";
import { insertBid, ownPrices, priceRoundsOf, type OwnPrice } from "#db/store/price-round.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import { firstRefusal } from "#domain/agency/eligibility.ts";
import { checkLines } from "#domain/need/lines.ts";
import { checkBid, roundsAt } from "#domain/selection/price-rounds.ts";
import { hasRole } from "#domain/shared/actor.ts";
import type { Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openFile, rulesOf, type NeedFile } from "../need/file.ts";
import { itemsOf } from "../need/lines.ts";
import { capsForAgency, eligibilityToDecide } from "../quote/eligibility.ts";

/** One amount for each item of the notice, in their order. */
export type BidInput = { readonly no: string; readonly amountsFen: readonly Fen[] };
export type SubmittedBid = { readonly no: string; readonly priceRound: number; readonly receivedAt: string };
type Judged = { readonly amountFen: Fen; readonly code: string };

/**
 * A lower price in the round that runs. Cap and eligibility hold as at the opening; the bidder undercuts its own price
 * by the policy's step; whether it came in time is decided by the statement that stores it.
 */
export async function submitBid(ctx: Ctx, input: BidInput): Promise<Outcome<SubmittedBid>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "agency_staff", "agency_admin"))
    return refuse("command.forbidden");
  return withTx(ctx, { command: "bid.submit", input }, async (tx) => {
    const early = await refusedEarly(tx, input.no);
    if (early) return early;
    const opened = await openFile(tx, input.no, "share");
    if (!opened.ok) return opened;
    await lockAgency(tx, actor.organisationId);
    const judged = await judge(tx, opened.value, actor.organisationId, input);
    if (!judged.ok) return judged;
    const { row } = opened.value;
    const lineFen = row.bundleCode === null ? null : input.amountsFen;
    const { amountFen, code } = judged.value;
    const kept = await insertBid(tx, { need: row, agencyId: actor.organisationId, amountFen, lineFen });
    if (!kept) return refuse("bid.round_not_running");
    const data = { no: row.no, round: row.round, priceRound: kept.no };
    await record(tx, ctx, {
      type: "bid.submitted",
      subjects: [`need:${row.no}`, `agency:${code}`],
      data,
      sealedByNeedId: row.id,
    });
    return ok({ no: row.no, priceRound: kept.no, receivedAt: kept.at.toISOString() });
  });
}

/** Cheap and without a lock: those who come late must not hold up the opener. */
async function refusedEarly(tx: Tx, no: string): Promise<Outcome<never> | null> {
  const row = await findNeed(tx, no);
  if (!row || row.publishedAt === null) return refuse("command.not_found");
  const { running } = roundsAt(await priceRoundsOf(tx, row), await appNow(tx));
  return running ? null : refuse("bid.round_not_running");
}

async function judge(
  tx: Tx,
  { row, basis, lines }: NeedFile,
  agencyId: number,
  { amountsFen }: BidInput,
): Promise<Outcome<Judged>> {
  const own = lastPrice(await ownPrices(tx, row, agencyId));
  if (own === null) return refuse("bid.not_admitted");
  const { policy } = await rulesOf(tx, row);
  const asked = { agencyId, need: row, items: itemsOf(lines), owner: basis.owner, policy };
  const found = await eligibilityToDecide(tx, { ...asked, act: "quote" });
  if (!found) return refuse("agency.not_listed");
  const eligible = firstRefusal(found.lines);
  if (!eligible.ok) return eligible;
  const caps = capsForAgency(row, lines, policy, found);
  if (!caps.ok) return caps;
  const priced = checkLines(amountsFen, caps.value);
  if (!priced.ok) return priced;
  const lower = checkBid(own, priced.value, policy.priceRounds);
  return lower.ok ? ok({ amountFen: lower.value, code: found.standing.code }) : lower;
}

/** Null for who has no valid quote among those that were opened. */
export function lastPrice(prices: readonly OwnPrice[]): Fen | null {
  return prices.some(({ rejection }) => rejection) ? null : (prices.at(-1)?.amountFen ?? null);
}
