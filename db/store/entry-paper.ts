import { and, asc, eq } from "drizzle-orm";
import type { DeferrablePaper, PaperState } from "#domain/agency/entry-papers.ts";
import type { Db } from "../client.ts";
import { entryPaper } from "../schema/identity.ts";
import { storedFile } from "../schema/organisation.ts";
import type { Tx } from "../transaction.ts";

export async function papersOf(db: Db, agencyId: number) {
  return db
    .select({
      id: entryPaper.id,
      kind: entryPaper.kind,
      state: entryPaper.state,
      dueAt: entryPaper.dueAt,
      handedInAt: entryPaper.handedInAt,
      checkedAt: entryPaper.checkedAt,
      remark: entryPaper.remark,
      fileId: entryPaper.fileId,
      fileName: storedFile.name,
    })
    .from(entryPaper)
    .leftJoin(storedFile, eq(storedFile.id, entryPaper.fileId))
    .where(eq(entryPaper.agencyId, agencyId))
    .orderBy(asc(entryPaper.id));
}
export type PaperRow = Awaited<ReturnType<typeof papersOf>>[number];

/** A paper that came with the request, or came anew with a correction. */
export async function putGivenPaper(
  tx: Tx,
  agencyId: number,
  kind: DeferrablePaper,
  fileId: string,
): Promise<void> {
  const given = { state: "given" as const, fileId, dueAt: null, remark: null };
  await tx
    .insert(entryPaper)
    .values({ agencyId, kind, ...given })
    .onConflictDoUpdate({ target: [entryPaper.agencyId, entryPaper.kind], set: given });
}

export async function putMissingPaper(
  tx: Tx,
  agencyId: number,
  kind: DeferrablePaper,
  dueAt: Date,
): Promise<void> {
  await tx.insert(entryPaper).values({ agencyId, kind, state: "missing", dueAt }).onConflictDoNothing();
}

type Change = Partial<
  Pick<
    typeof entryPaper.$inferSelect,
    "fileId" | "handedInAt" | "checkedBy" | "checkedAt" | "remark" | "dueAt"
  >
>;

/** Compare and set: false when it stands otherwise by now. */
export async function movePaper(
  tx: Tx,
  id: number,
  state: { from: PaperState; to: PaperState },
  change: Change,
): Promise<boolean> {
  const rows = await tx
    .update(entryPaper)
    .set({ ...change, state: state.to })
    .where(and(eq(entryPaper.id, id), eq(entryPaper.state, state.from)))
    .returning({ id: entryPaper.id });
  return rows.length > 0;
}
