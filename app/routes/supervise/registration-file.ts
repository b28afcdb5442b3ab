import { lightOf } from "#domain/calendar/light.ts";
import type { WorkCalendar } from "#domain/calendar/working-days.ts";
import { entryChecks } from "#app/commands/registration/entry-checks.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { objectionsOf } from "#db/read/admission.ts";
import type { readRegistration } from "#db/read/registration.ts";
import { papersOf } from "#db/store/entry-paper.ts";
import { latestReview, opinionsOf } from "#db/store/identity-review.ts";
import { lightStateOf } from "./light-state.ts";

type Registration = NonNullable<Awaited<ReturnType<typeof readRegistration>>>;

/** What an entry brings with it beyond its papers: who stands behind it, and of an agency reviews and objections. */
export async function admissionFile({ ctx }: HandlerArgs, registration: Registration, cal: WorkCalendar) {
  const { organisationId, agency, id } = registration;
  const { db } = ctx;
  const now = ctx.now();
  const role = ctx.actor.kind === "person" ? ctx.actor.role : null;
  const readsContact = role === "regulator" || role === "supervisor";
  const review = await latestReview(db, id);
  const opinions = review ? await opinionsOf(db, review.id) : [];
  const objections = (await objectionsOf(db, organisationId)).map((each) => ({
    ...each,
    ...(readsContact ? {} : { guestName: null, guestContact: null, accountName: null }),
    light: lightStateOf(
      lightOf({ startsAt: each.submittedAt, dueAt: each.decideDueAt, now, cal, doneAt: each.decidedAt }),
    ),
  }));
  return {
    checks: await entryChecks(db, organisationId, agency?.services ?? [], now),
    papers: await papersOf(db, organisationId),
    objections,
    review: review && {
      state: review.state,
      dueAt: review.dueAt,
      hits: review.hits,
      opinions: opinions.map(({ verdict, reason, at, officer, office, officeEn }) => ({
        verdict,
        reason,
        at,
        officer,
        office,
        officeEn,
      })),
      light: lightStateOf(
        lightOf({ startsAt: review.openedAt, dueAt: review.dueAt, now, cal, doneAt: review.closedAt }),
      ),
    },
  };
}
export type AdmissionFile = NonNullable<Awaited<ReturnType<typeof admissionFile>>>;

/** Which forms this officer gets on this page. */
export function admissionActs({ ctx }: HandlerArgs, file: AdmissionFile | null) {
  const role = ctx.actor.kind === "person" ? ctx.actor.role : null;
  const judges = role === "operator" || role === "regulator" || role === "supervisor";
  return {
    judge: judges && file?.review?.state === "open",
    decide: role === "regulator" && (file?.objections.some(({ decidedAt }) => decidedAt === null) ?? false),
    show: judges,
    check: role === "operator" && (file?.papers.some(({ state }) => state === "handed_in") ?? false),
  };
}
