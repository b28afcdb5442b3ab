import { readNotice } from "#app/commands/need/read-notice.ts";
import { readDraws, type DrawRound } from "#db/read/draws.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { drawLevel, drawLight, drawStage } from "#domain/selection/draw-progress.ts";
import { hex } from "#domain/shared/encoding.ts";

export type DrawView = Awaited<ReturnType<typeof loadDraws>>;
export type RoundView = DrawView["rounds"][number];

/** 404 before the first list is frozen. */
export async function loadDraws({ ctx, params, t }: HandlerArgs) {
  const now = ctx.now();
  const notice = await readNotice(ctx.db, params.no ?? "", now);
  const rounds = notice && !notice.need.isDraft ? await readDraws(ctx.db, notice.need.id) : [];
  if (!notice || rounds.length === 0) throw new Response(null, { status: 404 });
  const { no, title, publishedAt } = notice.need;
  return {
    title: `${t("draw.title")} · ${no} · ${t("site.name")}`,
    need: { no, title, publishedAt },
    rounds: rounds.map((round) => viewOf(round, now)),
  };
}

/** What officers typed is told once the two agreed: until then each enters without knowing the other's. */
function viewOf(round: DrawRound, now: Date) {
  const { anchor, commitment, listHash, witnessCommit, entries, logged, ...rest } = round;
  const told = round.valueAt !== null;
  return {
    ...rest,
    anchor: hex(anchor),
    commitment: hex(commitment),
    listHash: hex(listHash),
    witnessCommit: witnessCommit ? hex(witnessCommit) : null,
    loggedListHash: logged?.listHash ?? null,
    stage: drawStage(round, now),
    light: drawLight(round, now),
    level: drawLevel(round),
    entries: entries.map(({ officer, organisation, enteredAt, digits, publicRound }) => ({
      officer,
      organisation,
      enteredAt,
      value: told ? `${publicRound} · ${digits}` : null,
      used: told && digits === round.publicValue && publicRound === round.publicRound,
    })),
  };
}
