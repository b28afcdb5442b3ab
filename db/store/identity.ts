import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { IdentityFact } from "#domain/agency/identity.ts";
import type { SanctionInRegister } from "#domain/sanction/effects.ts";
import type { Db } from "../client.ts";
import { agency } from "../schema/agency.ts";
import { owner } from "../schema/case.ts";
import { serviceItem } from "../schema/catalogue.ts";
import { identityFact } from "../schema/identity.ts";
import { organisation } from "../schema/organisation.ts";
import { sanction } from "../schema/sanction.ts";
import type { Tx } from "../transaction.ts";

/** What a firm's own record says of it, also where nobody has stated its identity. */
export type FirmRecord = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly jurisdictionCode: string;
  readonly legalRepresentative: string | null;
  readonly phone: string | null;
  readonly addressZh: string | null;
};

const first = (a: unknown, b: unknown) => sql<string | null>`coalesce(${a}, ${b})`;

export async function firmRecords(db: Db, ids: readonly number[]): Promise<FirmRecord[]> {
  if (ids.length === 0) return [];
  return db
    .select({
      id: organisation.id,
      code: organisation.code,
      name: organisation.name,
      jurisdictionCode: organisation.jurisdictionCode,
      legalRepresentative: first(agency.legalRepresentative, owner.legalRepresentative),
      phone: first(agency.phone, owner.phone),
      addressZh: first(agency.addressZh, owner.addressZh),
    })
    .from(organisation)
    .leftJoin(agency, eq(agency.id, organisation.id))
    .leftJoin(owner, eq(owner.id, organisation.id))
    .where(inArray(organisation.id, [...ids]));
}

