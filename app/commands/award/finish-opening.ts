import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveNeed, type NeedRow } from "#db/store/need.ts";
import { findOpening, finishOpening as markFinished, type OpeningRow } from "#db/store/opening.ts";
import { openTraces } from "#db/store/quote-annex.ts";
import { openFiles } from "#db/store/quote-file.ts";
import { insertOpened } from "#db/store/quote.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { needLifecycle, type NeedState, type NeedStep } from "#domain/need/lifecycle.ts";
import type { LowQuote } from "#domain/selection/abnormally-low.ts";
import type { Candidate, Ranking } from "#domain/selection/ranking.ts";
import { hasRole } from "#domain/shared/actor.ts";
import type { RefusalCode } from "#domain/shared/codes.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { freezeDraw } from "../draw/freeze-draw.ts";
import { askAbout, lowAmong } from "../low-price/ask-about.ts";
import { needFacts } from "../need/facts.ts";
import { lockedFile, rulesOf, type NeedFile, type PublishedRules } from "../need/file.ts";
import type { Eligibility } from "../quote/eligibility.ts";
import { heldTerms, withHeld, type Held } from "./held-terms.ts";
import { holdOpening } from "./hold-opening.ts";
import { judgeAll, type JudgedAll } from "./judge-all.ts";
import { rankedRows, type Judged } from "./judge.ts";
import type { OpenedNeed } from "./open-envelopes.ts";
import { resultOf, withoutOrder } from "./opening-result.ts";
import { proposeWinner } from "./propose-winner.ts";
import { blindDraw, rankCandidates } from "./rank-candidates.ts";

type Opening = NeedFile & { readonly opening: OpeningRow; readonly rules: PublishedRules };
type Selected = {
  readonly judged: readonly Judged[];
  readonly candidates: readonly Candidate[];
  readonly ranking: Ranking | null;
  readonly standings: Map<number, Eligibility>;
  /** Of talks that came to nothing. */
  readonly failReason: RefusalCode | null;
  /** Asked to justify their price before anything is ranked. */
  readonly low: readonly LowQuote[];
};

/**
 * The second transaction of an opening: every result stored and the order computed. Where nothing is left to chance
 * the winner is publicised; else the list of those to be drawn is frozen and the need waits in `selecting`. Where the
 * method goes on in timed rounds or talks, what was opened is held back first, and this comes again when they are over.
 */
export async function finishOpening(
  ctx: Ctx,
  needId: number,
  opened: OpenedNeed,
): Promise<Outcome<{ state: NeedState }>> {
  if (!hasRole(ctx.actor, "system")) return refuse("command.forbidden");
  return withTx(ctx, { command: "need.finish_opening", input: { needId } }, async (tx) => {
    const file = await lockedFile(tx, needId, "alone");
    if (!file.ok) return file;
    const opening = await findOpening(tx, needId, file.value.row.round);
    if (!opening || opening.finishedAt) return refuse("command.stale");
    const work = { ...file.value, opening, rules: await rulesOf(tx, file.value.row) };
    const found = await judgeAll(tx, work, opened);
    const held = await holdOpening(tx, ctx, work, found.judged);
    if (held) return held;
    const selected = select(work, found, await heldTerms(tx, work.row));
    if (!selected.ok) return selected;
    if (!(await store(tx, work, selected.value, opened))) return refuse("command.stale");
    return settle(tx, ctx, work, selected.value, opened);
  });
}

/** The order by the method; where chance has a part in it, only who is to be drawn counts. */
function select(work: Opening, { judged: found, standings }: JudgedAll, held: Held): Outcome<Selected> {
  const judged = found.map((each) => withHeld(each, held));
  const candidates = judged.flatMap(({ candidate }) => (candidate ? [candidate] : []));
  const agreed = held.agreed === null ? {} : { agreed: held.agreed };
  const ranking = rankCandidates(work.row, candidates, { ...blindDraw, ...agreed });
  const { failReason } = held;
  if (!ranking.ok) return ranking;
  // What was agreed with an agency alone is low against nobody.
  const low = ranking.value && held.agreed === null ? lowAmong(work, candidates) : [];
  return ok({ judged, candidates, standings, failReason, low, ranking: ranking.value });
}

