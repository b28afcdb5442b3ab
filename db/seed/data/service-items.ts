import type { ServiceItemSeed } from "../generate/types-reference.ts";
import { appraisalItems } from "./service-items/appraisal.ts";
import { consultingItems } from "./service-items/consulting.ts";
import { designItems } from "./service-items/design.ts";
import { engineeringItems } from "./service-items/engineering.ts";
import { environmentItems } from "./service-items/environment.ts";
import { geologyItems } from "./service-items/geology.ts";
import { healthItems } from "./service-items/health.ts";
import { otherItems } from "./service-items/others.ts";
import { reviewItems } from "./service-items/reviews.ts";
import { safetyItems } from "./service-items/safety.ts";
import { surveyingItems } from "./service-items/surveying.ts";
import { testingItems } from "./service-items/testing.ts";
import { waterItems } from "./service-items/water.ts";

/** The published whitelist: 47 items of 15 categories and 17 departments. Illustrative; the authority's list replaces it. */
export const serviceItems: readonly ServiceItemSeed[] = [
  ...environmentItems,
  ...waterItems,
  ...safetyItems,
  ...geologyItems,
  ...surveyingItems,
  ...appraisalItems,
  ...consultingItems,
  ...engineeringItems,
  ...designItems,
  ...testingItems,
  ...healthItems,
  ...otherItems,
  ...reviewItems,
];

export function serviceItemOf(code: string): ServiceItemSeed {
  const found = serviceItems.find((item) => item.code === code);
  if (!found) throw new RangeError(`no service item ${code} in the demonstration`);
  return found;
}
