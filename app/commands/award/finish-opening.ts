import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { insertAward } from "#db/store/award.ts";
import { saveNeed, type NeedRow } from "#db/store/need.ts";
import { findOpening, finishOpening as markFinished, type OpeningRow } from "#db/store/opening.ts";
import { insertOpened } from "#db/store/quote.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { needLifecycle, type NeedState, type NeedStep } from "#domain/need/lifecycle.ts";
import type { Ranking } from "#domain/selection/ranking.ts";
import { selectionRule } from "#domain/selection/registry.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { needFacts } from "../need/facts.ts";
import { lockedFile, rulesOf, type NeedFile, type PublishedRules } from "../need/file.ts";
import type { Eligibility } from "../quote/eligibility.ts";
import { standingsOf } from "./bidders.ts";
import { judge, rankedRows, type Judged } from "./judge.ts";
import type { OpenedNeed } from "./open-envelopes.ts";
import { publiciseAward } from "./publicise-award.ts";

/** A tie is drawn with the secret to which the notice committed as round 1. */
const drawRound = 1;

type Opening = NeedFile & { readonly opening: OpeningRow; readonly rules: PublishedRules };
type Selected = {
  readonly judged: readonly Judged[];
  readonly ranking: Ranking | null;
  readonly standings: Map<number, Eligibility>;
};

/** The second transaction of an opening: every result stored, the order computed, the winner publicised. */
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
    const selected = await select(tx, work, opened);
    if (!selected.ok) return selected;
    await insertOpened(tx, rankedRows(selected.value.judged, selected.value.ranking, opening.id));
    const result = resultOf(selected.value, opened);
    if (!(await markFinished(tx, opening.id, work.now, result))) return refuse("command.stale");
    return settle(tx, ctx, work, selected.value);
  });
}

async function select(tx: Tx, work: Opening, opened: OpenedNeed): Promise<Outcome<Selected>> {
  const rule = selectionRule(work.row.method);
  if (!rule.ok) return rule;
  const { policy } = work.rules;
  const standings = await standingsOf(
    tx,
    work,
    policy,
    opened.envelopes.map(({ envelope }) => envelope.agencyId),
  );
  const judged = opened.envelopes.map((each) =>
    judge(work, policy, each, standings.get(each.envelope.agencyId)),
  );
  const candidates = judged.flatMap(({ candidate }) => (candidate ? [candidate] : []));
  const context = { drawId: opened.drawId, round: drawRound, secretHex: opened.drawSecretHex ?? "" };
  return ok({
    judged,
    standings,
    ranking: candidates.length > 0 ? rule.value.select(candidates, context) : null,
  });
}

/** What the result page shows and anyone can recompute. The draw's secret is told with the opening, tie or not. */
function resultOf({ judged, ranking }: Selected, opened: OpenedNeed) {
  return {
    method: ranking?.method ?? null,
    order: ranking?.order ?? [],
    tieDraw: ranking?.tieDraw ?? null,
    rejections: judged.flatMap(({ code, rejection }) => (rejection ? [{ agency: code, ...rejection }] : [])),
    draw: { id: opened.drawId, round: drawRound, secret: opened.drawSecretHex },
  };
}

async function settle(
  tx: Tx,
  ctx: Ctx,
  work: Opening,
  selected: Selected,
): Promise<Outcome<{ state: NeedState }>> {
  const { row, now, subjects } = work;
  const valid = selected.ranking?.order.length ?? 0;
  const steps: NeedStep[] = valid > 0 ? ["open", "select", "propose"] : ["open", "fail_selection"];
  const state = walk(row.state, steps, valid);
  if (!state.ok) return state;
  const failReason = valid > 0 ? null : "need.no_valid_quote";
  const saved = await saveNeed(tx, row, { state: state.value, openedAt: now, failReason });
  if (!saved) return refuse("command.stale");
  const bidders = selected.judged.map(({ code }) => `agency:${code}`);
  const data = { no: row.no, round: row.round, opened: selected.judged.length, valid };
  await record(tx, ctx, {
    type: "need.opened",
    subjects: [...subjects, ...bidders],
    data,
    visibility: "public",
  });
  if (valid > 0) return award(tx, ctx, { ...work, row: saved }, selected);
  await record(tx, ctx, {
    type: "need.failed",
    subjects,
    data: { no: row.no, round: row.round, reason: failReason },
    visibility: "public",
  });
  return ok({ state: state.value });
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
  work: Opening & { row: NeedRow },
  selected: Selected,
): Promise<Outcome<{ state: NeedState }>> {
  const first = selected.ranking?.order[0];
  const winner = selected.judged.find(({ code }) => code === first?.agency);
  const standing = winner ? selected.standings.get(winner.row.agencyId)?.standing : undefined;
  if (!first || !winner || !standing) throw new Error(`need ${work.row.no}: a ranking without its winner`);
  const made = await insertAward(tx, {
    needId: work.row.id,
    agencyId: standing.id,
    envelopeId: winner.row.envelopeId,
    rank: first.rank,
    amountFen: first.amountFen,
    lineFen: winner.row.lineFen ?? null,
    days: first.days,
    state: "proposed",
    gradeAtAward: standing.grade,
    at: work.now,
  });
  return publiciseAward(tx, ctx, work, work.rules, { award: made, agencyCode: standing.code });
}
