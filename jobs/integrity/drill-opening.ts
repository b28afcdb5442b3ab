import { keyPlaceOf } from "#app/commands/award/ready-keys.ts";
import type { Ctx } from "#db/context.ts";
import { findNeed } from "#db/store/need.ts";
import { wrappedKeyOf } from "#db/store/notice-key.ts";
import { openedQuotes } from "#db/read/opened-quotes.ts";
import { currentEnvelopes } from "#db/store/quote.ts";
import { openEnvelope } from "#domain/quote/intl1.ts";
import { unwrapKey } from "#domain/quote/key-wrap.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

export type Drill = {
  readonly kekId: string;
  readonly envelopes: number;
  readonly opened: number;
  /** Opened now with the amount and the days that were published then. */
  readonly same: number;
};

/**
 * The yearly drill (integrity.md 6a): opens a need of the past once more, in memory, with an archived key, and holds
 * it against what was published. Changes nothing, tells no amount, and refuses a need that has not been opened.
 */
export async function drillOpening(ctx: Ctx, no: string, kek: Buffer): Promise<Outcome<Drill>> {
  const row = await findNeed(ctx.db, no);
  const wrapped = row ? await wrappedKeyOf(ctx.db, row.id) : null;
  if (!row || !wrapped) return refuse("command.not_found");
  if (!row.openedAt) return refuse("quote.too_early");
  const { keyId, kekId, wrappedPrivate } = wrapped;
  const privateKey = unwrapKey(kek, keyPlaceOf(keyId), keyId, kekId, wrappedPrivate);
  if (!privateKey.ok) return privateKey;
  const published = new Map((await openedQuotes(ctx.db, row.id)).map((each) => [each.envelopeId, each]));
  const envelopes = await currentEnvelopes(ctx.db, row.id, row.round);
  let [opened, same] = [0, 0];
  for (const { id, agencyCode: agency, version, envelope } of envelopes) {
    const place = { keyId, notice: no, lot: 1, agency, version };
    const content = openEnvelope({ ...place, privateKey: privateKey.value, envelope });
    if (!content.ok) continue;
    opened += 1;
    const then = published.get(id);
    if (then?.amountFen === content.value.amountFen && then.days === content.value.days) same += 1;
  }
  return ok({ kekId, envelopes: envelopes.length, opened, same });
}
