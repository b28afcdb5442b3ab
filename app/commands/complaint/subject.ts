import { loadCalendar } from "#db/store/calendar.ts";
import { engagementOf, interestOf, openFreeze } from "#db/store/complaint.ts";
import { liveAward } from "#db/store/award.ts";
import { needById } from "#db/store/need.ts";
import type { Db } from "#db/client.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { filingWindow, type FilingWindow } from "#domain/complaint/filing.ts";
import { respondentOf } from "#domain/complaint/standing.ts";
import type { ComplaintObject } from "#domain/complaint/subjects.ts";
import type { Periods } from "#domain/policy/periods.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

export type Matter = {
  readonly window: FilingWindow;
  readonly respondentId: number;
  readonly awardId: number | null;
  readonly engagementId: number | null;
};
type About = {
  readonly needId: number;
  readonly engagementNo: string | null;
  readonly object: ComplaintObject;
  readonly now: Date;
  readonly periods: Pick<Periods, "entryComplaint">;
};

async function standOf(db: Db, { needId, engagementNo, now }: About) {
  // One after the other: within a command this is one connection.
  const need = await needById(db, needId);
  const award = await liveAward(db, needId);
  const freeze = await openFreeze(db, needId);
  const cal = await loadCalendar(db);
  const work = engagementNo === null ? null : await engagementOf(db, { no: engagementNo }, now);
  return need && { need, award, freeze, cal, work };
}
type Stand = NonNullable<Awaited<ReturnType<typeof standOf>>>;

function windowOf({ need, award, freeze, cal, work }: Stand, about: About): Outcome<FilingWindow> {
  const { object, now, periods } = about;
  if ((object === "delivery") !== (work !== null)) return refuse("complaint.not_open");
  const { state, publishedAt, closesAt } = need;
  const publicityEndsAt = award?.publicityEndsAt ?? null;
  const frozenAt = freeze?.frozenAt ?? null;
  const lastActAt = work?.lastActAt ?? null;
  const facts = { now, state, publishedAt, closesAt, publicityEndsAt, frozenAt, lastActAt, cal, periods };
  return filingWindow(object, facts);
}

/** For whoever has not said who they are: only whether somebody may complain. */
export async function windowFor(db: Db, about: About): Promise<Outcome<FilingWindow>> {
  const stand = await standOf(db, about);
  return stand ? windowOf(stand, about) : refuse("command.not_found");
}

/** May this organisation complain about it now, and who would have to answer? The page asks the same as the command. */
export async function matterOf(db: Db, actor: PersonActor, about: About): Promise<Outcome<Matter>> {
  const stand = await standOf(db, about);
  if (!stand) return refuse("command.not_found");
  const window = windowOf(stand, about);
  if (!window.ok) return window;
  const { need, award, work } = stand;
  const { organisationId } = actor;
  const respondent = respondentOf(about.object, {
    organisationId,
    kind: actor.role.startsWith("owner_") ? "owner" : "agency",
    ownerId: need.ownerId,
    awardedId: work?.agencyId ?? award?.agencyId ?? null,
    direct: need.method === "direct",
    ...(await interestOf(db, need.id, organisationId)),
  });
  if (!respondent.ok) return respondent;
  return ok({
    window: window.value,
    respondentId: respondent.value,
    awardId: about.object === "notice" ? null : (work?.awardId ?? award?.id ?? null),
    engagementId: work?.id ?? null,
  });
}
