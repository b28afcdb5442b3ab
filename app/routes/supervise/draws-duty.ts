import type { readOfficerDraw } from "#db/read/draws.ts";
import { drawStage, mayVoid, mayWitness } from "#domain/selection/draw-progress.ts";
import { hasRole, type Actor } from "#domain/shared/actor.ts";

type Found = NonNullable<Awaited<ReturnType<typeof readOfficerDraw>>>;
export type Duty = ReturnType<typeof dutyOf>;

/** What this officer may do now, and how far the two entries are; never what the other one typed. */
export function dutyOf(draw: Found, actor: Actor, now: Date) {
  const mine = actor.kind === "person" ? actor.accountId : 0;
  const side = hasRole(actor, "operator") ? "hall" : "watch";
  const own = draw.entries.findLast(({ accountId }) => accountId === mine);
  const other = draw.entries.findLast((each) => each.side !== side && each.accountId !== mine);
  const open = drawStage(draw, now) === "value";
  return {
    mayEnter: open,
    entered: own !== undefined,
    differs: open && own !== undefined && other !== undefined,
    mayWitness: side === "watch" && mayWitness(draw, now).ok,
    mayVoid: mayVoid(draw, now).ok,
    ownVoid: draw.voidAskedBy === mine,
  };
}
