import type { Grade, OfficialLetter } from "#domain/agency/grade.ts";
import type { Sector } from "#domain/fee/sector.ts";
import type { Role } from "#domain/shared/actor.ts";
import type { Day } from "#domain/shared/dates.ts";
import type { Fen } from "#domain/shared/money.ts";
import type { Bilingual } from "./types-reference.ts";

export type TradeSeed = {
  readonly code: string;
  /** Relative number of firms. */
  readonly share: number;
  /** What stands between the brand and 有限公司. */
  readonly lines: readonly Bilingual[];
  readonly companyEnding: Bilingual;
  readonly ownItems: readonly string[];
  readonly neighbourItems: readonly string[];
  readonly qualifications: readonly { readonly name: string; readonly certificatePrefix: string }[];
  readonly introduction: string;
};

export type PractitionerSeed = {
  readonly name: string;
  readonly qualification: string;
  readonly certificateNo: string;
};

export type AgencyServiceSeed = {
  readonly itemCode: string;
  readonly state: "submitted" | "approved" | "expired";
  readonly certificateName: string;
  readonly certificateNo: string;
  readonly certificateExpiresOn: Day;
  /** A promise that binds this agency alone; only for items with a single or range price. */
  readonly pledgedPriceFen: Fen | null;
  readonly pledgedWorkingDays: number | null;
};

/** A yearly joint inspection's result, as it is imported. */
export type InspectionSeed = {
  readonly year: number;
  readonly score: number;
  readonly letter: OfficialLetter;
};

export type AgencySeed = {
  readonly key: string;
  readonly uscc: string;
  readonly name: Bilingual;
  readonly tradeCode: string;
  readonly jurisdictionCode: string;
  readonly legalRepresentative: string;
  readonly contactName: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly establishedOn: Day;
  readonly registeredCapitalFen: Fen;
  readonly introduction: string;
  readonly listedOn: Day;
  /** The grade at the anchor day, sanctions included. */
  readonly grade: Grade;
  /** The letter that the last inspection set, before any sanction; null for the unrated. */
  readonly inspectedLetter: OfficialLetter | null;
  readonly inspections: readonly InspectionSeed[];
  readonly services: readonly AgencyServiceSeed[];
  readonly practitioners: readonly PractitionerSeed[];
};

/** A firm still on its way in: work for the operator's inbox. */
export type ApplicantSeed = {
  readonly agency: AgencySeed;
  readonly state: "draft" | "submitted" | "returned" | "conditional_publicity" | "publicity";
  readonly since: Day;
  /** All defects told at once; only when returned. */
  readonly defects: readonly string[];
};

export type OwnerSeed = {
  readonly key: string;
  readonly uscc: string;
  readonly name: Bilingual;
  readonly jurisdictionCode: string;
  /** GB/T 4754 class. */
  readonly industryCode: string;
  /** What the default policy's table makes of the industry code. */
  readonly sector: Sector;
  readonly publicBody: boolean;
  readonly legalRepresentative: string;
  readonly contactName: string;
  readonly approverName: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
};

export type OrganisationRef =
  | { readonly kind: "owner" | "agency"; readonly key: string }
  | { readonly kind: "hall" | "market"; readonly name: Bilingual }
  | {
      readonly kind: "department" | "regulator";
      readonly departmentCode: string;
      readonly jurisdictionCode: string;
    };

export type StaffSeed = {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation: OrganisationRef;
  /** What the log-in page says about it. */
  readonly purpose: Bilingual;
};
