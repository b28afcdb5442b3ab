import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { setProfile } from "#db/store/account.ts";
import { withTx } from "#db/transaction.ts";

/** One's own name and telephone number; the log-in name stays. */
export async function changeProfile(
  ctx: Ctx,
  input: { name: string; phone: string | null },
): Promise<Outcome<null>> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refuse("command.forbidden");
  return withTx(ctx, { command: "account.change_profile", input }, async (tx) => {
    await setProfile(tx, actor.accountId, input);
    await record(tx, ctx, {
      type: "account.profile_changed",
      subjects: [`account:${actor.accountId}`],
      visibility: "internal",
    });
    return ok(null);
  });
}
