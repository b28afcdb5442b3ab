import { dayOf } from "#domain/shared/dates.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { record } from "#db/record.ts";
import {
  decideGrade,
  saveAgency,
  saveInspection,
  saveOrganisation,
  savePractitioners,
  saveServices,
} from "#db/store/entry.ts";
import {
  agenciesByCode,
  practitionersByCertificate,
  type KnownAgency,
  type KnownPeople,
} from "#db/store/import-parties.ts";
import { policyInForce } from "#db/store/policy.ts";
import type { Tx } from "#db/transaction.ts";
import { readAgencyRow, type AgencyRow } from "./agency-row.ts";
import { defineKind, inPlaces, type Judged, type Scope } from "./kind.ts";

type World = {
  readonly agencies: ReadonlyMap<string, KnownAgency>;
  readonly people: KnownPeople;
  readonly policies: ReadonlyMap<string, Policy>;
};
type Plan = { readonly before: KnownAgency | null; readonly policy: Policy };

/** An existing list of filed agencies. A row that is already in changes nothing. */
export const agencies = defineKind<AgencyRow, World, Plan>({
  name: "agencies",
  key: ["统一社会信用代码"],
  read: (cells, scope) => readAgencyRow(cells, scope.known),
  load: async (tx, rows, scope) => ({
    agencies: await agenciesByCode(
      tx,
      rows.map(({ uscc }) => uscc),
    ),
    people: await practitionersByCertificate(
      tx,
      rows.flatMap(({ people }) => people.map(({ certificateNo }) => certificateNo)),
    ),
    policies: await policiesOf(tx, new Set(rows.map(({ district }) => district)), scope),
  }),
  judge,
  save: async (tx, ctx, row, { before, policy }, scope) => {
    const id = await saveFirm(tx, row, before, scope);
    if (!before?.agency) await admit(tx, id, row, policy, scope);
    await record(tx, ctx, {
      type: before?.agency ? "agency.updated" : "agency.imported",
      subjects: [`agency:${row.uscc}`],
      data: {
        name: row.name,
        items: row.services.map(({ item }) => item),
        letter: row.inspection?.letter ?? null,
      },
      visibility: "public",
    });
    return ok(true);
  },
});

export async function policiesOf(
  tx: Tx,
  places: ReadonlySet<string>,
  scope: Scope,
): Promise<ReadonlyMap<string, Policy>> {
  const policies = new Map<string, Policy>();
  for (const place of places) {
    const policy = await policyInForce(tx, place, scope.today);
    if (policy.ok) policies.set(place, policy.value);
  }
  return policies;
}

function judge(row: AgencyRow, world: World, scope: Scope): Judged<Plan> {
  const before = world.agencies.get(row.uscc) ?? null;
  if (before && before.unit.kind !== "agency") return refuse("import.other_kind");
  const policy = world.policies.get(row.district);
  const places = before ? [row.district, before.unit.jurisdictionCode] : [row.district];
  if (!policy || places.some((place) => !inPlaces(scope, place)))
    return { fault: { column: "所属区县", refusal: refuse("import.outside_place").refusal } };
  for (const { certificateNo } of row.people) {
    const active = world.people.get(certificateNo)?.find((known) => known.leftOn === null);
    if (active && active.agencyId !== before?.unit.id) {
      const params = { certificate: certificateNo, agency: active.agencyName };
      return {
        fault: { column: "执业人员", refusal: refuse("import.practitioner_elsewhere", params).refusal },
      };
    }
  }
  const result = before?.agency ? (sameAs(before, row) ? "unchanged" : "updated") : "created";
  return ok({ result, plan: { before, policy } });
}

async function saveFirm(tx: Tx, row: AgencyRow, before: KnownAgency | null, scope: Scope): Promise<number> {
  const { now } = scope;
  const id = await saveOrganisation(tx, {
    kind: "agency",
    code: row.uscc,
    name: row.name,
    nameEn: row.nameEn,
    jurisdictionCode: row.district,
    verifiedAt: now,
  });
  await saveAgency(tx, {
    id,
    state: "listed",
    legalRepresentative: row.legalRepresentative,
    contactName: row.contactName,
    phone: row.phone,
    email: row.email,
    addressZh: row.addressZh,
    establishedOn: row.establishedOn,
    ...(before?.agency ? {} : { decoupled: true, pledgedAt: now, listedAt: now }),
  });
  await savePapers(tx, id, { row, before, scope });
  return id;
}

type Papers = { readonly row: AgencyRow; readonly before: KnownAgency | null; readonly scope: Scope };

async function savePapers(tx: Tx, id: number, { row, before, scope }: Papers): Promise<void> {
  await saveServices(
    tx,
    row.services.map((service) => ({
      agencyId: id,
      itemCode: service.item,
      state: service.expiresOn >= scope.today ? ("approved" as const) : ("expired" as const),
      certificateName: service.name,
      certificateNo: service.no,
      certificateExpiresOn: service.expiresOn,
      approvedAt: scope.now,
    })),
  );
  const known = new Set(before?.people.map(({ certificateNo }) => certificateNo));
  await savePractitioners(
    tx,
    row.people
      .filter(({ certificateNo }) => !known.has(certificateNo))
      .map((person) => ({ agencyId: id, ...person })),
  );
  if (row.inspection) await saveInspection(tx, { agencyId: id, ...row.inspection, source: "import" });
}

/** An imported yearly inspection sets the first letter (rules.md, Decided); without one the entry is a provisional B. */
async function admit(tx: Tx, agencyId: number, row: AgencyRow, policy: Policy, scope: Scope): Promise<void> {
  const approved = row.services.some(({ expiresOn }) => expiresOn >= dayOf(scope.now));
  await decideGrade(tx, {
    agencyId,
    kind: row.inspection ? "inspection" : "admission",
    grade: row.inspection?.letter ?? (approved ? "provisional_b" : "unrated"),
    previous: "unrated",
    score: row.inspection?.score ?? null,
    reference: row.inspection ? `inspection ${row.inspection.year}` : "import",
    policyProfile: policy.profile,
    policyVersion: policy.version,
    decidedAt: scope.now,
    effectiveAt: scope.now,
  });
}

/** What the list has no word for, such as a further service or a past inspection, is no difference. */
function sameAs({ unit, agency, ...has }: KnownAgency, row: AgencyRow): boolean {
  const contact = [
    "legalRepresentative",
    "contactName",
    "phone",
    "email",
    "addressZh",
    "establishedOn",
  ] as const;
  return (
    unit.name === row.name &&
    unit.nameEn === row.nameEn &&
    unit.jurisdictionCode === row.district &&
    contact.every((field) => agency?.[field] === row[field]) &&
    row.services.every(({ item }) => has.services.some((service) => service.itemCode === item)) &&
    row.people.every((person) => has.people.some((known) => known.certificateNo === person.certificateNo)) &&
    (row.inspection === null || has.results.some((result) => result.year === row.inspection?.year))
  );
}
