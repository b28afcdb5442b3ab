import { randomBytes } from "node:crypto";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveDraw } from "#db/store/draw.ts";
import { publicKeyOf } from "#db/store/notice-key.ts";
import { withTx } from "#db/transaction.ts";
import { sealQuote } from "#domain/quote/intl1.ts";
import { nonceCommit } from "#domain/selection/draw.ts";
import { mayWitness } from "#domain/selection/draw-progress.ts";
import { fromHex, hex } from "#domain/shared/encoding.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { witnessName } from "./keeper.ts";
import { openDraw } from "./officers.ts";

/** `secret` is the witness's own 32 bytes in hex; empty: the market makes one, and tells it this once. */
export type WitnessInput = { readonly id: number; readonly secret: string };

/**
 * A supervisor or auditor commits to a secret after the freeze. A copy is sealed to the notice's key, so that nobody
 * can stop the draw by silence (integrity.md 6b).
 */
export async function witnessDraw(
  ctx: Ctx,
  { id, secret }: WitnessInput,
): Promise<Outcome<{ commit: string; secret: string | null }>> {
  const own = secret.trim() === "" ? randomBytes(32) : fromHex(secret.trim().toLowerCase(), 32);
  if (!own) return refuse("draw.witness_form");
  const stored = ({ commit }: { commit: string }) => ({ commit, secret: null });
  return withTx(ctx, { command: "draw.witness", input: { id, secret }, stored }, async (tx) => {
    const opened = await openDraw(tx, ctx.actor, id);
    if (!opened.ok) return opened;
    const { draw, row, now, officer, subjects } = opened.value;
    if (officer.side !== "watch") return refuse("command.forbidden");
    const may = mayWitness(draw, now);
    if (!may.ok) return may;
    const key = await publicKeyOf(tx, row.id);
    if (!key) throw new Error(`need ${row.no} has no key`);
    const commit = nonceCommit(witnessName, draw.drawCode, draw.round, own);
    const saved = await saveDraw(tx, id, {
      witnessCommit: commit,
      witnessSealed: sealed(row.no, draw.round, key, own),
      witnessName: `${officer.name} · ${officer.organisationName}`,
      witnessBy: officer.accountId,
      witnessedAt: now,
    });
    if (!saved) return refuse("command.stale");
    const data = { no: row.no, drawId: id, round: draw.round, witnessCommit: hex(commit) };
    await record(tx, ctx, { type: "draw.witnessed", subjects, data, visibility: "public" });
    return ok({ commit: hex(commit), secret: hex(own) });
  });
}

/** In a quote's envelope, whose nonce is the secret: the opener needs no second kind of seal. */
function sealed(
  notice: string,
  round: number,
  { keyId, publicKey }: { readonly keyId: string; readonly publicKey: Buffer },
  secret: Buffer,
): Buffer {
  const plaintext = {
    amountFen: 0,
    discountBp: null,
    days: 1,
    practitionerIds: [],
    nonce: hex(secret),
    salt: hex(randomBytes(16)),
  };
  const place = { keyId, notice, lot: 1, agency: witnessName, version: round };
  return sealQuote({ ...place, publicKey, plaintext, ephemeralPrivate: randomBytes(32) });
}
