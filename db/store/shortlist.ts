import { and, desc, eq, inArray } from "drizzle-orm";
import { ownersChoice } from "#domain/need/concentration.ts";
import type { Db } from "../client.ts";
import { needShortlist } from "../schema/choice.ts";
import { award, need } from "../schema/need.ts";
import { organisation } from "../schema/organisation.ts";
import type { Tx } from "../transaction.ts";

export type ShortlistRow = typeof needShortlist.$inferSelect;

export async function insertShortlist(tx: Tx, row: typeof needShortlist.$inferInsert): Promise<void> {
  await tx.insert(needShortlist).values(row);
}

/** The newest of a need; earlier ones are kept beside it. */
export async function shortlistOf(db: Db, needId: number): Promise<ShortlistRow | null> {
  const [row] = await db
    .select()
    .from(needShortlist)
    .where(eq(needShortlist.needId, needId))
    .orderBy(desc(needShortlist.id))
    .limit(1);
  return row ?? null;
}

/** Whom an owner has chosen without a competition, newest first, by credit code. */
export async function lastDirectChoices(db: Db, ownerId: number, most: number): Promise<string[]> {
  const rows = await db
    .select({ code: organisation.code })
    .from(award)
    .innerJoin(need, eq(need.id, award.needId))
    .innerJoin(organisation, eq(organisation.id, award.agencyId))
    .where(and(eq(need.ownerId, ownerId), inArray(need.method, ownersChoice)))
    .orderBy(desc(award.id))
    .limit(most);
  return rows.map(({ code }) => code);
}
