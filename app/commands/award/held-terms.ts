import { agencyCodeOf } from "#db/store/award.ts";
import { findNegotiation, talksOf } from "#db/store/negotiation.ts";
import type { NeedRow } from "#db/store/need.ts";
import { bidsOf, heldQuotes, priceRoundsOf } from "#db/store/price-round.ts";
import type { Db } from "#db/client.ts";
import type { Tx } from "#db/transaction.ts";
import { roundsAt } from "#domain/selection/price-rounds.ts";
import { toFen, type Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome, type Refusal } from "#domain/shared/outcome.ts";
import type { RefusalCode } from "#domain/shared/codes.ts";
import type { Judged } from "./judge.ts";

type Terms = { readonly amountFen: Fen; readonly lineFen: readonly Fen[] | null; readonly days: number };
/** What came after the sealed quotes, and who had been turned away already. */
export type Held = {
  readonly rejections: ReadonlyMap<number, Refusal>;
  readonly terms: ReadonlyMap<number, Terms>;
  /** With whom the owner agreed. */
  readonly agreed: string | null;
  /** Why talks came to nothing. */
  readonly failReason: RefusalCode | null;
};
export const nothingHeld: Held = { rejections: new Map(), terms: new Map(), agreed: null, failReason: null };

/** Refuses `need.rounds_running`, `need.talks_running` while the result is not due: for the opener, before it opens anything. */
export async function resultDue(db: Db, row: NeedRow, now: Date): Promise<Outcome<true>> {
  const rounds = await priceRoundsOf(db, row);
  if (!roundsAt(rounds, now).over) return refuse("need.rounds_running");
  const talks = await findNegotiation(db, row);
  return talks && talks.outcome === null ? refuse("need.talks_running") : ok(true);
}

/** Read under the need's lock, after the last round has ended or the talks are over. */
export async function heldTerms(tx: Tx, row: NeedRow): Promise<Held> {
  const held = await heldQuotes(tx, row);
  if (held.length === 0) return nothingHeld;
  const rejections = new Map(
    held.flatMap(({ agencyId, rejection }) => (rejection ? [[agencyId, rejection] as const] : [])),
  );
  const talked = await agreedTerms(tx, row);
  if (talked) return { ...talked, rejections };
  const terms = new Map<number, Terms>();
  for (const { agencyId, amountFen, lineFen } of await bidsOf(tx, row)) {
    const days = held.find((each) => each.agencyId === agencyId)?.days ?? 0;
    const before = terms.get(agencyId);
    if (!before || amountFen < before.amountFen) terms.set(agencyId, { amountFen, lineFen, days });
  }
  return { ...nothingHeld, rejections, terms };
}

async function agreedTerms(tx: Tx, row: NeedRow): Promise<Omit<Held, "rejections"> | null> {
  const talks = await findNegotiation(tx, row);
  if (!talks) return null;
  const agreed = (await talksOf(tx, talks.id)).find(({ state }) => state === "agreed");
  if (!agreed || agreed.amountFen === null || agreed.days === null) {
    const failReason = talks.outcome === "idle" ? "need.negotiation_idle" : "need.negotiation_exhausted";
    return { terms: new Map(), agreed: null, failReason };
  }
  const { agencyId, amountFen, lineFen, days } = agreed;
  return {
    terms: new Map([[agencyId, { amountFen, lineFen, days }]]),
    agreed: await agencyCodeOf(tx, agencyId),
    failReason: null,
  };
}

/** One quote with the terms that count in the end; the sealed ones are kept beside them. */
export function withHeld(judged: Judged, { rejections, terms }: Held): Judged {
  const { row, candidate } = judged;
  const rejection = rejections.get(row.agencyId) ?? judged.rejection;
  const final = terms.get(row.agencyId);
  const { amountFen = null, lineFen = null, days = null } = row;
  const changed =
    final && amountFen !== null && days !== null
      ? {
          amountFen: final.amountFen,
          lineFen: final.lineFen && [...final.lineFen],
          days: final.days,
          sealed: { amountFen: toFen(amountFen), lineFen: lineFen && lineFen.map(toFen), days },
        }
      : {};
  const rejected = rejection && row.result === "ok" ? { rejection: rejection.code } : {};
  return {
    ...judged,
    row: { ...row, ...changed, ...rejected },
    rejection,
    candidate:
      candidate && !rejection
        ? { ...candidate, ...(final ? { amountFen: final.amountFen, days: final.days } : {}) }
        : null,
  };
}
