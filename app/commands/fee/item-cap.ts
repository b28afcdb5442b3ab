import type { Db } from "#db/client.ts";
import { itemBenchmark } from "#db/read/benchmark.ts";
import { policyOfProfile } from "#db/read/fee-policy.ts";
import { findItem } from "#db/read/items.ts";
import { policyInForce } from "#db/store/policy.ts";
import type { Benchmark } from "#domain/fee/benchmark.ts";
import type { FeeCap } from "#domain/fee/cap.ts";
import { priceDocumentSchema, type Quantities } from "#domain/fee/price.ts";
import { questionsOf, type Question } from "#domain/fee/questions.ts";
import type { Sector } from "#domain/fee/sector.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import { capOf, validOn } from "./cap-of.ts";

type Found = NonNullable<Awaited<ReturnType<typeof findItem>>>;
export type ItemRules = {
  readonly found: Found;
  readonly policy: Policy;
  /** What must be typed before the item's price can be computed. */
  readonly questions: readonly Question[];
  readonly benchmark: Benchmark | null;
};

/**
 * An item with the rules that cap it today: those of its department's place, or of a profile that is named.
 * Null: no such item. Refuses `policy.none_in_force`.
 */
export async function itemRules(
  db: Db,
  code: string,
  profile: string | null,
  now: Date,
): Promise<Outcome<ItemRules> | null> {
  const found = await findItem(db, code);
  if (!found) return null;
  const today = dayOf(now);
  const policy =
    profile === null
      ? await policyInForce(db, found.jurisdiction, today)
      : await policyOfProfile(db, profile, today);
  if (!policy.ok) return policy;
  const { price } = validOn({ item: found.item, price: found.document }, today);
  return ok({
    found,
    policy: policy.value,
    questions: questionsOf(price ? priceDocumentSchema.parse(price.rule) : null),
    benchmark: await itemBenchmark(db, code, now),
  });
}

/** The cap anybody may compute: no owner, so no ceiling; no agency, so no pledge. */
export function itemCap(
  { found, policy }: ItemRules,
  asked: { sector: Sector; quantities: Quantities },
  now: Date,
): Outcome<FeeCap> {
  const basis = validOn({ item: found.item, price: found.document }, dayOf(now));
  return capOf(policy, basis, asked);
}
