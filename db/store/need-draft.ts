import { and, eq } from "drizzle-orm";
import { need } from "../schema/need.ts";
import type { Tx } from "../transaction.ts";

/** False: no draft any more. The table itself lets nothing else go. */
export async function deleteDraft(tx: Tx, id: number): Promise<boolean> {
  const gone = await tx
    .delete(need)
    .where(and(eq(need.id, id), eq(need.state, "draft")))
    .returning({ id: need.id });
  return gone.length > 0;
}
