import { hashPassword } from "#db/auth/password.ts";
import type { Db } from "#db/client.ts";
import { account, jurisdiction, membership, organisation } from "#db/schema/organisation.ts";
import { insertRows, reserveIds } from "#db/seed/bulk.ts";
import { cityCode, jurisdictions } from "#db/seed/data/jurisdictions.ts";
import { chance } from "#db/seed/generate/chance.ts";
import type { Market } from "#db/seed/generate/market.ts";
import { personName } from "#db/seed/generate/names.ts";
import { demoPassword } from "#db/seed/generate/staff.ts";
import type { PersonActor, Role } from "#domain/shared/actor.ts";
import { keyOf, unitsOf, type Unit } from "./organisations.ts";

/** Ids and acting persons by the keys of the demonstration's content. */
export type People = {
  readonly idOf: (unitKey: string) => number;
  readonly codeOf: (unitKey: string) => string;
  readonly nameOf: (unitKey: string) => string;
  /** Who acts for a unit: its first person. */
  readonly actorOf: (unitKey: string) => PersonActor;
  readonly staff: (login: string) => PersonActor;
};
type Person = {
  readonly unit: Unit;
  readonly login: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
};

/** Places, organisations, accounts and memberships. */
export async function insertPeople(db: Db, market: Market): Promise<People> {
  await insertRows(
    db,
    jurisdiction,
    jurisdictions.map(({ code, parentCode, name }) => ({
      code,
      parentCode,
      nameZh: name.zh,
      nameEn: name.en,
    })),
  );
  const units = unitsOf(market);
  const unitIds = await reserveIds(db, "organisation", units.length);
  await insertRows(
    db,
    organisation,
    units.map((unit, at) => organisationRow(unit, unitIds[at]!)),
  );
  const ids = new Map(units.map((unit, at) => [unit.key, unitIds[at]!]));
  const persons = personsOf(market, units);
  return directory(units, ids, persons, await insertAccounts(db, persons, ids));
}

/** One hash serves every log-in, because all share one password. */
async function insertAccounts(
  db: Db,
  persons: readonly Person[],
  ids: ReadonlyMap<string, number>,
): Promise<PersonActor[]> {
  const accountIds = await reserveIds(db, "account", persons.length);
  const membershipIds = await reserveIds(db, "membership", persons.length);
  const passwordHash = await hashPassword(demoPassword);
  const accounts = persons.map(({ unit, login, name, email }, at) => {
    const id = accountIds[at]!;
    return { id, login, email, name, passwordHash, createdAt: unit.since };
  });
  await insertRows(db, account, accounts);
  const places = persons.map(({ unit, role }, at) => {
    const [id, accountId, organisationId] = [membershipIds[at]!, accountIds[at]!, known(ids, unit.key)];
    return { id, accountId, organisationId, role, createdAt: unit.since };
  });
  await insertRows(db, membership, places);
  return persons.map((person, at) => actorOf(person, accountIds[at]!, places[at]!));
}

function organisationRow(
  { kind, code, name, jurisdictionCode, since }: Unit,
  id: number,
): typeof organisation.$inferInsert {
  return {
    id,
    kind,
    code,
    name: name.zh,
    nameEn: name.en,
    jurisdictionCode,
    verifiedAt: since,
    createdAt: since,
  };
}

/** The log-ins that are shown, then one person for every other unit that does anything. */
function personsOf(market: Market, units: readonly Unit[]): Person[] {
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const shown = market.staff.map(({ login, name, role, organisation: ref }) => ({
    unit: byKey.get(keyOf(ref))!,
    login,
    name,
    email: `${login}.example`,
    role,
  }));
  const taken = new Set(shown.map(({ unit }) => unit.key));
  const contacts = new Map(
    [...market.owners, ...market.agencies].map(({ key, contactName, email }) => [
      key,
      { name: contactName, email },
    ]),
  );
  const others = units
    .filter((unit) => !taken.has(unit.key))
    .map((unit) => {
      const login = `${unit.kind === "owner" || unit.kind === "agency" ? unit.key : unit.code.toLowerCase()}@demo`;
      const { name, email } = contacts.get(unit.key) ?? {
        name: personName(chance(1).fork(unit.key)),
        email: `${login}.example`,
      };
      return { unit, login, name, email, role: roleIn(unit) };
    });
  return [...shown, ...others];
}

function roleIn({ kind }: Unit): Role {
  if (kind === "owner") return "owner_staff";
  if (kind === "agency") return "agency_admin";
  return kind === "department" ? "approver" : kind === "regulator" ? "regulator" : "operator";
}

function actorOf(
  { unit, name, role }: Person,
  accountId: number,
  place: { id: number; organisationId: number },
): PersonActor {
  return {
    kind: "person",
    accountId,
    name,
    role,
    membershipId: place.id,
    organisationId: place.organisationId,
    organisationName: unit.name.zh,
    jurisdictions:
      unit.jurisdictionCode === cityCode ? jurisdictions.map(({ code }) => code) : [unit.jurisdictionCode],
  };
}

function directory(
  units: readonly Unit[],
  ids: ReadonlyMap<string, number>,
  persons: readonly Person[],
  actors: readonly PersonActor[],
): People {
  const unitByKey = new Map(units.map((unit) => [unit.key, unit]));
  const first = new Map(persons.map(({ unit }, at) => [unit.key, actors[at]!] as const).toReversed());
  const byLogin = new Map(persons.map(({ login }, at) => [login, actors[at]!]));
  return {
    idOf: (key) => known(ids, key),
    codeOf: (key) => known(unitByKey, key).code,
    nameOf: (key) => known(unitByKey, key).name.zh,
    actorOf: (key) => known(first, key),
    staff: (login) => known(byLogin, login),
  };
}

function known<T>(map: ReadonlyMap<string, T>, key: string): T {
  const found = map.get(key);
  if (found === undefined) throw new RangeError(`the demonstration knows no ${key}`);
  return found;
}
