import { readConfig } from "#db/config.ts";
import { traceKeyAt } from "#db/keys.ts";
import type { NeedRow } from "#db/store/need.ts";

/** Of the notice: every quote for it is hashed with the same key. */
export function traceKeyOf({ no, publishedAt }: Pick<NeedRow, "no" | "publishedAt">): Buffer {
  if (!publishedAt) throw new Error(`need ${no} was never published`);
  return traceKeyAt(readConfig().dataDir, publishedAt);
}
