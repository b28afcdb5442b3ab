import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { holdersValue, type ChangeKind, type ChangeValue } from "#domain/agency/change.ts";
import type { IdentityFact } from "#domain/agency/identity.ts";
import type { Db } from "../client.ts";
import { lockAgency } from "../locks.ts";
import { agency } from "../schema/agency.ts";
import { owner } from "../schema/case.ts";
import { engagement } from "../schema/engagement.ts";
import { award, need } from "../schema/need.ts";
import { organisation } from "../schema/organisation.ts";
import { agencyChange } from "../schema/vetting.ts";
import type { Tx } from "../transaction.ts";
import { statedFacts } from "./identity.ts";

export type ChangeRow = typeof agencyChange.$inferSelect;

export type Firm = {
  readonly id: number;
  readonly kind: "agency" | "owner";
  readonly code: string;
  readonly name: string;
  readonly jurisdictionCode: string;
};

/** Alone with the firm; null for an office. */
export async function takeFirm(tx: Tx, id: number): Promise<Firm | null> {
  await lockAgency(tx, id);
  const { code, name, jurisdictionCode, kind } = organisation;
  const [row] = await tx
    .select({ id: organisation.id, kind, code, name, jurisdictionCode })
    .from(organisation)
    .where(eq(organisation.id, id));
  return row && (row.kind === "agency" || row.kind === "owner") ? { ...row, kind: row.kind } : null;
}

/** What may change, as it is in force; an owner's account and holders are what it stated of them. */
export async function currentValues(db: Db, firmId: number) {
  const [row] = await db
    .select({
      name: organisation.name,
      legalRepresentative: sql<string>`coalesce(${agency.legalRepresentative}, ${owner.legalRepresentative}, '')`,
      bankName: agency.bankName,
      node: agency.bankAccountNode,
      masked: agency.bankAccountMasked,
      isOwner: sql<boolean>`${owner.id} is not null`,
    })
    .from(organisation)
    .leftJoin(agency, eq(agency.id, organisation.id))
    .leftJoin(owner, eq(owner.id, organisation.id))
    .where(eq(organisation.id, firmId));
  if (!row) return null;
  const stated = (await statedFacts(db, [firmId], { ever: false })).get(firmId) ?? [];
  return {
    name: { name: row.name },
    legal_representative: { legalRepresentative: row.legalRepresentative },
    bank_account: row.isOwner ? statedAccount(stated) : keptAccount(row),
    holders: holdersValue(stated),
  } satisfies Record<ChangeKind, ChangeValue>;
}

function statedAccount(stated: readonly IdentityFact[]): ChangeValue {
  const fact = stated.find(({ role }) => role === "bank_account");
  return fact ? { masked: fact.masked, node: fact.node } : {};
}

type Account = {
  readonly bankName: string | null;
  readonly node: string | null;
  readonly masked: string | null;
};
function keptAccount({ bankName, node, masked }: Account): ChangeValue {
  return bankName && masked ? { bankName, masked, ...(node === null ? {} : { node }) } : {};
}

/** Null when a request of this kind is open. */
export async function addChange(tx: Tx, row: typeof agencyChange.$inferInsert): Promise<number | null> {
  const [added] = await tx
    .insert(agencyChange)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: agencyChange.id });
  return added?.id ?? null;
}

export async function changeById(db: Db, id: number): Promise<ChangeRow | null> {
  const [row] = await db.select().from(agencyChange).where(eq(agencyChange.id, id));
  return row ?? null;
}

/** Compare and set on the state. */
export async function saveChange(
  tx: Tx,
  from: Pick<ChangeRow, "id" | "state">,
  change: Partial<Pick<ChangeRow, "state" | "checkedBy" | "checkedAt" | "decidedBy" | "decidedAt" | "note">>,
): Promise<boolean> {
  const saved = await tx
    .update(agencyChange)
    .set(change)
    .where(and(eq(agencyChange.id, from.id), eq(agencyChange.state, from.state)))
    .returning({ id: agencyChange.id });
  return saved.length === 1;
}

/** In the firm's own record; by what it is known again is another table's. */
export async function applyChange(
  tx: Tx,
  firm: Pick<Firm, "id" | "kind">,
  kind: ChangeKind,
  value: ChangeValue,
): Promise<void> {
  if (kind === "holders") return;
  if (kind === "name") {
    const { name = "" } = value;
    // The English name was a translation of the old one.
    await tx.update(organisation).set({ name, nameEn: null }).where(eq(organisation.id, firm.id));
    return;
  }
  const { legalRepresentative, bankName, node, masked } = value;
  if (firm.kind === "owner") {
    if (kind === "legal_representative")
      await tx.update(owner).set({ legalRepresentative }).where(eq(owner.id, firm.id));
    return;
  }
  const set =
    kind === "legal_representative"
      ? { legalRepresentative }
      : { bankName, bankAccountNode: node, bankAccountMasked: masked };
  await tx.update(agency).set(set).where(eq(agency.id, firm.id));
}

/** Names are the same when they differ in blanks, width or brackets only. */
export async function nameTaken(db: Db, firmId: number, name: string): Promise<boolean> {
  const compared = (text: ReturnType<typeof sql>) =>
    sql`translate(lower(normalize(${text}, NFKC)), ' ()（）', '')`;
  const [row] = await db
    .select({ id: organisation.id })
    .from(organisation)
    .where(
      and(
        inArray(organisation.kind, ["agency", "owner"]),
        ne(organisation.id, firmId),
        sql`${compared(sql`${organisation.name}`)} = ${compared(sql`${name}::text`)}`,
      ),
    )
    .limit(1);
  return row !== undefined;
}

export type OpenWork = { readonly kind: "engagement" | "award"; readonly no: string };

/** What the agency still owes: engagements that run or are unpaid, and awards on which a contract may follow. */
export async function openWorkOf(db: Db, agencyId: number): Promise<OpenWork[]> {
  const running = await db
    .select({ no: engagement.no })
    .from(engagement)
    .where(
      and(
        eq(engagement.agencyId, agencyId),
        sql`${engagement.terminatedAt} is null and ${engagement.completedAt} is null`,
      ),
    )
    .orderBy(engagement.no);
  const awarded = await db
    .select({ no: need.no })
    .from(award)
    .innerJoin(need, eq(need.id, award.needId))
    .where(and(eq(award.agencyId, agencyId), inArray(award.state, ["proposed", "publicised"])))
    .orderBy(need.no);
  return [
    ...running.map(({ no }) => ({ kind: "engagement" as const, no })),
    ...awarded.map(({ no }) => ({ kind: "award" as const, no })),
  ];
}

export type AgencyContact = {
  readonly contactName: string;
  readonly phone: string;
  readonly email: string;
  readonly addressZh: string;
  readonly introduction: string;
};

export async function contactOf(db: Db, agencyId: number): Promise<AgencyContact | null> {
  const { contactName, phone, email, addressZh, introduction } = agency;
  const [row] = await db
    .select({ contactName, phone, email, addressZh, introduction })
    .from(agency)
    .where(eq(agency.id, agencyId));
  return row ?? null;
}

export async function saveContact(tx: Tx, agencyId: number, contact: AgencyContact): Promise<void> {
  const { contactName, phone, email, addressZh, introduction } = contact;
  await tx
    .update(agency)
    .set({ contactName, phone, email, addressZh, introduction })
    .where(eq(agency.id, agencyId));
}
