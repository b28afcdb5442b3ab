import { asc, eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { engagementMessage } from "../schema/engagement-message.ts";
import { account, storedFile } from "../schema/organisation.ts";
import type { Tx } from "../transaction.ts";

export async function addMessage(tx: Tx, row: typeof engagementMessage.$inferInsert): Promise<number> {
  const [added] = await tx.insert(engagementMessage).values(row).returning({ id: engagementMessage.id });
  return added!.id;
}

/** In the order they were written. */
export async function readMessages(db: Db, engagementId: number) {
  return db
    .select({
      id: engagementMessage.id,
      side: engagementMessage.side,
      body: engagementMessage.body,
      at: engagementMessage.at,
      author: account.name,
      fileId: storedFile.id,
      fileName: storedFile.name,
      fileSize: storedFile.size,
    })
    .from(engagementMessage)
    .innerJoin(account, eq(account.id, engagementMessage.writtenBy))
    .leftJoin(storedFile, eq(storedFile.id, engagementMessage.fileId))
    .where(eq(engagementMessage.engagementId, engagementId))
    .orderBy(asc(engagementMessage.id));
}
