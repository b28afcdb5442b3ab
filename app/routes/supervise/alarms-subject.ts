import type { Subject } from "#app/auth/decide.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { alarmSubject, type AlarmFilter } from "#db/read/alarms.ts";
import { regulatesItem } from "#db/store/agency-service.ts";
import { checkCodes, type FlagLevel } from "#domain/collusion/check.ts";

/** A regulator stands to an alarm of its own item, in its place, as an owner does to its own. */
export async function alarmSubjectOf({ ctx, params }: HandlerArgs): Promise<Subject | null> {
  const found = params.no ? await alarmSubject(ctx.db, params.no) : null;
  if (!found) return null;
  const { jurisdiction, itemCode } = found;
  const { actor } = ctx;
  const own =
    actor.kind === "person" &&
    actor.role === "regulator" &&
    itemCode !== null &&
    actor.jurisdictions.includes(jurisdiction) &&
    (await regulatesItem(ctx.db, actor.organisationId, itemCode));
  return { jurisdiction, ownerId: own ? actor.organisationId : null };
}

/** What the list shows; unknown values of the address mean no filter. */
export function alarmFilterOf(query: URLSearchParams): AlarmFilter {
  const level = ([3, 2, 1] as const).find((each) => String(each) === query.get("level")) ?? null;
  const state = (["waiting", "closed"] as const).find((each) => each === query.get("state")) ?? null;
  const check = checkCodes.find((code) => code === query.get("check")) ?? null;
  const needNo = /^\d{4}-\d{6}$/.exec(query.get("need") ?? "")?.[0] ?? null;
  return { level: level satisfies FlagLevel | null, state, check, needNo, mine: query.get("mine") === "1" };
}
