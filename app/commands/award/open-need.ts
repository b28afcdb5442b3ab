import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { needById, saveNeed } from "#db/store/need.ts";
import { markKeyReleased, wrappedKeyOf } from "#db/store/notice-key.ts";
import { findOpening, insertOpening, type OpeningRow } from "#db/store/opening.ts";
import { currentEnvelopes } from "#db/store/quote.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import { firstRefusal } from "#domain/agency/eligibility.ts";
import { needLifecycle, type NeedState } from "#domain/need/lifecycle.ts";
import { minimumQuotes } from "#domain/need/minimum.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { hex } from "#domain/shared/encoding.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { advanceDraw } from "../draw/advance-draw.ts";
import { needFacts } from "../need/facts.ts";
import { lockedFile, rulesOf, type NeedFile, type PublishedRules } from "../need/file.ts";
import { standingsOf } from "./bidders.ts";
import { finishOpening } from "./finish-opening.ts";
import { resultDue } from "./held-terms.ts";
import { openEnvelopes } from "./open-envelopes.ts";
import type { KeyEncryptionKey } from "./ready-keys.ts";

/**
 * The opening of sealed quotes, integrity.md 6a, by the opener alone. First transaction: too few eligible envelopes
 * and the need fails with its key kept; else the list is fixed and the release of the key is on record. Then the
 * envelopes are opened in memory. Second transaction: every envelope's result, the ranking, the award; or the frozen
 * list of a draw, which is a third one's. Whatever dies in between is repeated from the stored state.
 */
export async function openNeed(
  ctx: Ctx,
  needId: number,
  key: KeyEncryptionKey,
): Promise<Outcome<{ state: NeedState }>> {
  if (!hasRole(ctx.actor, "system")) return refuse("command.forbidden");
  const begun = await begin(ctx, needId);
  if (!begun.ok || begun.value.state === "failed") return begun;
  const due = await dueNow(ctx, needId);
  if (!due.ok) return due;
  const opened = await openEnvelopes(ctx, needId, key);
  if (!opened.ok) return opened;
  const finished = await finishOpening(ctx, needId, opened.value);
  return finished.ok && finished.value.state === "selecting" ? drawIfDue(ctx, needId, key) : finished;
}

/** Sealed quotes are not opened a second time before their timed rounds or talks are over. */
async function dueNow(ctx: Ctx, needId: number): Promise<Outcome<true>> {
  const row = await needById(ctx.db, needId);
  return row ? resultDue(ctx.db, row, await appNow(ctx.db)) : refuse("command.not_found");
}

const goneOnLater: readonly string[] = ["draw.not_yet", "draw.value_missing", "low_price.waiting"];

/** Private money draws at once; a draw that waits is gone on with later, from what is stored. */
async function drawIfDue(
  ctx: Ctx,
  needId: number,
  key: KeyEncryptionKey,
): Promise<Outcome<{ state: NeedState }>> {
  const drawn = await advanceDraw(ctx, needId, key);
  if (drawn.ok || !goneOnLater.includes(drawn.refusal.code)) return drawn;
  return ok({ state: "selecting" });
}

async function begin(ctx: Ctx, needId: number): Promise<Outcome<{ state: NeedState }>> {
  return withTx(ctx, { command: "need.open", input: { needId } }, async (tx) => {
    const opened = await lockedFile(tx, needId, "alone");
    if (!opened.ok) return opened;
    const file = opened.value;
    const { row } = file;
    const earlier = await findOpening(tx, row.id, row.round);
    if (earlier) return earlier.finishedAt ? refuse("command.stale") : ok({ state: row.state });
    const rules = await rulesOf(tx, row);
    const { on, next } = await decide(tx, file, rules);
    if (!next.ok) return next;
    if (on === "fail") return fail(tx, ctx, file);
    await releaseKey(tx, ctx, file);
    return ok({ state: row.state });
  });
}

/** Counted without decrypting: current envelopes of agencies that are eligible at this instant. */
async function decide(tx: Tx, file: NeedFile, rules: PublishedRules) {
  const { row, now } = file;
  const openable = row.opensAt !== null && now >= row.opensAt;
  if (!openable)
    return { on: "open" as const, next: step(needLifecycle, "open", row.state, "system", needFacts({})) };
  const envelopes = await currentEnvelopes(tx, row.id, row.round);
  const standings = await standingsOf(
    tx,
    file,
    rules.policy,
    envelopes.map((each) => each.agencyId),
  );
  const eligible = [...standings.values()].filter((each) => firstRefusal(each.lines).ok).length;
  const { policy, estimatedFen } = rules;
  const { method, publicFunds, round } = row;
  const enoughQuotes = eligible >= minimumQuotes({ method, publicFunds, round, estimatedFen, policy });
  const on = enoughQuotes ? "open" : "fail";
  return {
    on,
    next: step(needLifecycle, on, row.state, "system", needFacts({ openable, enoughQuotes, closed: true })),
  } as const;
}

/** Nothing is opened and nobody learns how many there were: only that they were too few. */
async function fail(tx: Tx, ctx: Ctx, { row, subjects }: NeedFile): Promise<Outcome<{ state: NeedState }>> {
  const saved = await saveNeed(tx, row, { state: "failed", failReason: "need.too_few_quotes" });
  if (!saved) return refuse("command.stale");
  const data = { no: row.no, round: row.round, reason: "need.too_few_quotes" };
  await record(tx, ctx, { type: "need.failed", subjects, data, visibility: "public" });
  return ok({ state: "failed" });
}

/** On record before the key is unwrapped: an early look could not be denied. */
async function releaseKey(tx: Tx, ctx: Ctx, { row, now, subjects }: NeedFile): Promise<OpeningRow> {
  const key = await wrappedKeyOf(tx, row.id);
  if (!key) throw new Error(`need ${row.no} has no key`);
  const envelopes = await currentEnvelopes(tx, row.id, row.round);
  const envelopeHashes = envelopes.map((each) => hex(each.sha256)).sort();
  const begun = await insertOpening(tx, {
    needId: row.id,
    round: row.round,
    envelopeHashes,
    startedAt: now,
    keyReleasedAt: now,
  });
  await markKeyReleased(tx, key.keyId, now);
  const data = { no: row.no, round: row.round, keyId: key.keyId, envelopeHashes };
  await record(tx, ctx, { type: "key.released", subjects, data, sealedByNeedId: row.id });
  return begun;
}
