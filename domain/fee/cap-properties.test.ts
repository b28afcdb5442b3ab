import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import { linyiPolicy } from "#domain/policy/profiles/linyi.ts";
import { shanxianPolicy } from "#domain/policy/profiles/shanxian.ts";
import { xintaiPolicy } from "#domain/policy/profiles/xintai.ts";
import { zouchengPolicy } from "#domain/policy/profiles/zoucheng.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { toFen } from "#domain/shared/money.ts";
import { checkQuoteAgainstCap, feeCap, type FeeCap, type FeeCapInput } from "./cap.ts";
import { amountOfDiscount, leastDiscountBp } from "./discount.ts";
import { propertyAppraisal, reportForm, storyRange } from "./example-documents.ts";
import type { PriceDocument } from "./price.ts";
import { sectors, type Sector } from "./sector.ts";

const lowerOnly: Policy = { ...defaultPolicy, rangeRule: "lowerOnly" };

function capOf(input: Partial<FeeCapInput>): FeeCap {
  const cap = feeCap({
    document: storyRange,
    mode: "guided",
    quantities: {},
    sector: "industry",
    policy: defaultPolicy,
    ...input,
  });
  if (!cap.ok) throw new Error(cap.refusal.code);
  return cap.value;
}

const amount = fc.integer({ min: 0, max: 1e12 }).map(toFen);
const optional = fc.option(amount);
const anyRange = fc.tuple(amount, amount).map(([a, b]): PriceDocument => ({
  mode: "range",
  lowestFen: toFen(Math.min(a, b)),
  highestFen: toFen(Math.max(a, b)),
}));
const anySector = fc.constantFrom<Sector>(...sectors);
const anyPolicy = fc.constantFrom(defaultPolicy, xintaiPolicy, linyiPolicy, zouchengPolicy, lowerOnly);

property.prop([anyRange, anySector, anyPolicy, optional, optional])(
  "the cap is never above the published price, the pledge or the ceiling",
  (document, sector, policy, pledgedFen, ceilingFen) => {
    const { capFen, lowestFen } = capOf({ document, sector, policy, pledgedFen, ceilingFen });
    for (const bound of [lowestFen, pledgedFen, ceilingFen])
      expect(capFen).toBeLessThanOrEqual(bound ?? Infinity);
  },
);

property.prop([fc.integer({ min: 0, max: 2e13 }), anySector])(
  "rounding goes down: one fen more would break the ratio of the exact price",
  (investmentFen, sector) => {
    const cap = capOf({ document: reportForm, quantities: { investmentFen }, sector });
    const exactLowest = cap.baseFen ?? 0;
    const ratioBp = defaultPolicy.sectorRatioBp[sector] ?? 0;
    const [capFen, share] = [BigInt(cap.capFen ?? 0), BigInt(exactLowest) * BigInt(ratioBp)];
    expect(capFen * 10_000n >= share - 9999n && capFen * 10_000n < share + BigInt(ratioBp)).toBe(true);
  },
);

property.prop([fc.integer({ min: 0, max: 2e13 }), anySector])(
  "a discount of what the ratio leaves is always within the cap",
  (investmentFen, sector) => {
    const cap = capOf({ document: reportForm, quantities: { investmentFen }, sector });
    const amountFen = amountOfDiscount(cap, 10_000 - (defaultPolicy.sectorRatioBp[sector] ?? 0));
    expect(amountFen.ok && amountFen.value <= (cap.capFen ?? 0)).toBe(true);
  },
);

