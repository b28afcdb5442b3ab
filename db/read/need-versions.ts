import { asc, eq } from "drizzle-orm";
import { noticeChanges } from "#domain/need/notice-terms.ts";
import type { Db } from "../client.ts";
import { needVersion } from "../schema/notice.ts";

/** Each addendum with what it changed, newest first. */
export async function addendaOf(db: Db, needId: number) {
  const versions = await db
    .select()
    .from(needVersion)
    .where(eq(needVersion.needId, needId))
    .orderBy(asc(needVersion.version));
  return versions
    .flatMap(({ version, round, note, closesAt, publishedAt, terms }, at) => {
      const before = versions[at - 1];
      if (!before || note === "") return [];
      return [{ version, round, note, closesAt, publishedAt, changes: noticeChanges(before.terms, terms) }];
    })
    .toReversed();
}
