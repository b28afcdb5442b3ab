import { sql } from "drizzle-orm";
import type { Db } from "../client.ts";

/** A place and those above it: what the city decides holds in its districts. */
export async function placesAbove(db: Db, code: string): Promise<string[]> {
  const found = await db.execute<{ code: string }>(sql`
    with recursive up as (
      select code, parent_code from jurisdiction where code = ${code}
      union select j.code, j.parent_code from jurisdiction j join up on j.code = up.parent_code
    )
    select code from up`);
  return found.rows.map((row) => row.code);
}
