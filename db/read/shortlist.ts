import { and, asc, eq, exists, ilike, inArray, or, sql, type SQL } from "drizzle-orm";
import type { ListedAgency, ShortlistFilters } from "#domain/need/shortlist.ts";
import type { Db } from "../client.ts";
import { agency, agencyService } from "../schema/agency.ts";
import { jurisdiction, organisation } from "../schema/organisation.ts";
import { shortlistOf } from "../store/shortlist.ts";
import { containing, gradeOrder } from "./page.ts";

/** Listed, and approved for every item of the need: whoever else could be chosen is on the list too. */
function findable(db: Db, itemCodes: readonly string[], filters: ShortlistFilters): SQL | undefined {
  const text = filters.q.trim() === "" ? null : containing(filters.q);
  const offers = itemCodes.map((itemCode) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(agencyService)
        .where(
          and(
            eq(agencyService.agencyId, agency.id),
            eq(agencyService.itemCode, itemCode),
            eq(agencyService.state, "approved"),
          ),
        ),
    ),
  );
  return and(
    eq(agency.state, "listed"),
    ...offers,
    text
      ? or(ilike(organisation.name, text), ilike(organisation.nameEn, text), ilike(organisation.code, text))
      : undefined,
    filters.grades.length > 0 ? inArray(agency.grade, [...filters.grades]) : undefined,
    filters.district === "" ? undefined : eq(organisation.jurisdictionCode, filters.district),
  );
}

/** What the search finds now, as the owner looks at it: by grade, then by score. */
export async function findForShortlist(db: Db, itemCodes: readonly string[], filters: ShortlistFilters) {
  return db
    .select({
      code: organisation.code,
      name: organisation.name,
      nameEn: organisation.nameEn,
      grade: agency.grade,
      score: agency.score,
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .where(findable(db, itemCodes, filters))
    .orderBy(asc(gradeOrder(agency.grade)), sql`${agency.score} desc nulls last`, asc(organisation.code));
}

/** By their codes, in the order of the list. */
export async function namesOf(db: Db, agencies: readonly ListedAgency[]) {
  const codes = agencies.map(({ code }) => code);
  if (codes.length === 0) return [];
  const rows = await db
    .select({ code: organisation.code, name: organisation.name, nameEn: organisation.nameEn })
    .from(organisation)
    .where(inArray(organisation.code, codes));
  const names = new Map(rows.map((row) => [row.code, row]));
  return agencies.map(({ code, grade }) => ({
    code,
    grade,
    name: names.get(code)?.name ?? code,
    nameEn: names.get(code)?.nameEn ?? null,
  }));
}

/** The locked list of a need with the names of everybody on it; null where there is none. */
export async function readShortlist(db: Db, needId: number) {
  const row = await shortlistOf(db, needId);
  if (!row) return null;
  const { lockedAt, filters, itemCodes, sha256 } = row;
  const [place] =
    filters.district === ""
      ? []
      : await db
          .select({ zh: jurisdiction.nameZh, en: jurisdiction.nameEn })
          .from(jurisdiction)
          .where(eq(jurisdiction.code, filters.district));
  const agencies = await namesOf(db, row.agencies);
  return { lockedAt, filters, itemCodes, sha256, agencies, place: place ?? null };
}

/** Places where listed agencies are registered, for the filter. */
export async function agencyPlaces(db: Db) {
  return db
    .selectDistinct({ code: jurisdiction.code, zh: jurisdiction.nameZh, en: jurisdiction.nameEn })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .innerJoin(jurisdiction, eq(jurisdiction.code, organisation.jurisdictionCode))
    .where(eq(agency.state, "listed"))
    .orderBy(asc(jurisdiction.code));
}
