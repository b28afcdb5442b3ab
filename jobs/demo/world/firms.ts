import type { Db } from "#db/client.ts";
import { agency, agencyService, gradeDecision, inspection, practitioner } from "#db/schema/agency.ts";
import { owner } from "#db/schema/case.ts";
import { insertRows, reserveIds } from "#db/seed/bulk.ts";
import { insertPastEvents, type PastEvent } from "#db/seed/past-events.ts";
import type { Market } from "#db/seed/generate/market.ts";
import type { AgencySeed, InspectionSeed } from "#db/seed/generate/types-parties.ts";
import type { Grade } from "#domain/agency/grade.ts";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import { addDays, instantAt } from "#domain/shared/dates.ts";
import type { People } from "./people.ts";

/** Certificate number → id: quotes and reports name their practitioner. */
export type Practitioners = ReadonlyMap<string, number>;
type Decision = typeof gradeDecision.$inferInsert;

const admitted = { kind: "system", name: "clock" } as const;
const imported = { kind: "system", name: "import" } as const;
/** What the joint inspection of the year is called in the record. */
const inspectionSource = "年度联合检查";

export async function insertOwners(db: Db, market: Market, people: People): Promise<void> {
  const rows = market.owners.map(
    ({ key, industryCode, publicBody, legalRepresentative, contactName, phone, email, address }) => ({
      id: people.idOf(key),
      industryCode,
      publicBody,
      legalRepresentative,
      contactName,
      phone,
      email,
      addressZh: address,
    }),
  );
  await insertRows(db, owner, rows);
}

/** Agencies as they stood before any measure: entry, services, people, the inspections and the letters that these gave. */
export async function insertAgencies(db: Db, market: Market, people: People): Promise<Practitioners> {
  const { agencies } = market;
  await insertRows(
    db,
    agency,
    agencies.map((each) => agencyRow(each, people.idOf(each.key))),
  );
  await insertRows(
    db,
    agencyService,
    agencies.flatMap((each) => serviceRows(each, people.idOf(each.key))),
  );
  const staff = agencies.flatMap((each) =>
    each.practitioners.map((person) => ({ agencyId: people.idOf(each.key), ...person })),
  );
  const ids = await reserveIds(db, "practitioner", staff.length);
  await insertRows(
    db,
    practitioner,
    staff.map((row, at) => ({ id: ids[at]!, ...row })),
  );
  await insertRows(
    db,
    inspection,
    agencies.flatMap((each) =>
      each.inspections.map((found) => inspectionRow(each, found, people.idOf(each.key))),
    ),
  );
  await insertRows(
    db,
    gradeDecision,
    agencies.flatMap((each) => decisionsOf(each, people.idOf(each.key))),
  );
  await insertPastEvents(db, agencies.flatMap(eventsOf));
  return new Map(staff.map(({ certificateNo }, at) => [certificateNo, ids[at]!]));
}

function agencyRow(each: AgencySeed, id: number): typeof agency.$inferInsert {
  const {
    legalRepresentative,
    contactName,
    phone,
    email,
    establishedOn,
    registeredCapitalFen,
    introduction,
  } = each;
  return {
    id,
    state: "listed",
    grade: each.inspectedLetter ?? "unrated",
    legalRepresentative,
    contactName,
    phone,
    email,
    addressZh: each.address,
    establishedOn,
    registeredCapitalFen,
    introduction,
    decoupled: true,
    pledgedAt: instantAt(each.listedOn, 9),
    listedAt: instantAt(each.listedOn, 9),
  };
}

function serviceRows(each: AgencySeed, agencyId: number): (typeof agencyService.$inferInsert)[] {
  return each.services.map(({ pledgedWorkingDays, ...service }) => ({
    agencyId,
    ...service,
    pledgedWd: pledgedWorkingDays,
    approvedAt: service.state === "submitted" ? null : instantAt(each.listedOn, 9),
  }));
}

/** The joint inspection is in spring; who entered later was inspected a month after entry. */
function inspectedAt({ listedOn }: AgencySeed, year: number): Date {
  const [spring, entered] = [`${year}-03-20`, addDays(listedOn, 30)];
  return instantAt(spring > entered ? spring : entered, 10);
}

function inspectionRow(
  each: AgencySeed,
  { year, score, letter }: InspectionSeed,
  agencyId: number,
): typeof inspection.$inferInsert {
  return { agencyId, year, score, letter, source: inspectionSource, importedAt: inspectedAt(each, year) };
}

/** The letter that inspections had given by then. */
export function letterAt(each: AgencySeed, at: Date): Grade {
  const given = each.inspections.filter(({ year }) => inspectedAt(each, year) <= at).at(-1);
  return given?.letter ?? (each.inspections.length > 0 ? "provisional_b" : "unrated");
}

const approvedItems = (each: AgencySeed) =>
  each.services.filter(({ state }) => state === "approved").map(({ itemCode }) => itemCode);

/** Entry makes a provisional B, every yearly inspection then sets the letter; the unrated have neither. */
function decisionsOf(each: AgencySeed, agencyId: number): Decision[] {
  const { profile, version } = defaultPolicy;
  const rules = { agencyId, policyProfile: profile, policyVersion: version };
  const listed = instantAt(each.listedOn, 9);
  const items = approvedItems(each);
  if (items.length === 0) return [];
  const entry: Decision = {
    ...rules,
    kind: "admission",
    grade: "provisional_b",
    previous: "unrated",
    reference: `agency:${each.uscc}`,
    inputs: { approvedItems: items },
    decidedAt: listed,
    effectiveAt: listed,
  };
  return each.inspections.reduce<Decision[]>(
    (done, { year, score, letter }) => {
      const at = inspectedAt(each, year);
      const previous: Grade = done.at(-1)!.grade;
      const inputs = { year, score, letter };
      return [
        ...done,
        {
          ...rules,
          kind: "inspection",
          grade: letter,
          previous,
          score,
          reference: `inspection ${year}`,
          inputs,
          decidedAt: at,
          effectiveAt: at,
        },
      ];
    },
    [entry],
  );
}

function eventsOf(each: AgencySeed): PastEvent[] {
  const subjects = [`agency:${each.uscc}`];
  return [
    {
      at: instantAt(each.listedOn, 9),
      actor: admitted,
      type: "agency.listed",
      subjects,
      data: { approvedItems: approvedItems(each) },
      visibility: "public",
    },
    ...each.inspections.map(({ year, score, letter }): PastEvent => ({
      at: inspectedAt(each, year),
      actor: imported,
      type: "agency.inspected",
      subjects,
      data: { year, score, letter },
      visibility: "public",
    })),
  ];
}
