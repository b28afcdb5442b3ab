import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Adapter, DatabaseSession, DatabaseUser } from "lucia";
import type { Role } from "#domain/shared/actor.ts";
import type { Db } from "../client.ts";

/** One of the person's places: what the unit switcher offers. */
export type Unit = {
  membershipId: number;
  organisationName: string;
  organisationNameEn: string | null;
  role: Role;
};

/** What a session says about who acts; read anew with every request. */
export type SessionFacts = {
  idHash: string;
  membershipId: number;
  role: Role;
  accountName: string;
  organisationId: number;
  organisationName: string;
  unverified: boolean;
  jurisdictions: string[];
  units: Unit[];
};
/** What a new session needs; the limits follow the role it acts in. */
export type SessionStart = {
  membershipId: number;
  idleSeconds: number;
  absoluteSeconds: number;
  userAgent: string;
  ipHash: string;
};
type Executor = Pick<Db, "execute">;
type Row = SessionFacts & { accountId: number; expiresAt: Date | string };

export function hashOfSession(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}

/**
 * Lucia's store on our tables. Only the hash of an id is kept. The idle and absolute limits are decided here, in the
 * database's own time; a session whose account, membership or organisation has ended is not found.
 */
export function sessionAdapter(db: Executor): Adapter {
  return {
    getSessionAndUser: (id) => findSession(db, hashOfSession(id)),
    async getUserSessions() {
      throw new Error("sessions are listed by db/read/account.ts");
    },
    setSession: (session) => insertSession(db, session),
    // The library would push the end back; ours is fixed, and use is noted when a session is read.
    async updateSessionExpiration() {},
    async deleteSession(id) {
      await db.execute(sql`delete from session where id_hash = ${hashOfSession(id)}`);
    },
    async deleteUserSessions(accountId) {
      await db.execute(sql`delete from session where account_id = ${accountId}`);
    },
    async deleteExpiredSessions() {
      await db.execute(sql`delete from session where not (${alive})`);
    },
  };
}

const alive = sql`session.expires_at > clock_timestamp()
  and session.last_seen_at + make_interval(secs => session.idle_seconds) > clock_timestamp()`;

async function insertSession(db: Executor, session: DatabaseSession): Promise<void> {
  const start = session.attributes as SessionStart;
  await db.execute(sql`
    insert into session (id_hash, account_id, membership_id, expires_at, idle_seconds, user_agent, ip_hash)
    values (${hashOfSession(session.id)}, ${session.userId}, ${start.membershipId},
      clock_timestamp() + make_interval(secs => ${start.absoluteSeconds}), ${start.idleSeconds}, ${start.userAgent}, ${start.ipHash})`);
}

/** One statement per request; `last_seen_at` is written at most once a minute. */
async function findSession(
  db: Executor,
  idHash: string,
): Promise<[DatabaseSession | null, DatabaseUser | null]> {
  const found = await db.execute<Row>(sql`
    with recursive seen as (
      update session set last_seen_at = clock_timestamp()
      where id_hash = ${idHash} and ${alive} and last_seen_at < clock_timestamp() - interval '1 minute'
    ), acting as (
      select session.id_hash, session.expires_at, a.id as account_id, a.name, m.id as membership_id, m.role,
        o.id as organisation_id, o.name as organisation_name, o.verified_at, o.jurisdiction_code
      from session
      join account a on a.id = session.account_id and a.disabled_at is null
      join membership m on m.id = session.membership_id and m.account_id = a.id and m.ended_at is null
      join organisation o on o.id = m.organisation_id
      where session.id_hash = ${idHash} and ${alive}
    ), below as (
      select jurisdiction_code as code from acting
      union select j.code from jurisdiction j join below on j.parent_code = below.code
    )
    select id_hash as "idHash", expires_at as "expiresAt", account_id as "accountId", name as "accountName",
      membership_id as "membershipId", role, organisation_id as "organisationId", organisation_name as "organisationName",
      verified_at is null as unverified, (select json_agg(code order by code) from below) as jurisdictions,
      (select json_agg(json_build_object('membershipId', m.id, 'organisationName', o.name, 'organisationNameEn', o.name_en,
          'role', m.role) order by m.id)
        from membership m join organisation o on o.id = m.organisation_id
        where m.account_id = acting.account_id and m.ended_at is null) as units
    from acting`);
  const row = found.rows[0];
  if (!row) return [null, null];
  const { accountId, expiresAt, ...attributes } = row;
  return [
    { id: attributes.idHash, userId: accountId, expiresAt: new Date(expiresAt), attributes },
    { id: accountId, attributes: {} },
  ];
}
