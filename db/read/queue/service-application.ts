import { and, asc, eq } from "drizzle-orm";
import { serviceItem } from "../../schema/catalogue.ts";
import { organisation } from "../../schema/organisation.ts";
import { serviceApplication } from "../../schema/vetting.ts";
import type { Db } from "../../client.ts";
import { inScope, mostEntries, named, unitColumns, type Officer, type QueueKind } from "./kind.ts";

async function waiting(db: Db, officer: Officer, state: "submitted" | "checked") {
  const rows = await db
    .select({
      ...unitColumns,
      id: serviceApplication.id,
      itemZh: serviceItem.nameZh,
      itemEn: serviceItem.nameEn,
      submittedAt: serviceApplication.submittedAt,
      checkedAt: serviceApplication.checkedAt,
      dueAt: serviceApplication.dueAt,
    })
    .from(serviceApplication)
    .innerJoin(organisation, eq(organisation.id, serviceApplication.agencyId))
    .innerJoin(serviceItem, eq(serviceItem.code, serviceApplication.itemCode))
    .where(and(eq(serviceApplication.state, state), inScope(officer)))
    .orderBy(asc(serviceApplication.dueAt))
    .limit(mostEntries);
  return rows.map((row) => ({
    subject: `service_application:${row.id}`,
    title: named(row.itemZh, row.itemEn),
    about: named(row.name, row.nameEn),
    since: row.checkedAt ?? row.submittedAt,
    dueAt: row.dueAt,
    href: `/supervise/services/${row.id}`,
  }));
}

/** A further service or a renewed certificate: the hall's formal check. */
export const serviceCheckKind: QueueKind = {
  forRoles: ["operator"],
  read: (db, officer) => waiting(db, officer, "submitted"),
};

/** The same, checked: the regulator judges its substance. */
export const serviceVettingKind: QueueKind = {
  forRoles: ["regulator"],
  read: (db, officer) => waiting(db, officer, "checked"),
};
