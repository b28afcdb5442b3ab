import { and, eq, isNull, lte, or, sql } from "drizzle-orm";
import type { Grade } from "#domain/agency/grade.ts";
import type { Db } from "../client.ts";
import { agency, agencyService, gradeDecision, practitioner } from "../schema/agency.ts";
import { engagement } from "../schema/engagement.ts";
import { organisation } from "../schema/organisation.ts";
import { sanction } from "../schema/sanction.ts";

/** Everything about an agency that decides whether it may take a piece of work, as it stands at one instant. */
export type AgencyStanding = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly state: typeof agency.$inferSelect.state;
  readonly grade: Grade;
  readonly decoupled: boolean;
  readonly legalRepresentative: string;
  readonly phone: string;
  readonly service: Pick<typeof agencyService.$inferSelect, "state" | "certificateExpiresOn" | "pledgedPriceFen" | "pledgedWd"> | null;
  readonly sanctions: readonly { readonly kind: string; readonly endsAt: Date | null }[];
  readonly practitioners: number;
  readonly openEngagements: number;
  readonly openPublicEngagements: number;
};

/** The letter in force at `now`: the last decision that has taken effect, whether or not a task has copied it. */
const gradeAt = (now: Date) => sql<Grade>`coalesce((
  select d.grade from ${gradeDecision} d where d.agency_id = ${agency.id} and d.effective_at <= ${now.toISOString()}::timestamptz
  order by d.effective_at desc, d.id desc limit 1), ${agency.grade})`;

export async function standingOf(db: Db, agencyId: number, itemCode: string, now: Date): Promise<AgencyStanding | null> {
  const [row] = await db
    .select({
      id: agency.id, code: organisation.code, name: organisation.name, state: agency.state, grade: gradeAt(now),
      decoupled: agency.decoupled, legalRepresentative: agency.legalRepresentative, phone: agency.phone,
      service: {
        state: agencyService.state, certificateExpiresOn: agencyService.certificateExpiresOn,
        pledgedPriceFen: agencyService.pledgedPriceFen, pledgedWd: agencyService.pledgedWd,
      },
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .leftJoin(agencyService, and(eq(agencyService.agencyId, agency.id), eq(agencyService.itemCode, itemCode)))
    .where(eq(agency.id, agencyId));
  if (!row) return null;
  const open = await openWork(db, agencyId);
  const practitioners = await db.$count(practitioner, and(eq(practitioner.agencyId, agencyId), isNull(practitioner.leftOn)));
  return { ...row, ...open, practitioners, sanctions: await sanctionsAt(db, agencyId, now) };
}

/** Decided, in effect and not over at `now`. */
async function sanctionsAt(db: Db, agencyId: number, now: Date) {
  const rows = await db
    .select({ kind: sanction.kind, endsAt: sanction.endsAt })
    .from(sanction)
    .where(
      and(
        eq(sanction.agencyId, agencyId),
        lte(sanction.effectiveAt, now),
        isNull(sanction.withdrawnAt),
        or(isNull(sanction.endsAt), sql`${sanction.endsAt} > ${now.toISOString()}::timestamptz`),
        sql`${sanction.state} not in ('lifted', 'annulled', 'withdrawn', 'expired')`,
      ),
    )
    .orderBy(sanction.id);
  return rows;
}

async function openWork(db: Db, agencyId: number) {
  const [row] = await db
    .select({
      openEngagements: sql<number>`count(*)::int`,
      openPublicEngagements: sql<number>`(count(*) filter (where ${engagement.publicFunds}))::int`,
    })
    .from(engagement)
    .where(and(eq(engagement.agencyId, agencyId), isNull(engagement.acceptedAt), isNull(engagement.terminatedAt)));
  return row!;
}

export async function agencyIdOf(db: Db, code: string): Promise<number | null> {
  const [row] = await db
    .select({ id: agency.id })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .where(eq(organisation.code, code));
  return row?.id ?? null;
}

/** Of these, the practitioners who work for the agency now. */
export async function practitionersOf(db: Db, agencyId: number, ids?: readonly number[]) {
  const rows = await db
    .select({ id: practitioner.id, name: practitioner.name, qualification: practitioner.qualification })
    .from(practitioner)
    .where(and(eq(practitioner.agencyId, agencyId), isNull(practitioner.leftOn)))
    .orderBy(practitioner.id);
  return ids ? rows.filter((row) => ids.includes(row.id)) : rows;
}
