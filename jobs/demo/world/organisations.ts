import { departmentNameIn, departments } from "#db/seed/data/departments.ts";
import { cityCode } from "#db/seed/data/jurisdictions.ts";
import type { OrganisationKind } from "#db/schema/organisation.ts";
import type { Market } from "#db/seed/generate/market.ts";
import type { OrganisationRef } from "#db/seed/generate/types-parties.ts";
import type { Bilingual } from "#db/seed/generate/types-reference.ts";
import { addDays, instantAt, type Day } from "#domain/shared/dates.ts";

export type Unit = {
  /** How the demonstration's content names it. */
  readonly key: string;
  readonly kind: OrganisationKind;
  readonly code: string;
  readonly name: Bilingual;
  readonly jurisdictionCode: string;
  readonly since: Date;
};

export const departmentKey = (code: string, jurisdictionCode: string) =>
  `department ${code} ${jurisdictionCode}`;
/** All of it existed before the first recorded piece of work. */
const yearsBefore = 1_200;

export function keyOf(ref: OrganisationRef): string {
  if ("key" in ref) return ref.key;
  if ("name" in ref) return ref.kind;
  return `${ref.kind} ${ref.departmentCode} ${ref.jurisdictionCode}`;
}

/** Everybody who takes part: departments of the city and of the places with cases, supervision, the hall, owners, agencies. */
export function unitsOf(market: Market): Unit[] {
  const start = addDays(market.anchor, -yearsBefore);
  const offices = market.staff.flatMap(({ organisation }) => officeOf(organisation, start) ?? []);
  const cityDepartments = departments.map(({ code }) => department(code, cityCode, start));
  const local = market.cases.map((each) => department(each.departmentCode, each.jurisdictionCode, start));
  const owners = market.owners.map((owner) => firm("owner", owner, start));
  const agencies = market.agencies.map((each) => firm("agency", each, each.listedOn));
  const all = [...cityDepartments, ...local, ...offices, ...owners, ...agencies];
  return [...new Map(all.map((unit) => [unit.key, unit])).values()];
}

type Firm = {
  readonly key: string;
  readonly uscc: string;
  readonly name: Bilingual;
  readonly jurisdictionCode: string;
};

function firm(kind: "owner" | "agency", { key, uscc, name, jurisdictionCode }: Firm, since: Day): Unit {
  return { key, kind, code: uscc, name, jurisdictionCode, since: instantAt(since, 9) };
}

function department(code: string, jurisdictionCode: string, since: Day): Unit {
  return {
    key: departmentKey(code, jurisdictionCode),
    kind: "department",
    code: `DEPT-${code}-${jurisdictionCode}`,
    name: departmentNameIn(code, jurisdictionCode),
    jurisdictionCode,
    since: instantAt(since, 9),
  };
}

function officeOf(ref: OrganisationRef, since: Day): Unit | null {
  if ("key" in ref) return null;
  const [key, from] = [keyOf(ref), instantAt(since, 9)];
  if ("name" in ref)
    return {
      key,
      kind: ref.kind,
      code: ref.kind.toUpperCase(),
      name: ref.name,
      jurisdictionCode: cityCode,
      since: from,
    };
  const { departmentCode, jurisdictionCode } = ref;
  if (ref.kind === "department") return department(departmentCode, jurisdictionCode, since);
  const name = departmentNameIn(departmentCode, jurisdictionCode);
  return {
    key,
    kind: "regulator",
    code: `REG-${departmentCode}-${jurisdictionCode}`,
    name,
    jurisdictionCode,
    since: from,
  };
}
