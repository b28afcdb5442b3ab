import type { Day } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { BundleState } from "./bundle-lifecycle.ts";

/** Fits the sealed envelope with its people (domain/quote/plaintext.ts). */
export const mostLines = 6;

export type Bundle = {
  readonly code: string;
  readonly itemCodes: readonly string[];
  readonly jurisdictionCode: string;
  readonly effectiveOn: Day;
  readonly state: BundleState;
};
/** One requirement that is to be bought with others, and the case it belongs to. */
export type BundledRequirement = {
  readonly itemCode: string;
  readonly ownerId: number;
  readonly projectName: string;
  readonly departmentId: number;
  /** Where the case lies and what is above that place: the city's bundles hold in its districts. */
  readonly places: readonly string[];
};

export function inForceOn(bundle: Pick<Bundle, "state" | "effectiveOn">, on: Day): boolean {
  return bundle.state === "in_force" && bundle.effectiveOn <= on;
}

/**
 * May these requirements be one need? Only items that a definition in force joins, each once, of one project before
 * one department: a bundle that anybody could put together would tie a priced item to a free one, shut out agencies
 * that serve only one of them, or carry an item past its threshold. The department answers for the whole report, so
 * it must be the same one.
 *
 * - Refuses `bundle.not_in_force`, `bundle.other_place`, `bundle.too_few`, `bundle.item_twice`,
 *   `bundle.item_not_joined`, `bundle.other_project`, `bundle.other_department`.
 * - Source: rules.md 5.10; Dezhou (three-in-one evaluation), Xintai; 国办发〔2015〕31号 (no tying, no splitting).
 */
export function checkBundle(
  lines: readonly BundledRequirement[],
  bundle: Bundle | null,
  on: Day,
): Outcome<true> {
  const [first] = lines;
  if (!bundle || !inForceOn(bundle, on)) return refuse("bundle.not_in_force", { bundle: bundle?.code ?? "" });
  if (!first || lines.length < 2) return refuse("bundle.too_few");
  if (!first.places.includes(bundle.jurisdictionCode)) return refuse("bundle.other_place");
  const seen = new Set<string>();
  for (const { itemCode } of lines) {
    if (seen.has(itemCode)) return refuse("bundle.item_twice", { item: itemCode });
    if (!bundle.itemCodes.includes(itemCode))
      return refuse("bundle.item_not_joined", { item: itemCode, bundle: bundle.code });
    seen.add(itemCode);
  }
  if (lines.some((each) => each.ownerId !== first.ownerId || each.projectName !== first.projectName))
    return refuse("bundle.other_project");
  if (lines.some((each) => each.departmentId !== first.departmentId))
    return refuse("bundle.other_department");
  return ok(true);
}

export type BundleContent = {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly itemCodes: readonly string[];
  readonly reason: string;
  readonly basis: string;
};
const codePattern = /^[A-Z]{2,6}-\d{3}$/;

/** Refuses `bundle.code_invalid`, `bundle.too_few`, `bundle.too_many`, `bundle.item_twice`, `bundle.reason_missing`. */
export function checkBundleContent(content: BundleContent): Outcome<true> {
  const { code, itemCodes, reason, basis } = content;
  if (!codePattern.test(code)) return refuse("bundle.code_invalid");
  if (itemCodes.length < 2) return refuse("bundle.too_few");
  if (itemCodes.length > mostLines) return refuse("bundle.too_many", { most: mostLines });
  const twice = itemCodes.find((each, at) => itemCodes.indexOf(each) !== at);
  if (twice) return refuse("bundle.item_twice", { item: twice });
  return reason.trim() === "" || basis.trim() === "" ? refuse("bundle.reason_missing") : ok(true);
}
