import { and, asc, eq, sql } from "drizzle-orm";
import type { DeferrablePaper } from "#domain/agency/entry-papers.ts";
import { lastDayOf } from "#domain/calendar/working-days.ts";
import type { Day } from "#domain/shared/dates.ts";
import type { Db } from "../client.ts";
import { agencyService } from "../schema/agency.ts";
import { serviceItem } from "../schema/catalogue.ts";
import { entryObjection, entryPaper } from "../schema/identity.ts";
import { serviceApplication } from "../schema/vetting.ts";

/** What the hall waits for; each with its last day, null where the record has none. */
export type AgencyWaiting = {
  readonly papers: readonly { readonly kind: DeferrablePaper; readonly dueOn: Day | null }[];
  readonly objections: readonly { readonly id: number; readonly dueOn: Day | null }[];
  readonly returned: readonly {
    readonly id: number;
    /** Of the service, whose page takes the correction; null where it has none yet. */
    readonly serviceId: number | null;
    readonly zh: string;
    readonly en: string;
    readonly dueOn: Day | null;
  }[];
};

const dayBefore = (at: Date | null): Day | null => at && lastDayOf(at);

/** Deferred papers still missing, objections unanswered, requests sent back. */
export async function waitingOf(db: Db, agencyId: number): Promise<AgencyWaiting> {
  const [papers, objections, returned] = await Promise.all([
    db
      .select({ kind: entryPaper.kind, dueAt: entryPaper.dueAt })
      .from(entryPaper)
      .where(and(eq(entryPaper.agencyId, agencyId), eq(entryPaper.state, "missing")))
      .orderBy(asc(entryPaper.id)),
    db
      .select({ id: entryObjection.id, dueAt: entryObjection.answerDueAt })
      .from(entryObjection)
      .where(and(eq(entryObjection.agencyId, agencyId), eq(entryObjection.state, "open")))
      .orderBy(asc(entryObjection.id)),
    returnedOf(db, agencyId),
  ]);
  return {
    papers: papers.map(({ kind, dueAt }) => ({ kind, dueOn: dayBefore(dueAt) })),
    objections: objections.map(({ id, dueAt }) => ({ id, dueOn: dayBefore(dueAt) })),
    returned: returned.map(({ dueAt, ...rest }) => ({ ...rest, dueOn: dayBefore(dueAt) })),
  };
}

function returnedOf(db: Db, agencyId: number) {
  return db
    .select({
      id: serviceApplication.id,
      serviceId: sql<number | null>`${agencyService.id}`,
      zh: serviceItem.nameZh,
      en: serviceItem.nameEn,
      dueAt: serviceApplication.returnEndsAt,
    })
    .from(serviceApplication)
    .innerJoin(serviceItem, eq(serviceItem.code, serviceApplication.itemCode))
    .leftJoin(
      agencyService,
      and(
        eq(agencyService.agencyId, serviceApplication.agencyId),
        eq(agencyService.itemCode, serviceApplication.itemCode),
      ),
    )
    .where(and(eq(serviceApplication.agencyId, agencyId), eq(serviceApplication.state, "returned")))
    .orderBy(asc(serviceApplication.id));
}
