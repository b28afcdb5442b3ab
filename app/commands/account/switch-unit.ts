import type { Role } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { deleteSession, listMemberships } from "#db/store/account.ts";
import { withTx } from "#db/transaction.ts";
import { beginSession, type Client } from "#app/auth/begin-session.ts";

type Input = { readonly membershipId: number; readonly sessionIdHash: string; readonly client: Client };

/** Goes on as another of one's units, in a new session: limits follow the role. Refuses `command.not_found`. */
export async function switchUnit(
  ctx: Ctx,
  input: Input,
): Promise<Outcome<{ cookie: string; role: Role; unverified: boolean }>> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refuse("command.forbidden");
  // Without a command key: a receipt would keep the cookie.
  return withTx({ ...ctx, commandKey: null }, { command: "session.switch", input: null }, async (tx) => {
    const unit = (await listMemberships(tx, actor.accountId)).find((each) => each.id === input.membershipId);
    if (!unit) return refuse("command.not_found");
    await deleteSession(tx, actor.accountId, input.sessionIdHash);
    const who = { accountId: actor.accountId, membershipId: unit.id, role: unit.role };
    const cookie = await beginSession(tx, who, input.client, ctx.receiptKey);
    const data = { membershipId: unit.id };
    await record(tx, ctx, {
      type: "session.switched",
      subjects: [`account:${actor.accountId}`],
      data,
      visibility: "internal",
    });
    return ok({ cookie, role: unit.role, unverified: unit.unverified });
  });
}
