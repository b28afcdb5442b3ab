import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { ChangeKind, ChangeValue } from "#domain/agency/change.ts";
import type { Db } from "../client.ts";
import { agency } from "../schema/agency.ts";
import { engagement } from "../schema/engagement.ts";
import { award, need } from "../schema/need.ts";
import { organisation } from "../schema/organisation.ts";
import { agencyChange } from "../schema/vetting.ts";
import type { Tx } from "../transaction.ts";

export type ChangeRow = typeof agencyChange.$inferSelect;

/** What may change, as it is in force. */
export async function currentValues(db: Db, agencyId: number) {
  const [row] = await db
    .select({
      name: organisation.name,
      legalRepresentative: agency.legalRepresentative,
      bankName: agency.bankName,
      node: agency.bankAccountNode,
      masked: agency.bankAccountMasked,
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .where(eq(agency.id, agencyId));
  if (!row) return null;
  const { bankName, node, masked } = row;
  const account: ChangeValue =
    bankName && masked ? { bankName, masked, ...(node === null ? {} : { node }) } : {};
  return {
    name: { name: row.name },
    legal_representative: { legalRepresentative: row.legalRepresentative },
    bank_account: account,
  } satisfies Record<ChangeKind, ChangeValue>;
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

export async function applyChange(
  tx: Tx,
  agencyId: number,
  kind: ChangeKind,
  value: ChangeValue,
): Promise<void> {
  if (kind === "name") {
    const { name = "" } = value;
    // The English name was a translation of the old one.
    await tx.update(organisation).set({ name, nameEn: null }).where(eq(organisation.id, agencyId));
    return;
  }
  const { legalRepresentative, bankName, node, masked } = value;
  const set =
    kind === "legal_representative"
      ? { legalRepresentative }
      : { bankName, bankAccountNode: node, bankAccountMasked: masked };
  await tx.update(agency).set(set).where(eq(agency.id, agencyId));
}

/** Names are the same when they differ in blanks, width or brackets only. */
export async function nameTaken(db: Db, agencyId: number, name: string): Promise<boolean> {
  const compared = (text: ReturnType<typeof sql>) =>
    sql`translate(lower(normalize(${text}, NFKC)), ' ()（）', '')`;
  const [row] = await db
    .select({ id: organisation.id })
    .from(organisation)
    .where(
      and(
        eq(organisation.kind, "agency"),
        ne(organisation.id, agencyId),
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
