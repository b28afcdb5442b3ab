import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { serviceItem } from "../schema/catalogue.ts";
import { organisation } from "../schema/organisation.ts";

/** What the form for a new case offers: departments of the owner's place and above, and listed items. */
export async function caseFormChoices(db: Db, ownerId: number) {
  const [departments, items] = await Promise.all([
    db
      .select({ id: organisation.id, name: organisation.name, nameEn: organisation.nameEn })
      .from(organisation)
      .where(
        and(
          eq(organisation.kind, "department"),
          sql`${organisation.jurisdictionCode} in (
            with recursive up as (
              select j.code, j.parent_code from jurisdiction j
              join organisation o on o.jurisdiction_code = j.code where o.id = ${ownerId}
              union all select j.code, j.parent_code from jurisdiction j join up on j.code = up.parent_code
            ) select code from up)`,
        ),
      )
      .orderBy(asc(organisation.code)),
    db
      .select({ code: serviceItem.code, nameZh: serviceItem.nameZh, nameEn: serviceItem.nameEn })
      .from(serviceItem)
      .where(isNull(serviceItem.delistedOn))
      .orderBy(asc(serviceItem.code)),
  ]);
  return { departments, items };
}
