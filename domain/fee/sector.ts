import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { industryOf } from "./industry.ts";

/** What an owner's trade counts as when its fees are capped. */
export const sectors = [
  "industry",
  "modern_service",
  "traditional_service",
  "real_estate",
  "public_body",
  "other",
] as const;
export type Sector = (typeof sectors)[number];
/** From a GB/T 4754 letter, division, group or class to a sector; the longest prefix that fits counts. */
export type SectorTable = Readonly<Partial<Record<string, Sector>>>;

/**
 * The sector of an owner, from its checked GB/T 4754 industry code ("C2614", "2614" or "C").
 *
 * - Refuses: `fee.industry_code_invalid` (no such letter or division), `fee.sector_unknown` when the policy's table is
 *   silent on the code: silence is not "other".
 * - Source: the policy's table; rules.md, Decided.
 */
export function sectorOf(
  industryCode: string,
  policy: { readonly sectorTable: SectorTable },
): Outcome<Sector> {
  const industry = industryOf(industryCode);
  if (!industry) return refuse("fee.industry_code_invalid", { industryCode: industryCode.slice(0, 16) });
  for (let length = industry.digits.length; length >= 2; length -= 1) {
    const sector = policy.sectorTable[industry.digits.slice(0, length)];
    if (sector) return ok(sector);
  }
  const sector = policy.sectorTable[industry.letter];
  return sector
    ? ok(sector)
    : refuse("fee.sector_unknown", { industryCode: industry.letter + industry.digits });
}
