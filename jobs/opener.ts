import { kekReader } from "#db/keys.ts";
import { startOpening } from "./opener/loop.ts";
import { faultOf, runProcess } from "./process.ts";

/** The only process that reads the key-encryption key; it opens sealed quotes at their instant and nothing else. */
await runProcess("opener", async ({ ctx, config, log }) =>
  startOpening(ctx, kekReader(config.dataDir), {
    onError: (error) => log.error(faultOf(error), "opening failed"),
    onRefused: (no, code) => log.warn({ no, code }, "not opened"),
  }),
);
