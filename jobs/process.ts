import { pino, type Logger } from "pino";
import { connect } from "#db/client.ts";
import { readConfig, type Config } from "#db/config.ts";
import type { Ctx } from "#db/context.ts";
import { readReceiptKey } from "#db/keys.ts";
import { beat } from "#db/store/heartbeat.ts";

type Running = { readonly stop: () => Promise<void> };
type Start = (own: { ctx: Ctx; config: Config; log: Logger }) => Promise<Running>;

const beatMs = 5_000;
const graceMs = 8_000;

/** What may be said about a fault: the query builder's own message would carry the parameters. */
export function faultOf(error: unknown): { fault: string } {
  if (!(error instanceof Error)) return { fault: String(error) };
  return { fault: error.cause instanceof Error ? error.cause.message : error.message };
}

/** One background process: its own database role, a sign of life, an orderly end by signal or with its parent. */
export async function runProcess(name: "worker" | "opener", start: Start): Promise<void> {
  const config = readConfig();
  if (!config.roleUrl)
    throw new Error(`The ${name} needs ZX_ROLE_URL, its own database role; npm start sets it.`);
  const log = pino({ name });
  const handles = connect(config.roleUrl, { name });
  // A connection that breaks while it is out of the pool must not end the process.
  handles.pool.on("connect", (client) => client.on("error", () => undefined));
  const receiptKey = readReceiptKey(config.dataDir);
  const ctx: Ctx = {
    ...handles,
    actor: { kind: "system", name: "system" },
    requestId: null,
    commandKey: null,
    receiptKey,
  };
  const running = await start({ ctx, config, log });
  const sign = () =>
    void beat(ctx.db, name).catch((error: unknown) => log.warn(faultOf(error), "no sign of life"));
  sign();
  const beating = setInterval(sign, beatMs);
  endWith(log, async () => {
    clearInterval(beating);
    await running.stop();
    await handles.pool.end();
  });
  log.info("running");
  process.send?.({ ready: true });
}

function endWith(log: Logger, release: () => Promise<void>): void {
  let ending = false;
  const end = (reason: string, code: number) => {
    if (ending) return;
    ending = true;
    log.info({ reason }, "stopping");
    setTimeout(() => process.exit(code || 1), graceMs).unref();
    release()
      .catch((error: unknown) => log.warn(faultOf(error), "did not end in order"))
      .finally(() => process.exit(code));
  };
  process.on("SIGTERM", () => end("SIGTERM", 0));
  process.on("SIGINT", () => end("SIGINT", 0));
  process.on("disconnect", () => end("parent is gone", 0));
  process.on("uncaughtException", (error) => {
    log.fatal(faultOf(error), "uncaught exception");
    end("uncaught exception", 1);
  });
}
