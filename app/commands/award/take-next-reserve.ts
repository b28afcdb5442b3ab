import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { insertAward, reservesOf } from "#db/store/award.ts";
import { saveNeed } from "#db/store/need.ts";
import type { Tx } from "#db/transaction.ts";
import { firstRefusal } from "#domain/agency/eligibility.ts";
import { needLifecycle, type NeedState } from "#domain/need/lifecycle.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { toFen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { needFacts } from "../need/facts.ts";
import { standingsOf } from "./bidders.ts";
import type { AwardFile } from "./file.ts";
import { publiciseAward } from "./publicise-award.ts";

/** The next ranked agency that may still take the work gets the award; with none left the need fails. */
export async function takeNextReserve(
  tx: Tx,
  ctx: Ctx,
  file: AwardFile,
): Promise<Outcome<{ state: NeedState }>> {
  const { row, rules, now } = file;
  const reserves = await reservesOf(tx, row.id);
  const standings = await standingsOf(
    tx,
    file,
    rules.policy,
    reserves.map((each) => each.agencyId),
  );
  const fit = reserves.filter(({ agencyId }) => firstRefusal(standings.get(agencyId)?.lines ?? []).ok);
  const [next] = fit;
  if (!next) return fail(tx, ctx, file);
  const state = step(
    needLifecycle,
    "propose_reserve",
    row.state,
    "system",
    needFacts({ candidatesLeft: fit.length }),
  );
  if (!state.ok) return state;
  const saved = await saveNeed(tx, row, { state: state.value });
  const standing = standings.get(next.agencyId)?.standing;
  if (!saved || !standing) return refuse("command.stale");
  const { envelopeId, rank, lineFen, days } = next;
  const terms = { envelopeId, rank, amountFen: toFen(next.amountFen), lineFen, days };
  const award = await insertAward(tx, {
    ...terms,
    needId: row.id,
    agencyId: next.agencyId,
    state: "proposed",
    gradeAtAward: standing.grade,
    at: now,
  });
  return publiciseAward(tx, ctx, { ...file, row: saved }, rules, { award, agencyCode: standing.code });
}

async function fail(tx: Tx, ctx: Ctx, { row, subjects }: AwardFile): Promise<Outcome<{ state: NeedState }>> {
  const state = step(needLifecycle, "fail_selection", row.state, "system", needFacts({ candidatesLeft: 0 }));
  if (!state.ok) return state;
  const saved = await saveNeed(tx, row, { state: state.value, failReason: "need.no_reserve_left" });
  if (!saved) return refuse("command.stale");
  const data = { no: row.no, round: row.round, reason: "need.no_reserve_left" };
  await record(tx, ctx, { type: "need.failed", subjects, data, visibility: "public" });
  return ok({ state: state.value });
}