/** What is stated of each firm; `ever` also what has ceased to hold. */
export async function statedFacts(
  db: Db,
  ids: readonly number[],
  { ever }: { ever: boolean },
): Promise<Map<number, IdentityFact[]>> {
  const found = new Map<number, IdentityFact[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const rows = await db
    .select({
      organisationId: identityFact.organisationId,
      role: identityFact.role,
      node: identityFact.node,
      nameNode: identityFact.nameNode,
      masked: identityFact.masked,
      shareBp: identityFact.shareBp,
    })
    .from(identityFact)
    .where(
      and(inArray(identityFact.organisationId, [...ids]), ever ? undefined : isNull(identityFact.endedAt)),
    )
    .orderBy(identityFact.id);
  for (const { organisationId, ...fact } of rows) found.get(organisationId)?.push(fact);
  return found;
}

/** Firms that state one of these nodes now. */
export async function firmsWithNodes(db: Db, nodes: readonly string[], notId: number): Promise<number[]> {
  if (nodes.length === 0) return [];
  const rows = await db
    .selectDistinct({ id: identityFact.organisationId })
    .from(identityFact)
    .where(
      and(
        inArray(identityFact.node, [...nodes]),
        isNull(identityFact.endedAt),
        ne(identityFact.organisationId, notId),
      ),
    );
  return rows.map(({ id }) => id);
}

/** The stated facts from now on: what is no longer among them ends, what is new begins. */
export async function stateFacts(
  tx: Tx,
  organisationId: number,
  facts: readonly IdentityFact[],
  now: Date,
): Promise<void> {
  const keyOf = ({ role, node, shareBp }: Pick<IdentityFact, "role" | "node" | "shareBp">) =>
    `${role} ${node} ${shareBp ?? ""}`;
  const current = await tx
    .select()
    .from(identityFact)
    .where(and(eq(identityFact.organisationId, organisationId), isNull(identityFact.endedAt)));
  const wanted = new Set(facts.map(keyOf));
  const known = new Set(current.map(keyOf));
  const over = current.filter((fact) => !wanted.has(keyOf(fact))).map(({ id }) => id);
  if (over.length > 0)
    await tx.update(identityFact).set({ endedAt: now }).where(inArray(identityFact.id, over));
  const fresh = facts.filter((fact) => !known.has(keyOf(fact)));
  if (fresh.length > 0)
    await tx.insert(identityFact).values(fresh.map((fact) => ({ ...fact, organisationId, statedAt: now })));
}

export type BarRecord = {
  readonly id: number;
  readonly state: typeof agency.$inferSelect.state;
  readonly measures: readonly SanctionInRegister[];
};

/** Every agency that a delisting or blacklist decision, or its state, may bar; whether one binds is a rule's to say. */
export async function barRecords(db: Db): Promise<BarRecord[]> {
  const rows = await db
    .select({
      id: agency.id,
      agencyState: agency.state,
      kind: sanction.kind,
      state: sanction.state,
      effectiveAt: sanction.effectiveAt,
      endsAt: sanction.endsAt,
    })
    .from(agency)
    .leftJoin(
      sanction,
      and(
        eq(sanction.agencyId, agency.id),
        inArray(sanction.kind, ["delisting", "blacklist"]),
        sql`${sanction.decidedAt} is not null`,
      ),
    )
    .where(sql`${agency.state} = 'delisted' or ${sanction.id} is not null`)
    .orderBy(agency.id, sanction.id);
  const found = new Map<number, { id: number; state: BarRecord["state"]; measures: SanctionInRegister[] }>();
  for (const { id, agencyState, kind, state, effectiveAt, endsAt } of rows) {
    const bar = found.get(id) ?? { id, state: agencyState, measures: [] };
    found.set(id, bar);
    if (kind && state)
      bar.measures.push({
        kind: kind as SanctionInRegister["kind"],
        state: state as SanctionInRegister["state"],
        effectiveAt,
        endsAt,
        graveMisconduct: false,
      });
  }
  return [...found.values()];
}

/** Checked firms of this name, however it is written; `key` is firmNameKey of the simplified name. */
export async function firmsNamed(
  db: Db,
  key: string,
  notId: number | null,
): Promise<{ id: number; name: string; verified: boolean }[]> {
  const found = await db.execute<{ id: number; name: string; verified: boolean }>(sql`
    select o.id, o.name, o.verified_at is not null as verified from organisation o
    where o.kind in ('owner', 'agency') and o.id is distinct from ${notId}::int
      and (firm_name_key(o.name) = ${key} or o.id in (
        select f.organisation_id from identity_fact f where f.node = ${`name:${key}`} and f.role = 'name' and f.ended_at is null))
    order by o.id limit 20`);
  return found.rows;
}

export async function departmentsOf(db: Db) {
  return db
    .select({ id: organisation.id, code: organisation.code, name: organisation.name })
    .from(organisation)
    .where(inArray(organisation.kind, ["department", "regulator"]));
}

/** How many of an agency's practitioners another agency employs now: by certificate, however written, or by person. */
export async function sharedPractitioners(db: Db, agencyId: number): Promise<number> {
  const key = (alias: string) =>
    sql.raw(`upper(regexp_replace(normalize(${alias}.certificate_no, NFKC), '[\\s-]', '', 'g'))`);
  const found = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from practitioner p
    where p.agency_id = ${agencyId} and p.left_on is null and exists (
      select 1 from practitioner q where q.agency_id <> p.agency_id and q.left_on is null
        and (${key("q")} = ${key("p")} or q.identity_hash = p.identity_hash))`);
  return found.rows[0]?.count ?? 0;
}

type Traits = {
  readonly nodes: readonly string[];
  readonly representative: string;
  readonly phones: readonly string[];
  readonly notId: number;
};

/** Owners and agencies that may be tied to a firm: by a stated node, or by what their own records say. */
export async function firmsLinkedTo(db: Db, { nodes, representative, phones, notId }: Traits) {
  const found = await db.execute<{ id: number; name: string; kind: "owner" | "agency" }>(sql`
    select o.id, o.name, o.kind from organisation o
    left join agency a on a.id = o.id left join owner w on w.id = o.id
    where o.kind in ('owner', 'agency') and o.id <> ${notId} and (
      o.id in (select organisation_id from identity_fact where ended_at is null and node = any(${sql.param([...nodes])}::text[]))
      or coalesce(a.legal_representative, w.legal_representative) = ${representative}
      or coalesce(a.phone, w.phone) = any(${sql.param([...phones])}::text[]))
    order by o.id limit 50`);
  return found.rows;
}

/** What each item asks for as a qualification. */
export async function itemRules(db: Db, codes: readonly string[]) {
  const rows = await db
    .select({ code: serviceItem.code, qualification: serviceItem.qualification })
    .from(serviceItem)
    .where(sql`${serviceItem.code} = any(${sql.param([...codes])}::text[])`);
  return new Map(rows.map(({ code, qualification }) => [code, qualification]));
}

type Work = { readonly caseId: number; readonly items: readonly string[] };

/** Has the agency taken, in this case, an item whose result one of these items examines? A terminated one counts too. */
export async function wroteWhatIsReviewed(
  db: Db,
  agencyId: number,
  { caseId, items }: Work,
): Promise<boolean> {
  const found = await db.execute<{ wrote: boolean }>(sql`
    select exists (
      select 1 from engagement e
      join need n on n.id = e.need_id and n.case_id = ${caseId}
      join service_item i on i.code = any(${sql.param([...items])}::text[])
      where e.agency_id = ${agencyId} and (e.item_code = i.reviews_item
        or exists (select 1 from need_line l where l.need_id = n.id and l.item_code = i.reviews_item))
    ) as wrote`);
  return found.rows[0]?.wrote ?? false;
}
