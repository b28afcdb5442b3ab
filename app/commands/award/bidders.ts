import { shareAgency } from "#db/locks.ts";
import type { Tx } from "#db/transaction.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { NeedFile } from "../need/file.ts";
import { itemsOf } from "../need/lines.ts";
import { eligibilityToDecide, type Eligibility } from "../quote/eligibility.ts";

/**
 * Each bidder as it stands now, held so that no demotion can come between the look and the decision (TH14). Locks go
 * in the order of the ids.
 */
export async function standingsOf(
  tx: Tx,
  file: NeedFile,
  policy: Policy,
  agencyIds: readonly number[],
): Promise<Map<number, Eligibility>> {
  const found = new Map<number, Eligibility>();
  for (const agencyId of agencyIds.toSorted((a, b) => a - b)) {
    await shareAgency(tx, agencyId);
    const { row: need, basis, lines } = file;
    const eligibility = await eligibilityToDecide(tx, {
      agencyId,
      need,
      items: itemsOf(lines),
      owner: basis.owner,
      policy,
      act: "quote",
    });
    if (eligibility) found.set(agencyId, eligibility);
  }
  return found;
}
