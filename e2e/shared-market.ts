import { makeTemplate } from "./market-template.ts";
import { startMarket, stopMarket } from "./own-market.ts";

/** Once per run: the market every other one is a copy of, and the one that all may read. */
export default async function setUp(): Promise<() => Promise<void>> {
  const removeTemplate = await makeTemplate();
  const shared = await startMarket();
  // The workers read the configuration again.
  process.env.ZX_SHARED_MARKET = shared.origin;
  return async () => {
    await stopMarket(shared);
    removeTemplate();
  };
}
