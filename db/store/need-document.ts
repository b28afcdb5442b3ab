import { and, asc, eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { need, needDocument } from "../schema/need.ts";
import { storedFile } from "../schema/organisation.ts";
import type { Tx } from "../transaction.ts";

export type NeedDocument = { readonly id: string; readonly name: string; readonly size: number };

/** The papers that go with a need, by name. */
export async function documentsOf(db: Db, needId: number): Promise<NeedDocument[]> {
  return db
    .select({ id: storedFile.id, name: storedFile.name, size: storedFile.size })
    .from(needDocument)
    .innerJoin(storedFile, eq(storedFile.id, needDocument.fileId))
    .where(eq(needDocument.needId, needId))
    .orderBy(asc(storedFile.name), asc(storedFile.id));
}

export async function addDocument(tx: Tx, needId: number, fileId: string): Promise<void> {
  await tx.insert(needDocument).values({ needId, fileId });
}

/** False: it does not belong to this need. */
export async function dropDocument(tx: Tx, needId: number, fileId: string): Promise<boolean> {
  const gone = await tx
    .delete(needDocument)
    .where(and(eq(needDocument.needId, needId), eq(needDocument.fileId, fileId)))
    .returning({ id: needDocument.fileId });
  return gone.length > 0;
}

/** A paper of a notice that has been posted; null for drafts and for other files. */
export async function publicDocument(db: Db, no: string, fileId: string) {
  const [row] = await db
    .select({
      sha256: storedFile.sha256,
      name: storedFile.name,
      mime: storedFile.mime,
      publishedAt: need.publishedAt,
    })
    .from(needDocument)
    .innerJoin(need, eq(need.id, needDocument.needId))
    .innerJoin(storedFile, eq(storedFile.id, needDocument.fileId))
    .where(and(eq(need.no, no), eq(needDocument.fileId, fileId)));
  return row?.publishedAt ? row : null;
}
