import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import type { OpeningResult } from "#db/read/need-result.ts";
import { lowPricesOf, markLow, saveLowPrice, saveRejection, type LowPriceRow } from "#db/store/low-price.ts";
import { keepCandidates, keepResult } from "#db/store/opening.ts";
import type { Tx } from "#db/transaction.ts";
import { falls, lowPriceState, waits, type LowPriceState } from "#domain/selection/low-price.ts";
import { ok, refuse, type Outcome, type Refusal } from "#domain/shared/outcome.ts";
import type { Selection } from "../draw/open-selection.ts";
import { askAbout, lowAmong } from "./ask-about.ts";

type Asked = LowPriceRow & { readonly code: string };
/** `selection` is null while another low quote has come to light and is asked about. */
type Settled = { readonly selection: Selection | null };

/**
 * What was said of low quotes, or not said in time, is carried out by the opener before anything is ranked: who falls is
 * rejected with the reason published, and the rest is looked at again. Refuses `low_price.waiting`.
 */
export async function settleLowPrices(tx: Tx, ctx: Ctx, selection: Selection): Promise<Outcome<Settled>> {
  const asked = await lowPricesOf(tx, selection.opening.id);
  const open = asked.filter(({ settledAt }) => settledAt === null);
  if (open.length === 0) return ok({ selection });
  const judged = open.map((low) => ({ low, state: lowPriceState(low, selection.now) }));
  if (judged.some(({ state }) => waits(state))) return refuse("low_price.waiting");
  for (const each of judged) {
    const done = await carryOut(tx, ctx, selection, each);
    if (!done.ok) return done;
  }
  const gone = judged.filter(({ state }) => falls(state));
  const rest = await withoutFallen(tx, selection, gone);
  const known = new Set(asked.map(({ code }) => code));
  const more = lowAmong(rest, candidatesOf(rest)).filter(({ agency }) => !known.has(agency));
  if (more.length === 0) return ok({ selection: rest });
  const quotes = new Map(rest.entries.map(({ quote }) => [quote.code, quote]));
  await markLow(
    tx,
    more.map(({ agency }) => quotes.get(agency)!.envelopeId),
  );
  const found = await askAbout(tx, ctx, rest, more, (agency) => quotes.get(agency)!);
  return found.ok ? ok({ selection: null }) : found;
}

const candidatesOf = ({ entries }: Selection) => entries.map(({ candidate }) => candidate);

export function refusalOf(
  { code, decisionReason }: Asked,
  state: LowPriceState,
): Refusal & { agency: string } {
  return state === "rejected"
    ? { agency: code, ...refuse("low_price.rejected", { reason: decisionReason ?? "" }).refusal }
    : { agency: code, ...refuse("low_price.unjustified").refusal };
}

/** Silence is put on record when the selection goes on; it decided at its instant. */
async function carryOut(
  tx: Tx,
  ctx: Ctx,
  { row, now, subjects }: Selection,
  { low, state }: { readonly low: Asked; readonly state: LowPriceState },
): Promise<Outcome<true>> {
  if (!(await saveLowPrice(tx, low.id, { settledAt: now }, "settledAt"))) return refuse("command.stale");
  if (falls(state)) await saveRejection(tx, low.envelopeId, refusalOf(low, state).code);
  const type =
    state === "unjustified"
      ? "low_price.lapsed"
      : state === "accepted_by_silence"
        ? "low_price.stands"
        : null;
  if (type) {
    const data = { no: row.no, agency: low.code };
    const told = [...subjects, `agency:${low.code}`];
    await record(tx, ctx, { type, subjects: told, data, visibility: "public" });
  }
  return ok(true);
}

async function withoutFallen(
  tx: Tx,
  selection: Selection,
  gone: readonly { readonly low: Asked; readonly state: LowPriceState }[],
): Promise<Selection> {
  if (gone.length === 0) return selection;
  const { opening } = selection;
  const codes = new Set(gone.map(({ low }) => low.code));
  const entries = selection.entries.filter(({ candidate }) => !codes.has(candidate.agency));
  const candidates = entries.map(({ candidate: { nonceHex: _, ...told } }) => told);
  await keepCandidates(tx, opening.id, candidates);
  const before = opening.result as OpeningResult;
  const fallen = gone.map(({ low, state }) => refusalOf(low, state));
  const result: OpeningResult = { ...before, rejections: [...before.rejections, ...fallen] };
  await keepResult(tx, opening.id, result);
  return { ...selection, entries, opening: { ...opening, candidates, result } };
}
