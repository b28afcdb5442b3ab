import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Grade } from "#domain/agency/grade.ts";
import { pledgeBinding } from "#domain/agency/service-pledge.ts";
import { bindsAt, type SanctionInRegister } from "#domain/sanction/effects.ts";
import type { Db } from "../client.ts";
import { agency, agencyService, gradeDecision, practitioner } from "../schema/agency.ts";
import { engagement } from "../schema/engagement.ts";
import { organisation } from "../schema/organisation.ts";
import { pledgesFor } from "./agency-service.ts";
import { measuresOf } from "./sanction.ts";

/** A page shows one instant; a decision also counts what is decided already and binds by `until`. */
type Reading = {
  readonly now: Date;
  readonly until: Date;
  /** Of the notice it is about: a pledge made higher since does not count for it. */
  readonly publishedAt: Date | null;
};

/** Everything about an agency that decides whether it may take a piece of work, as it stands at one reading. */
export type AgencyStanding = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly state: typeof agency.$inferSelect.state;
  readonly grade: Grade;
  /** The credit score last computed, in points; null before the first. */
  readonly score: number | null;
  readonly decoupled: boolean;
  readonly legalRepresentative: string;
  readonly phone: string;
  readonly service: Pick<
    typeof agencyService.$inferSelect,
    "state" | "certificateExpiresOn" | "pledgedPriceFen" | "pledgedWd"
  > | null;
  /** In force at that reading. */
  readonly sanctions: readonly SanctionInRegister[];
  readonly practitioners: number;
  readonly openEngagements: number;
  readonly openPublicEngagements: number;
};

/** The letter in force at `at`: the last decision that has taken effect, whether or not a task has copied it. */
const gradeAt = (at: Date) => sql<Grade>`coalesce((
  select d.grade from ${gradeDecision} d where d.agency_id = ${agency.id} and d.effective_at <= ${at.toISOString()}::timestamptz
  order by d.effective_at desc, d.id desc limit 1), ${agency.grade})`;

export async function standingOf(
  db: Db,
  agencyId: number,
  itemCode: string,
  { now, until, publishedAt }: Reading,
): Promise<AgencyStanding | null> {
  const [row] = await db
    .select({
      id: agency.id,
      code: organisation.code,
      name: organisation.name,
      state: agency.state,
      grade: gradeAt(until),
      score: agency.score,
      decoupled: agency.decoupled,
      legalRepresentative: agency.legalRepresentative,
      phone: agency.phone,
      service: {
        state: agencyService.state,
        certificateExpiresOn: agencyService.certificateExpiresOn,
        pledgedPriceFen: agencyService.pledgedPriceFen,
        pledgedWd: agencyService.pledgedWd,
      },
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .leftJoin(agencyService, and(eq(agencyService.agencyId, agency.id), eq(agencyService.itemCode, itemCode)))
    .where(eq(agency.id, agencyId));
  if (!row) return null;
  const open = await openWork(db, agencyId);
  const service = row.service && (await asPledged(db, agencyId, itemCode, row.service, publishedAt));
  return {
    ...row,
    service,
    ...open,
    practitioners: await activePractitioners(db, agencyId),
    sanctions: (await measuresOf(db, agencyId)).filter((each) => bindsAt(each, now, until)),
  };
}

function activePractitioners(db: Db, agencyId: number): Promise<number> {
  return db.$count(practitioner, and(eq(practitioner.agencyId, agencyId), isNull(practitioner.leftOn)));
}

/** What has been pledged for the notice, where pledges are on record; else what the service carries. */
async function asPledged<Service extends NonNullable<AgencyStanding["service"]>>(
  db: Db,
  agencyId: number,
  itemCode: string,
  service: Service,
  publishedAt: Date | null,
): Promise<Service> {
  const history = publishedAt ? await pledgesFor(db, agencyId, itemCode) : [];
  if (!publishedAt || history.length === 0) return service;
  const { priceFen, wd } = pledgeBinding(history, publishedAt);
  return { ...service, pledgedPriceFen: priceFen, pledgedWd: wd };
}

async function openWork(db: Db, agencyId: number) {
  const [row] = await db
    .select({
      openEngagements: sql<number>`count(*)::int`,
      openPublicEngagements: sql<number>`(count(*) filter (where ${engagement.publicFunds}))::int`,
    })
    .from(engagement)
    .where(
      and(eq(engagement.agencyId, agencyId), isNull(engagement.acceptedAt), isNull(engagement.terminatedAt)),
    );
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

export async function agencyCodesOf(db: Db, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: organisation.id, code: organisation.code })
    .from(organisation)
    .where(inArray(organisation.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.code]));
}
