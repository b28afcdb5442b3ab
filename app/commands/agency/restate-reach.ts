import { phoneKey } from "#domain/agency/identity-text.ts";
import { statedFacts, stateFacts } from "#db/store/identity.ts";
import type { Tx } from "#db/transaction.ts";
import { publicFacts } from "../registration/identity-nodes.ts";

type Reach = { readonly phone: string; readonly addressZh: string };
type Firm = { readonly id: number; readonly code: string };

/** Phone and address are what firms are known by too: the new ones take the place of the old among what was stated. */
export async function restateReach(
  tx: Tx,
  { id, code }: Firm,
  reach: { readonly before: Reach; readonly after: Reach; readonly now: Date },
): Promise<void> {
  const { before, after, now } = reach;
  const stated = (await statedFacts(tx, [id], { ever: false })).get(id) ?? [];
  if (stated.length === 0) return;
  const known = { code, name: "", phones: [after.phone], address: after.addressZh };
  const fresh = publicFacts(known).filter(({ role }) => role === "phone" || role === "address");
  const over = new Set([`phone:${phoneKey(before.phone)}`, ...fresh.map(({ node }) => node)]);
  const kept = stated.filter(({ role, node }) => role !== "address" && !over.has(node));
  await stateFacts(tx, id, [...kept, ...fresh], now);
}
