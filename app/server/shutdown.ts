import type { Server } from "node:http";
import type { Logger } from "pino";
import type { Gate } from "./guard/gate.ts";

type Ending = {
  readonly server: Server;
  readonly gate: Gate;
  readonly log: Logger;
  readonly release: () => Promise<void>;
};
const finishMs = 10_000;

/**
 * Stop listening, finish requests for at most 10 s, give the connections back, exit with the
 * original code. A second signal ends at once. Without its parent the process ends as well.
 */
export function endGracefully({ server, gate, log, release }: Ending): void {
  const end = (reason: string, code: number) => {
    if (gate.closing) return process.exit(code || 1);
    gate.closing = true;
    log.info({ reason }, "stopping");
    const exit = () =>
      void release()
        .catch(() => undefined)
        .finally(() => process.exit(code));
    setTimeout(exit, finishMs).unref();
    server.close(exit);
    server.closeIdleConnections();
  };
  process.on("SIGTERM", () => end("SIGTERM", 0));
  process.on("SIGINT", () => end("SIGINT", 0));
  process.on("disconnect", () => end("parent is gone", 0));
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error }, "uncaught exception");
    end("uncaught exception", 1);
  });
}