/** Places are kept at once where they are final. False: another opener was quicker. */
async function store(
  tx: Tx,
  { opening, now }: Opening,
  { judged, candidates, ranking, low }: Selected,
  { draw, papers }: OpenedNeed,
): Promise<boolean> {
  const final = !ranking?.tieDraw && low.length === 0;
  await insertOpened(tx, rankedRows(judged, final ? ranking : null, opening.id, low));
  await openFiles(tx, papers);
  await openTraces(
    tx,
    judged.map(({ row }) => row.envelopeId),
  );
  const result = resultOf(judged, ranking, draw.drawCode);
  return markFinished(tx, opening.id, {
    finishedAt: now,
    candidates: candidates.map(({ nonceHex: _, ...told }) => told),
    rankedAt: final ? now : null,
    result: final ? result : withoutOrder(result),
  });
}

async function settle(
  tx: Tx,
  ctx: Ctx,
  work: Opening,
  selected: Selected,
  opened: OpenedNeed,
): Promise<Outcome<{ state: NeedState }>> {
  const drawn = selected.ranking?.tieDraw ?? null;
  const saved = await saveOpened(tx, ctx, work, selected);
  if (!saved.ok) return saved;
  const row = saved.value;
  if (row.state === "failed") return ok({ state: row.state });
  if (selected.low.length > 0) return waitForWords(tx, ctx, { ...work, row }, selected);
  if (!drawn) return award(tx, ctx, { ...work, row }, selected);
  const among = new Set(drawn.candidates.map(({ id }) => id));
  const list = selected.candidates.filter(({ agency }) => among.has(agency));
  return freezeDraw(tx, ctx, { ...work, row }, { list, purpose: drawn.purpose, keeper: opened.draw });
}

/** The agencies of low quotes have their day, the owner its own; the opener goes on afterwards. */
async function waitForWords(
  tx: Tx,
  ctx: Ctx,
  work: Opening,
  { judged, low }: Selected,
): Promise<Outcome<{ state: NeedState }>> {
  const rows = new Map(judged.map(({ code, row }) => [code, row]));
  const asked = await askAbout(tx, ctx, work, low, (agency) => rows.get(agency)!);
  return asked.ok ? ok({ state: work.row.state }) : asked;
}

/** The need opened: proposed, waiting for its draw, or failed without any valid quote. */
async function saveOpened(
  tx: Tx,
  ctx: Ctx,
  { row, now, subjects }: Opening,
  { judged, ranking, low, failReason: why }: Selected,
): Promise<Outcome<NeedRow>> {
  const valid = ranking?.order.length ?? 0;
  const state = walk(row.state, stepsFrom(ranking, low.length > 0), valid);
  if (!state.ok) return state;
  const failReason = valid > 0 ? null : (why ?? "need.no_valid_quote");
  const saved = await saveNeed(tx, row, { state: state.value, openedAt: now, failReason });
  if (!saved) return refuse("command.stale");
  const { no, round } = row;
  const bidders = judged.map(({ code }) => `agency:${code}`);
  await record(tx, ctx, {
    type: "need.opened",
    subjects: [...subjects, ...bidders],
    data: { no, round, opened: judged.length, valid },
    visibility: "public",
  });
  if (failReason) {
    const data = { no, round, reason: failReason };
    await record(tx, ctx, { type: "need.failed", subjects, data, visibility: "public" });
  }
  return ok(saved);
}

function stepsFrom(ranking: Ranking | null, waiting: boolean): NeedStep[] {
  if (!ranking) return ["open", "fail_selection"];
  return ranking.tieDraw || waiting ? ["open", "select"] : ["open", "select", "propose"];
}

function walk(from: NeedState, steps: readonly NeedStep[], candidatesLeft: number): Outcome<NeedState> {
  const facts = needFacts({ closed: true, openable: true, enoughQuotes: true, candidatesLeft });
  return steps.reduce<Outcome<NeedState>>(
    (state, on) => (state.ok ? step(needLifecycle, on, state.value, "system", facts) : state),
    ok(from),
  );
}

async function award(
  tx: Tx,
  ctx: Ctx,
  work: Opening,
  { ranking, judged, standings }: Selected,
): Promise<Outcome<{ state: NeedState }>> {
  const place = ranking?.order[0];
  const winner = judged.find(({ code }) => code === place?.agency);
  const standing = winner ? standings.get(winner.row.agencyId)?.standing : undefined;
  if (!place || !winner || !standing) throw new Error(`need ${work.row.no}: a ranking without its winner`);
  const { envelopeId, lineFen = null } = winner.row;
  return proposeWinner(tx, ctx, work, { place, envelopeId, lineFen, standing });
}