const anyTiers = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 1e10 }), fc.integer({ min: 0, max: 1_000_000 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((rows): PriceDocument => {
    let upTo = 0;
    const tiers = rows.map(([width, ratePpm]) => ({ upToFen: (upTo += width), ratePpm }));
    return {
      mode: "tiered",
      quantity: "assessedValueFen",
      tiers: [...tiers, { upToFen: null, ratePpm: rows[0]?.[1] ?? 0 }],
    };
  });
const value = fc.integer({ min: 0, max: 1e13 });

property.prop([anyTiers, value, value, anySector, anyPolicy])(
  "of a progressive price, more to appraise never costs less",
  (document, a, b, sector, policy) => {
    const [less, more] = [Math.min(a, b), Math.max(a, b)].map(
      (assessedValueFen) =>
        capOf({ document, quantities: { assessedValueFen }, sector, policy }).capFen ?? -1,
    );
    expect(less).toBeLessThanOrEqual(more ?? -1);
  },
);

property.prop([anyRange, anySector, optional, optional])(
  "without a policy that says so, a market price is bound by pledge and ceiling alone",
  (document, sector, pledgedFen, ceilingFen) => {
    const { capFen } = capOf({ document, mode: "market", sector, pledgedFen, ceilingFen });
    const given = [pledgedFen, ceilingFen].filter((each) => each !== null);
    expect(capFen).toBe(given.length === 0 ? null : Math.min(...given));
  },
);

property.prop([anyRange, anySector])("half of the standard is one of Xintai's bounds", (document, sector) => {
  const { capFen, baseFen } = capOf({ document, sector, policy: xintaiPolicy });
  expect(capFen).toBe(Math.floor((baseFen ?? 0) / 2));
});

property.prop([anyRange, anySector, anyPolicy, amount, optional, optional])(
  "an override never lowers a cap, never passes the published price, and spares pledge and ceiling",
  (document, sector, policy, lifted, pledgedFen, ceilingFen) => {
    const input = { document, sector, policy, pledgedFen, ceilingFen };
    const decided = { reason: "r", officesZh: "甲", officesEn: "A", confirmedAt: "2026-03-09T02:00:00.000Z" };
    const [before, after] = [capOf(input), capOf({ ...input, override: { ...decided, capFen: lifted } })];
    expect(after.capFen).toBeGreaterThanOrEqual(before.capFen ?? 0);
    for (const bound of [after.highestFen, pledgedFen, ceilingFen])
      expect(after.capFen).toBeLessThanOrEqual(bound ?? Infinity);
  },
);

property.prop([anyRange, anySector, anyPolicy])(
  "the least discount is allowed, one basis point less is not",
  (document, sector, policy) => {
    const cap = capOf({ document, sector, policy });
    const least = leastDiscountBp(cap) ?? 0;
    const fits = (bp: number) => {
      const amountFen = amountOfDiscount(cap, bp);
      return amountFen.ok && amountFen.value <= (cap.capFen ?? 0);
    };
    expect([fits(least), least > 0 && fits(least - 1)]).toEqual([true, false]);
  },
);

test.each<[string, PriceDocument, Record<string, number>, Sector, Policy, number]>([
  [
    "appraisal for real estate",
    propertyAppraisal,
    { assessedValueFen: 3e9 },
    "real_estate",
    defaultPolicy,
    4000,
  ],
  ["the story's range for industry", storyRange, {}, "industry", defaultPolicy, 6000],
  ["… for traditional services in Shanxian", storyRange, {}, "traditional_service", shanxianPolicy, 5000],
  ["Xintai: half", storyRange, {}, "industry", xintaiPolicy, 5000],
  ["Linyi: the published price itself", storyRange, {}, "industry", linyiPolicy, 0],
])("%s needs a discount of at least that much", (_why, document, quantities, sector, policy, bp) => {
  const cap = capOf({ document, quantities, sector, policy });
  expect(leastDiscountBp(cap)).toBe(bp);
  const quoted = (discount: number) => {
    const amountFen = amountOfDiscount(cap, discount);
    return amountFen.ok && checkQuoteAgainstCap(amountFen.value, cap).ok;
  };
  expect(quoted(bp)).toBe(true);
  expect(bp > 0 && quoted(bp - 1)).toBe(false);
});

test("no price, no discount; and it lies between 0 and 100 %", () => {
  const open = capOf({ mode: "market" });
  expect(leastDiscountBp(open)).toBeNull();
  expect(amountOfDiscount(open, 1000)).toMatchObject({ refusal: { code: "fee.discount_without_base" } });
  for (const bp of [-1, 10_001, 0.5, Number.NaN])
    expect(amountOfDiscount(capOf({}), bp)).toMatchObject({ refusal: { code: "fee.discount_invalid" } });
});
