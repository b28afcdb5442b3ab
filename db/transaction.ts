import { createHmac } from "node:crypto";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { sql } from "drizzle-orm";
import type { PoolClient } from "pg";
import { mayAtDesk } from "#domain/desk/acts.ts";
import { refuse, type Outcome } from "#domain/shared/outcome.ts";
import { actorKey, type Ctx } from "./context.ts";
import type { Tx } from "./tx.ts";

export type { Tx };
export type Command = { readonly command: string; readonly input: unknown };
type Options<T> = Command & {
  /** What a replay is answered with; leave secrets (amount, salt) out. Default: the whole value. */
  readonly stored?: (value: T) => unknown;
};

/** Somebody else holds the lock too long, or two waited for each other: the same form may simply be sent again. */
const lockRefused = new Set(["55P03", "40P01"]);

/**
 * One command, one transaction: commits when `work` returns ok, rolls back on a refusal or a bug.
 * With a command key the effect happens once, and an equal replay gets the stored answer.
 */
export async function withTx<T>(
  ctx: Ctx,
  options: Options<T>,
  work: (tx: Tx) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { onBehalf } = ctx;
  const allowed = onBehalf ? mayAtDesk(onBehalf.act, options.command) : null;
  if (allowed && !allowed.ok) return allowed;
  const client = await ctx.pool.connect();
  let broken: Error | undefined;
  const handle = revocable(client);
  try {
    await client.query("begin");
    const earlier = await claimKey(client, ctx, options);
    if (earlier) {
      await client.query("rollback");
      return earlier as Outcome<T>;
    }
    const outcome = await withReceipt(ctx, handle.tx, await work(handle.tx));
    if (!outcome.ok) {
      await client.query("rollback");
      return outcome;
    }
    await storeAnswer(client, ctx, options.stored ? options.stored(outcome.value) : outcome.value);
    await client.query("commit");
    return outcome;
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => (broken = failure));
    if (lockRefused.has(sqlStateOf(error))) return refuse("command.busy");
    throw error;
  } finally {
    handle.revoke();
    client.release(broken);
  }
}

/** At the counter the receipt is part of the act: refused together, committed together. */
async function withReceipt<T>({ onBehalf }: Ctx, tx: Tx, outcome: Outcome<T>): Promise<Outcome<T>> {
  if (!onBehalf || !outcome.ok) return outcome;
  const issued = await onBehalf.issue(tx, outcome.value);
  return issued.ok ? outcome : issued;
}

/** The market's instant, read now: call it after the lock. */
export async function appNow(tx: Pick<NodePgDatabase, "execute">): Promise<Date> {
  const result = await tx.execute<{ now: Date | string }>(sql`select app_now() as now`);
  return new Date(result.rows[0]!.now);
}

/** The query builder wraps what the driver throws. */
function sqlStateOf(error: unknown): string {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return cause?.code ?? code ?? "";
}

/** drizzle's handle would go on working after the commit, outside any transaction. */
function revocable(client: PoolClient): { tx: Tx; revoke: () => void } {
  const { proxy, revoke } = Proxy.revocable(drizzle(client), {});
  return { tx: proxy as unknown as Tx, revoke };
}

async function claimKey(client: PoolClient, ctx: Ctx, command: Command): Promise<Outcome<unknown> | null> {
  if (!ctx.commandKey) return null;
  const hash = createHmac("sha256", ctx.receiptKey)
    .update(canonical([command.command, command.input]))
    .digest();
  const actor = actorKey(ctx.actor);
  const claimed = await client.query(
    `insert into command_receipt (actor, key, command, request_hash) values ($1, $2, $3, $4) on conflict do nothing`,
    [actor, ctx.commandKey, command.command, hash],
  );
  if (claimed.rowCount === 1) return null;
  const { rows } = await client.query<{ request_hash: Buffer; response: unknown }>(
    `select request_hash, response from command_receipt where actor = $1 and key = $2`,
    [actor, ctx.commandKey],
  );
  const row = rows[0];
  if (!row) return refuse("command.in_progress");
  if (!row.request_hash.equals(hash)) return refuse("command.key_reused");
  return { ok: true, value: row.response };
}

async function storeAnswer(client: PoolClient, ctx: Ctx, value: unknown): Promise<void> {
  if (!ctx.commandKey) return;
  await client.query(`update command_receipt set response = $3 where actor = $1 and key = $2`, [
    actorKey(ctx.actor),
    ctx.commandKey,
    JSON.stringify(value ?? null),
  ]);
}

/** Keys sorted at every depth, so that equal inputs hash alike. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner) && !(inner instanceof Date)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
