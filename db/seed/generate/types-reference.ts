import type { PriceDocument, PriceMode, QuantityKey } from "#domain/fee/price.ts";
import type { Day } from "#domain/shared/dates.ts";

/** Every record here is demonstration content: plain values, keys instead of database ids. */
export type Bilingual = { readonly zh: string; readonly en: string };

export type JurisdictionSeed = {
  readonly code: string;
  readonly parentCode: string | null;
  readonly level: "city" | "district" | "county";
  readonly name: Bilingual;
};

export type DepartmentSeed = {
  readonly code: string;
  readonly name: Bilingual;
  readonly shortName: Bilingual;
  /** What a county's branch is called after the county's own name. */
  readonly branchName: Bilingual;
};

export const casePhases = ["project", "land", "construction", "acceptance"] as const;
export type CasePhase = (typeof casePhases)[number];

export type MatterSeed = {
  readonly code: string;
  readonly name: Bilingual;
  readonly phase: CasePhase;
  readonly departmentCode: string;
  /** Working days the approving department has by law, hearings and expert reviews not counted. */
  readonly statutoryWorkingDays: number;
};

export type CategorySeed = { readonly code: string; readonly name: Bilingual };

export type LegalBasisSeed = { readonly title: Bilingual; readonly clause: Bilingual };
export type MaterialSeed = { readonly name: Bilingual; readonly kind: "essential" | "deferrable" };

/** A published price with the calculation that the cap engine reads. Every one here is illustrative. */
export type PriceDocumentSeed = {
  readonly id: string;
  readonly number: string;
  readonly title: Bilingual;
  readonly authority: Bilingual;
  readonly clause: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly rule: PriceDocument;
  readonly illustrative: true;
};

export type ServiceItemSeed = {
  readonly code: string;
  readonly name: Bilingual;
  readonly categoryCode: string;
  readonly departmentCode: string;
  readonly tradeCode: string;
  readonly legalBasis: readonly LegalBasisSeed[];
  readonly matterCodes: readonly string[];
  readonly deliverable: Bilingual;
  /** The item whose result this one examines. */
  readonly reviewsItem?: string;
  readonly limitWorkingDays: number;
  readonly priceMode: PriceMode;
  readonly priceDocumentId: string | null;
  /** What the fee is measured by; null for a range, a single price or the market. */
  readonly quantity: QuantityKey | null;
  /** Usual fee in whole yuan where the market sets it; drives ceilings and quotes of the demonstration. */
  readonly usualYuan: readonly [low: number, high: number];
  readonly qualification: Bilingual;
  readonly materials: readonly MaterialSeed[];
  readonly selfService: Bilingual;
};
