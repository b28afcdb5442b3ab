import { readConfig } from "#db/config.ts";
import { readSigningKey } from "#db/keys.ts";
import { hex, sha256 } from "#domain/shared/encoding.ts";

export type MarketKey = { readonly spki: string; readonly fingerprint: string };

export function marketKeyOf(dataDir: string): MarketKey {
  const spki = readSigningKey(dataDir).publicKey.export({ type: "spki", format: "der" });
  return { spki: hex(spki), fingerprint: hex(sha256(spki)) };
}

let own: MarketKey | undefined;

/** The key by which this market's records and receipts are checked, read once. */
export function marketKey(): MarketKey {
  return (own ??= marketKeyOf(readConfig().dataDir));
}
