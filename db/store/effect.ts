import { eq, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { effect } from "../schema/spine.ts";

/**
 * Does something outside the database once per operation key. A crash between the act and its mark repeats the act,
 * so the act itself must carry the key (a Message-ID, an idempotency key).
 */
export async function once(
  db: Db,
  act: { opKey: string; kind: string },
  work: () => Promise<void>,
): Promise<"done" | "earlier"> {
  await db
    .insert(effect)
    .values({ ...act, state: "started" })
    .onConflictDoNothing();
  const [row] = await db.select({ state: effect.state }).from(effect).where(eq(effect.opKey, act.opKey));
  if (row?.state === "done") return "earlier";
  await work();
  await db
    .update(effect)
    .set({ state: "done", at: sql`app_now()` })
    .where(eq(effect.opKey, act.opKey));
  return "done";
}
