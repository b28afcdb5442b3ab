import { sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import type { Addressee } from "./notification.ts";

/** Agencies that have asked about a need or sent a quote for it, withdrawn ones too; told apart from each other. */
export async function followersOf(db: Db, no: string): Promise<Addressee[]> {
  const found = await db.execute<{ id: number }>(sql`
    select q.agency_id as id from need_question q join need n on n.id = q.need_id where n.no = ${no}
    union
    select e.agency_id from quote_envelope e join need n on n.id = e.need_id where n.no = ${no}
    order by 1`);
  return found.rows.map(({ id }) => ({ id, kind: "agency" }));
}
