import type { Db } from "#db/client.ts";
import {
  barRecords,
  departmentsOf,
  firmRecords,
  firmsWithNodes,
  sharedPractitioners,
  statedFacts,
  wroteWhatIsReviewed,
  type BarRecord,
  type FirmRecord,
} from "#db/store/identity.ts";
import { conflictsOf } from "#domain/agency/conflicts.ts";
import type { ConflictGround } from "#domain/agency/eligibility.ts";
import {
  identityHits,
  type BarredParty,
  type IdentityFact,
  type IdentityHit,
  type Party,
} from "#domain/agency/identity.ts";
import { bindsAt } from "#domain/sanction/effects.ts";
import { personByName, publicFacts } from "./identity-nodes.ts";

/** Stated facts, and what the firm's own record adds: imported firms have stated nothing. */
function partyOf(record: FirmRecord, stated: readonly IdentityFact[]): Party {
  const { id, code, name, jurisdictionCode, legalRepresentative, phone, addressZh } = record;
  const known = publicFacts({ code, name, phones: phone ? [phone] : [], address: addressZh ?? "" });
  const represented = stated.some(({ role }) => role === "legal_representative");
  if (legalRepresentative && !represented)
    known.push(personByName("legal_representative", legalRepresentative, jurisdictionCode));
  const fresh = known.filter(
    ({ role, node }) => !stated.some((fact) => fact.role === role && fact.node === node),
  );
  return { organisationId: id, code, name, facts: [...stated, ...fresh] };
}

export async function loadParties(
  db: Db,
  ids: readonly number[],
  { ever = false } = {},
): Promise<Map<number, Party>> {
  const records = await firmRecords(db, ids);
  const stated = await statedFacts(db, ids, { ever });
  return new Map(records.map((record) => [record.id, partyOf(record, stated.get(record.id) ?? [])]));
}

type Work = { readonly caseId: number; readonly items: readonly string[] };
type Pair = {
  readonly agencyId: number;
  readonly ownerId: number;
  readonly decoupled: boolean;
  /** The items of a need and the case it is for. */
  readonly work: Work;
};
const outsiders = new Set<IdentityFact["role"]>(["sponsor", "shareholder", "controller"]);

/** Every computed or declared ground against this agency's working for this owner; rules.md 5.7. */
export async function conflictsBetween(
  db: Db,
  { agencyId, ownerId, decoupled, work }: Pair,
): Promise<ConflictGround[]> {
  const parties = await loadParties(db, [agencyId, ownerId]);
  const practitionersElsewhere = await sharedPractitioners(db, agencyId);
  const [agency, owner] = [parties.get(agencyId), parties.get(ownerId)];
  if (!agency || !owner) throw new Error(`no firm ${agencyId} or ${ownerId}`);
  const backed = agency.facts.some(({ role }) => outsiders.has(role));
  return conflictsOf({
    agency,
    owner,
    departments: backed ? await departmentParties(db) : [],
    decoupled,
    practitionersElsewhere,
    authorOfReviewedWork: await wroteWhatIsReviewed(db, agencyId, work),
  });
}

/** Departments and supervision, as what an agency may not belong to. */
export async function departmentParties(db: Db): Promise<Party[]> {
  return (await departmentsOf(db)).map(({ id, code, name }) => ({
    organisationId: id,
    code,
    name,
    facts: publicFacts({ code, name, phones: [], address: "" }),
  }));
}

/** Under a ban at `until`: by a decision that binds, or delisted without any decision in the register. */
function barOf({ state, measures }: BarRecord, now: Date, until: Date) {
  const binding = measures.filter((measure) => bindsAt(measure, now, until));
  const [strictest] = binding.toSorted(
    (a, b) => Number(b.kind === "blacklist") - Number(a.kind === "blacklist"),
  );
  if (strictest) return { measure: strictest.kind as BarredParty["measure"], endsAt: strictest.endsAt };
  return state === "delisted" && measures.length === 0
    ? { measure: "delisting" as const, endsAt: null }
    : null;
}

async function loadBars(db: Db, now: Date, until: Date) {
  return (await barRecords(db)).flatMap((record) => {
    const bar = barOf(record, now, until);
    return bar ? [{ id: record.id, ...bar }] : [];
  });
}

export async function barredIds(db: Db, now: Date, until: Date): Promise<ReadonlySet<number>> {
  return new Set((await loadBars(db, now, until)).map(({ id }) => id));
}

export async function loadBarred(db: Db, now: Date, until: Date): Promise<BarredParty[]> {
  const bars = await loadBars(db, now, until);
  const parties = await loadParties(
    db,
    bars.map(({ id }) => id),
    { ever: true },
  );
  return bars.flatMap(({ id, measure, endsAt }) => {
    const party = parties.get(id);
    return party ? [{ ...party, measure, endsAt }] : [];
  });
}

/** Every way from this agency to a firm under a ban, as things stand at `now` and are decided to stand by `until`. */
export async function loadHits(db: Db, agencyId: number, now: Date, until: Date): Promise<IdentityHit[]> {
  const mine = await loadParties(db, [agencyId]);
  const barred = await loadBarred(db, now, until);
  const newcomer = mine.get(agencyId);
  if (!newcomer || barred.length === 0) return [];
  const nodes = newcomer.facts
    .map(({ node }) => node)
    .filter((node) => /^(?:person|firm|account):/.test(node));
  const between = await loadParties(db, await firmsWithNodes(db, nodes, agencyId));
  return identityHits(newcomer, [...between.values()], barred);
}
