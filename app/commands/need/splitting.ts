import { postedFor } from "#db/read/owner-posted.ts";
import type { Db } from "#db/client.ts";
import type { NeedRow } from "#db/store/need.ts";
import { splittingOf, type Splitting } from "#domain/need/splitting.ts";
import { addDays, dayOf, instantAt } from "#domain/shared/dates.ts";
import type { Assessment } from "./assess.ts";

const yearDays = 365;

/** Told to the owner before it posts, to the supervisor when it does. Never a reason to refuse. */
export async function readSplitting(
  db: Db,
  row: Pick<NeedRow, "no" | "ownerId" | "itemCode">,
  { estimatedFen, policy }: Pick<Assessment, "estimatedFen" | "policy">,
  now: Date,
): Promise<Splitting> {
  const on = dayOf(now);
  const since = instantAt(addDays(on, -yearDays), 0);
  const earlier = await postedFor(db, row.ownerId, row.itemCode, since);
  return splittingOf({ no: row.no, on, estimatedFen }, earlier, policy.tradingThresholdFen);
}
