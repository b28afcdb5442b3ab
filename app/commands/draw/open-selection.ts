import { openedWithNonces, type OpenedWithNonce } from "#db/store/draw.ts";
import type { WrappedKey } from "#db/store/notice-key.ts";
import type { OpeningRow } from "#db/store/opening.ts";
import type { Tx } from "#db/transaction.ts";
import { hex } from "#domain/shared/encoding.ts";
import type { Candidate } from "#domain/selection/ranking.ts";
import { standingsOf } from "../award/bidders.ts";
import type { KeyEncryptionKey } from "../award/ready-keys.ts";
import type { NeedFile, PublishedRules } from "../need/file.ts";
import type { Eligibility } from "../quote/eligibility.ts";
import { drawKeeper, type DrawKeeper } from "./keeper.ts";

type Base = NeedFile & { readonly opening: OpeningRow; readonly rules: PublishedRules };
type Keys = { readonly wrapped: WrappedKey; readonly key: KeyEncryptionKey };
export type Entry = {
  readonly candidate: Candidate;
  readonly quote: OpenedWithNonce;
  /** As the agency stands now: it may have been demoted since the opening. */
  readonly eligibility: Eligibility | undefined;
};
export type Selection = Base & Keys & { readonly keeper: DrawKeeper; readonly entries: readonly Entry[] };

/** Everything the opening left behind, with the nonces and with how each agency stands now. */
export async function openSelection(tx: Tx, base: Base, keys: Keys): Promise<Selection> {
  const opened = new Map((await openedWithNonces(tx, base.opening.id)).map((one) => [one.code, one]));
  const pairs = (base.opening.candidates ?? []).map((told) => {
    const quote = opened.get(told.agency);
    if (!quote?.nonce) throw new Error(`need ${base.row.no}: a candidate without its quote`);
    return { candidate: { ...told, nonceHex: hex(quote.nonce) }, quote };
  });
  const ids = pairs.map(({ quote }) => quote.agencyId);
  const standings = await standingsOf(tx, base, base.rules.policy, ids);
  const entries = pairs.map((pair) => ({ ...pair, eligibility: standings.get(pair.quote.agencyId) }));
  return { ...base, ...keys, keeper: drawKeeper(keys.wrapped, keys.key), entries };
}
