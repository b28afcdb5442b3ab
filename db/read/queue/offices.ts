import { sql } from "drizzle-orm";
import type { Role } from "#domain/shared/actor.ts";
import type { Db } from "../../client.ts";

export type Office = {
  readonly organisationId: number;
  readonly role: Role;
  readonly jurisdictions: string[];
};

/** Every office with people of a role that has a queue, and the places below it. */
export async function officesWithQueues(db: Db, roles: readonly Role[]): Promise<Office[]> {
  const found = await db.execute<Office>(sql`
    select distinct m.organisation_id as "organisationId", m.role, (
      with recursive down as (
        select o.jurisdiction_code as code
        union select j.code from jurisdiction j join down on j.parent_code = down.code
      ) select array_agg(code) from down) as jurisdictions
    from membership m join organisation o on o.id = m.organisation_id
    where m.ended_at is null and m.role = any(${sql.param([...roles])}::text[])
    order by 1, 2`);
  return found.rows;
}
