import { inArray, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { notification, organisation } from "../schema/organisation.ts";

export type NewNotification = {
  organisationId: number;
  key: string;
  type: string;
  params: Record<string, string | number>;
  href: string;
};

export async function insertNotifications(db: Db, rows: readonly NewNotification[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insert(notification)
      .values([...rows])
      .onConflictDoNothing();
}

export async function organisationsWithCodes(
  db: Db,
  codes: readonly string[],
): Promise<{ id: number; name: string }[]> {
  if (codes.length === 0) return [];
  return db
    .select({ id: organisation.id, name: organisation.name })
    .from(organisation)
    .where(inArray(organisation.code, [...codes]))
    .orderBy(organisation.id);
}

/** The service halls whose place is this organisation's or stands above it. */
export async function hallsFor(db: Db, organisationId: number): Promise<number[]> {
  const found = await db.execute<{ id: number }>(sql`
    with recursive up as (
      select j.code, j.parent_code from jurisdiction j join organisation o on o.jurisdiction_code = j.code where o.id = ${organisationId}
      union select j.code, j.parent_code from jurisdiction j join up on j.code = up.parent_code
    )
    select o.id from organisation o join up on up.code = o.jurisdiction_code where o.kind = 'hall' order by o.id`);
  return found.rows.map((row) => row.id);
}
