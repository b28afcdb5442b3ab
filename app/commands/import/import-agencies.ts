import { effectiveFrom } from "#domain/sanction/procedure.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { Ctx } from "#db/context.ts";
import { recordAll, type EventInput } from "#db/record.ts";
import {
  decideGrades,
  itemReasons,
  saveAgencies,
  saveInspections,
  saveOrganisations,
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
import { barredIds } from "../registration/conflict-facts.ts";
import { agencyFault, type Bounds } from "./agency-faults.ts";
import { readAgencyRow, type AgencyRow } from "./agency-row.ts";
import { defineKind, type Entry, inPlaces, type Judged, type Scope } from "./kind.ts";

type World = {
  readonly agencies: ReadonlyMap<string, KnownAgency>;
  readonly people: KnownPeople;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly bounds: Bounds;
};
type Plan = { readonly before: KnownAgency | null; readonly policy: Policy };

/**
 * An existing list of filed agencies. A row that is already in changes nothing; what a list may not change of a known
 * agency is a fault. Who comes in this way is screened like any entrant, by the task that follows the event.
 */
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
    bounds: {
      items: await itemReasons(tx, [
        ...new Set(rows.flatMap(({ services }) => services.map(({ item }) => item))),
      ]),
      barred: await barredIds(tx, scope.now, effectiveFrom(scope.now)),
      today: scope.today,
    },
  }),
  judge,
  saveAll,
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
  const fault = agencyFault(row, before, world.bounds);
  if (fault) return { fault };
  const result = before?.agency ? (sameAs(before, row) ? "unchanged" : "updated") : "created";
  return ok({ result, plan: { before, policy } });
}

type Firm = Entry<AgencyRow, Plan>;
/** A row that has its agency's number. */
type Numbered = Firm & { readonly id: number };

async function saveAll(tx: Tx, ctx: Ctx, firms: readonly Firm[], scope: Scope): Promise<void> {
  if (firms.length === 0) return;
  const ids = await saveOrganisations(
    tx,
    firms.map(({ row }) => unitOf(row, scope)),
  );
  const numbered = firms.map((firm) => ({ ...firm, id: ids.get(firm.row.uscc)! }));
  const fresh = numbered.filter(({ plan }) => !isKnown(plan));
  await saveAgencies(
    tx,
    numbered.map((firm) => agencyOf(firm, scope)),
  );
  await savePapers(tx, numbered, scope);
  await decideGrades(
    tx,
    fresh.map((firm) => admissionOf(firm, scope)),
  );
  await recordAll(tx, ctx, firms.map(eventOf));
}

const isKnown = ({ before }: Plan) => Boolean(before?.agency);

function eventOf({ row, plan }: Firm): EventInput {
  return {
    type: isKnown(plan) ? "agency.updated" : "agency.imported",
    subjects: [`agency:${row.uscc}`],
    data: {
      name: row.name,
      items: row.services.map(({ item }) => item),
      letter: row.inspection?.letter ?? null,
    },
    visibility: "public",
  };
}

function unitOf(row: AgencyRow, { now }: Scope) {
  const { uscc: code, name, nameEn, district: jurisdictionCode } = row;
  return { kind: "agency" as const, code, name, nameEn, jurisdictionCode, verifiedAt: now };
}

function agencyOf({ id, row, plan }: Numbered, { now }: Scope) {
  const { legalRepresentative, contactName, phone, email, addressZh, establishedOn } = row;
  const contact = { legalRepresentative, contactName, phone, email, addressZh, establishedOn };
  const entry = isKnown(plan) ? {} : { decoupled: true, pledgedAt: now, listedAt: now };
  return { id, state: "listed" as const, ...contact, ...entry };
}

async function savePapers(tx: Tx, firms: readonly Numbered[], scope: Scope): Promise<void> {
  await saveServices(
    tx,
    firms.flatMap(({ id, row }) => row.services.map((service) => serviceOf(id, service, scope))),
  );
  await savePractitioners(
    tx,
    firms.flatMap(({ id, row, plan }) => {
      const known = new Set(plan.before?.people.map(({ certificateNo }) => certificateNo));
      const joining = row.people.filter(({ certificateNo }) => !known.has(certificateNo));
      return joining.map((person) => ({ agencyId: id, ...person }));
    }),
  );
  await saveInspections(
    tx,
    firms.flatMap(({ id, row }) =>
      row.inspection ? [{ agencyId: id, ...row.inspection, source: "import" as const }] : [],
    ),
  );
}

function serviceOf(agencyId: number, service: AgencyRow["services"][number], { now, today }: Scope) {
  return {
    agencyId,
    itemCode: service.item,
    state: service.expiresOn >= today ? ("approved" as const) : ("expired" as const),
    certificateName: service.name,
    certificateNo: service.no,
    certificateExpiresOn: service.expiresOn,
    approvedAt: now,
  };
}

/** An imported yearly inspection sets the first letter (rules.md, Decided); without one the entry is a provisional B. */
function admissionOf({ id: agencyId, row, plan: { policy } }: Numbered, { now, today }: Scope) {
  const approved = row.services.some(({ expiresOn }) => expiresOn >= today);
  return {
    agencyId,
    kind: row.inspection ? ("inspection" as const) : ("admission" as const),
    grade: row.inspection?.letter ?? (approved ? ("provisional_b" as const) : ("unrated" as const)),
    previous: "unrated" as const,
    score: row.inspection?.score ?? null,
    reference: row.inspection ? `inspection ${row.inspection.year}` : "import",
    policyProfile: policy.profile,
    policyVersion: policy.version,
    decidedAt: now,
    effectiveAt: now,
  };
}

/**
 * What the list has no word for, such as a further service or a past inspection, is no difference; what it may not
 * change is a fault before this is asked.
 */
function sameAs({ unit, agency, ...has }: KnownAgency, row: AgencyRow): boolean {
  const contact = ["contactName", "phone", "email", "addressZh", "establishedOn"] as const;
  return (
    unit.nameEn === row.nameEn &&
    unit.jurisdictionCode === row.district &&
    contact.every((field) => agency?.[field] === row[field]) &&
    row.services.every(({ item }) => has.services.some((service) => service.itemCode === item)) &&
    row.people.every((person) => has.people.some((known) => known.certificateNo === person.certificateNo))
  );
}
