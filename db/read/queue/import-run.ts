import { and, asc, eq } from "drizzle-orm";
import { importRun } from "../../schema/import.ts";
import { mostEntries, named, type QueueKind } from "./kind.ts";

/** A list of one's own that was read through without writing: to be applied or dropped. */
export const importRunKind: QueueKind = {
  forRoles: ["operator", "regulator", "supervisor", "price_officer"],
  read: async (db, { accountId }) => {
    const rows = await db
      .select({
        id: importRun.id,
        fileName: importRun.fileName,
        kind: importRun.kind,
        since: importRun.startedAt,
      })
      .from(importRun)
      .where(and(eq(importRun.state, "checked"), eq(importRun.accountId, accountId)))
      .orderBy(asc(importRun.startedAt))
      .limit(mostEntries);
    return rows.map(({ id, fileName, since }) => ({
      subject: `import:${id}`,
      title: named(fileName),
      about: null,
      since,
      dueAt: null,
      href: `/supervise/imports/${id}`,
    }));
  },
};
