import { and, asc, desc, eq, gte, inArray, isNull, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { PersonActor } from "#domain/shared/actor.ts";
import type { AlarmState } from "#domain/collusion/alarm.ts";
import type { CheckCode, FlagLevel } from "#domain/collusion/check.ts";
import type { Dossier } from "#domain/collusion/dossier.ts";
import type { Db } from "../client.ts";
import { need } from "../schema/need.ts";
import { account, organisation } from "../schema/organisation.ts";
import { alarm, screening } from "../schema/screening.ts";
import { mayJudge } from "../store/agency-service.ts";

const handler = alias(account, "handler");
const owner = alias(organisation, "owner_of");
const referred = alias(organisation, "referred");
const mostRows = 500;

export type AlarmFilter = {
  readonly level: FlagLevel | null;
  readonly state: "waiting" | "closed" | null;
  readonly check: CheckCode | null;
  readonly needNo: string | null;
  readonly mine: boolean;
};
type Reader = Pick<PersonActor, "accountId" | "role" | "organisationId" | "jurisdictions">;

/** Supervisors and auditors of the place; a regulator what is about its own items. */
function readable({ role, organisationId, jurisdictions }: Reader): SQL | undefined {
  const here = jurisdictions.length > 0 ? inArray(alarm.jurisdictionCode, [...jurisdictions]) : sql`false`;
  if (role !== "regulator") return here;
  return and(here, sql`${alarm.itemCode} is not null`, mayJudge(organisationId, sql`${alarm.itemCode}`));
}

const closed = ["explained", "referred"] as const satisfies readonly AlarmState[];
const waiting = ["open", "taken"] as const satisfies readonly AlarmState[];

function wanted({ level, state, check, needNo, mine }: AlarmFilter, reader: Reader): SQL | undefined {
  return and(
    level ? eq(alarm.level, level) : undefined,
    state ? inArray(alarm.state, state === "closed" ? [...closed] : [...waiting]) : undefined,
    check ? sql`${screening.findings} @> ${JSON.stringify([{ check }])}::jsonb` : undefined,
    needNo ? eq(need.no, needNo) : undefined,
    mine ? eq(alarm.handlerId, reader.accountId) : undefined,
  );
}

const columns = {
  no: alarm.no,
  level: alarm.level,
  state: alarm.state,
  raisedAt: alarm.raisedAt,
  dueAt: alarm.dueAt,
  takenAt: alarm.takenAt,
  closedAt: alarm.closedAt,
  handlerId: alarm.handlerId,
  handler: handler.name,
  occasion: screening.occasion,
  findings: screening.findings,
  needNo: need.no,
  needTitle: need.title,
  needState: need.state,
  ownerCode: owner.code,
  ownerName: owner.name,
  ownerNameEn: owner.nameEn,
};

function found(db: Db) {
  return db
    .select({ ...columns, screening, alarm, referredCode: referred.code, referredName: referred.name })
    .from(alarm)
    .innerJoin(screening, eq(screening.id, alarm.screeningId))
    .innerJoin(owner, eq(owner.id, screening.ownerId))
    .leftJoin(need, eq(need.id, screening.needId))
    .leftJoin(handler, eq(handler.id, alarm.handlerId))
    .leftJoin(referred, eq(referred.id, alarm.referredAgencyId));
}

/** The gravest that still waits on top, then the newest. */
export async function listAlarms(db: Db, reader: Reader, filter: AlarmFilter) {
  const rows = await found(db)
    .where(and(readable(reader), wanted(filter, reader)))
    .orderBy(
      asc(sql`(${alarm.closedAt} is not null)`),
      desc(alarm.level),
      desc(alarm.raisedAt),
      desc(alarm.id),
    )
    .limit(mostRows);
  return rows.map(({ screening: _dossier, alarm: _row, ...row }) => row);
}

/** For the policy table: where it lies and whose item it is about; null when there is none. */
export async function alarmSubject(db: Db, no: string) {
  const [row] = await db
    .select({
      jurisdiction: alarm.jurisdictionCode,
      itemCode: alarm.itemCode,
      needId: screening.needId,
      state: alarm.state,
    })
    .from(alarm)
    .innerJoin(screening, eq(screening.id, alarm.screeningId))
    .where(eq(alarm.no, no));
  return row ?? null;
}

export async function findAlarm(db: Db, no: string) {
  const [row] = await found(db).where(eq(alarm.no, no));
  if (!row) return null;
  const { screening: kept, alarm: own, ...line } = row;
  return {
    ...line,
    id: own.id,
    itemCode: own.itemCode,
    needId: kept.needId,
    dossier: dossierFrom(kept),
    kept,
  };
}

/** As it is downloaded and recomputed. */
function dossierFrom(kept: typeof screening.$inferSelect): Dossier {
  const { scheme, key, occasion, thresholds, facts, findings, sha256 } = kept;
  return { scheme, key, occasion, thresholds, facts, findings, sha256 };
}

/** Names for credit codes; a code that the market does not know is left out. */
export async function firmNames(db: Db, codes: readonly string[]) {
  if (codes.length === 0) return [];
  return db
    .select({ code: organisation.code, name: organisation.name, nameEn: organisation.nameEn })
    .from(organisation)
    .where(inArray(organisation.code, [...codes]))
    .orderBy(asc(organisation.code));
}

/** How many alarms a notice has that this reader may see, notes included. */
export async function countAlarms(db: Db, reader: Reader, needNo: string): Promise<number> {
  const rows = await db
    .select({ n: sql<number>`count(*)::int` })
    .from(alarm)
    .innerJoin(screening, eq(screening.id, alarm.screeningId))
    .innerJoin(need, eq(need.id, screening.needId))
    .where(and(readable(reader), eq(need.no, needNo)));
  return rows[0]?.n ?? 0;
}

/** In the queue: what waits for somebody, or for this very officer; from level 2. */
export async function alarmsToHandle(db: Db, reader: Pick<Reader, "accountId" | "jurisdictions">) {
  if (reader.jurisdictions.length === 0) return [];
  return found(db)
    .where(
      and(
        inArray(alarm.jurisdictionCode, [...reader.jurisdictions]),
        inArray(alarm.state, [...waiting]),
        gte(alarm.level, 2),
        or(isNull(alarm.handlerId), eq(alarm.handlerId, reader.accountId), sql`${reader.accountId} = 0`),
      ),
    )
    .orderBy(asc(alarm.dueAt), asc(alarm.id))
    .limit(mostRows);
}
