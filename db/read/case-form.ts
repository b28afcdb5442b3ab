import { asc, eq, isNull } from "drizzle-orm";
import type { Db } from "../client.ts";
import { serviceItem } from "../schema/catalogue.ts";
import { organisation } from "../schema/organisation.ts";

/** What the form for a new case offers: departments and listed items. */
export async function caseFormChoices(db: Db) {
  const [departments, items] = await Promise.all([
    db
      .select({ id: organisation.id, name: organisation.name, nameEn: organisation.nameEn })
      .from(organisation)
      .where(eq(organisation.kind, "department"))
      .orderBy(asc(organisation.code)),
    db
      .select({ code: serviceItem.code, nameZh: serviceItem.nameZh, nameEn: serviceItem.nameEn })
      .from(serviceItem)
      .where(isNull(serviceItem.delistedOn))
      .orderBy(asc(serviceItem.code)),
  ]);
  return { departments, items };
}
