import type { Db } from "#db/client.ts";
import { typedInBy } from "#db/store/desk.ts";
import type { Actor } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/** Four eyes: who typed something in at the counter does not check it. Refuses `desk.own_entry`. */
export async function notOwnEntry(db: Db, actor: Actor | null, subject: string): Promise<Outcome<true>> {
  const own = actor?.kind === "person" && (await typedInBy(db, subject, actor.accountId));
  return own ? refuse("desk.own_entry") : ok(true);
}
