import type { PersonActor } from "#domain/shared/actor.ts";
import type { Ctx } from "#db/context.ts";
import type { AgencyRegistration } from "./entry-input.ts";
import { registerAgency } from "./register-agency.ts";

type PersonRow = Omit<PersonActor, "kind" | "jurisdictions" | "unverified">;
type Rows = { query: (text: string, values: unknown[]) => Promise<{ rows: PersonRow[] }> };
export type Entered = {
  readonly registrationId: number;
  readonly organisationId: number;
  readonly code: string;
  readonly actor: PersonActor;
};

/** An agency as it enters, with the person who registered it. */
export async function enterAgency(pool: Rows, guest: Ctx, entry: AgencyRegistration): Promise<Entered> {
  const outcome = await registerAgency(guest, entry);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const { rows } = await pool.query(
    `select a.id as "accountId", a.name, m.id as "membershipId", m.role, o.id as "organisationId", o.name as "organisationName"
     from membership m join account a on a.id = m.account_id join organisation o on o.id = m.organisation_id
     where o.id = $1 and m.ended_at is null`,
    [outcome.value.organisationId],
  );
  const actor = { kind: "person" as const, ...rows[0]!, jurisdictions: ["370982"], unverified: true };
  return { ...outcome.value, code: entry.uscc, actor };
}

/** A firm under a blacklist decision of two officers that binds from now for two years. */
export async function blacklist(
  pool: Rows,
  agencyId: number,
  [first, second]: readonly [PersonActor, PersonActor],
): Promise<void> {
  await pool.query("update agency set state = 'delisted' where id = $1", [agencyId]);
  await pool.query(
    `insert into sanction (no, agency_id, kind, state, facts, evidence, basis, proposed_by, decided_by, seconded_by,
       notified_at, statement_until, decided_at, effective_at, ends_at)
     values ($1, $2, 'blacklist', 'in_force', '出具虚假报告', '["检查记录"]', '办法', $3, $3, $4,
       app_now() - interval '9 days', app_now() - interval '1 day', app_now(), app_now(), app_now() + interval '730 days')`,
    [`2026-C${agencyId}`, agencyId, first.accountId, second.accountId],
  );
}
