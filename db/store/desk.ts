import { and, desc, eq, isNull } from "drizzle-orm";
import type { FirmKind, FirmStanding } from "#domain/desk/acts.ts";
import type { ReceiptState } from "#domain/desk/receipt.ts";
import type { Db } from "../client.ts";
import { agency } from "../schema/agency.ts";
import { owner } from "../schema/case.ts";
import { deskAct, deskSession } from "../schema/desk.ts";
import { need } from "../schema/need.ts";
import { organisation, registration, storedFile } from "../schema/organisation.ts";
import type { Tx } from "../transaction.ts";
import type { NewFile } from "./file.ts";

export type Visit = typeof deskSession.$inferSelect;
export type DeskActRow = typeof deskAct.$inferSelect;
export type Contact = { contactName: string; phone: string; email: string; addressZh: string };

/** The firm with this code and where it stands; null when the market has never heard of it. */
export async function firmByCode(db: Db, code: string) {
  const [firm] = await db
    .select({
      id: organisation.id,
      kind: organisation.kind,
      name: organisation.name,
      jurisdictionCode: organisation.jurisdictionCode,
      verifiedAt: organisation.verifiedAt,
    })
    .from(organisation)
    .where(eq(organisation.code, code));
  if (!firm) return null;
  const [request] = await db
    .select({ id: registration.id, state: registration.state })
    .from(registration)
    .where(eq(registration.organisationId, firm.id))
    .orderBy(desc(registration.id))
    .limit(1);
  return {
    ...firm,
    registrationId: request?.id ?? null,
    standing: standingOf(firm.verifiedAt, request?.state),
  };
}
export type Firm = NonNullable<Awaited<ReturnType<typeof firmByCode>>>;

function standingOf(verifiedAt: Date | null, request: string | undefined): FirmStanding {
  if (verifiedAt) return "entered";
  if (request === "submitted") return "checking";
  return request === "returned" ? "waiting" : "new";
}

export async function insertVisit(tx: Tx, values: typeof deskSession.$inferInsert): Promise<number> {
  const [row] = await tx.insert(deskSession).values(values).returning({ id: deskSession.id });
  return row!.id;
}

export async function findVisit(db: Db, id: number): Promise<Visit | null> {
  const [row] = await db.select().from(deskSession).where(eq(deskSession.id, id));
  return row ?? null;
}

/** False when the visit has ended: nothing is done after the person has left. */
export async function holdVisit(tx: Tx, id: number): Promise<boolean> {
  const rows = await tx
    .select({ id: deskSession.id })
    .from(deskSession)
    .where(and(eq(deskSession.id, id), isNull(deskSession.closedAt)))
    .for("share");
  return rows.length > 0;
}

export async function endVisit(tx: Tx, id: number, now: Date): Promise<boolean> {
  const rows = await tx
    .update(deskSession)
    .set({ closedAt: now })
    .where(and(eq(deskSession.id, id), isNull(deskSession.closedAt)))
    .returning({ id: deskSession.id });
  return rows.length > 0;
}

/** The scanned request under an id that the act's own record already names. */
export async function insertRequest(tx: Tx, id: string, file: NewFile): Promise<void> {
  await tx.insert(storedFile).values({ id, ...file });
}

export async function insertAct(tx: Tx, values: typeof deskAct.$inferInsert): Promise<void> {
  await tx.insert(deskAct).values(values);
}

export async function receiptOfKey(db: Db, commandKey: string): Promise<string | null> {
  const [row] = await db.select({ no: deskAct.no }).from(deskAct).where(eq(deskAct.commandKey, commandKey));
  return row?.no ?? null;
}

export async function lockAct(tx: Tx, no: string) {
  const [row] = await tx
    .select({ act: deskAct, officerId: deskSession.officerId, firm: organisation })
    .from(deskAct)
    .innerJoin(deskSession, eq(deskSession.id, deskAct.sessionId))
    .innerJoin(organisation, eq(organisation.id, deskAct.organisationId))
    .where(eq(deskAct.no, no))
    .for("update", { of: deskAct });
  return row ?? null;
}

export async function saveAct(
  tx: Tx,
  no: string,
  from: ReceiptState,
  change: Partial<DeskActRow>,
): Promise<boolean> {
  const rows = await tx
    .update(deskAct)
    .set(change)
    .where(and(eq(deskAct.no, no), eq(deskAct.state, from)))
    .returning({ no: deskAct.no });
  return rows.length > 0;
}

/** Did this officer write it down, in whole or in part, for the firm at the counter? */
export async function typedInBy(db: Db, subject: string, accountId: number): Promise<boolean> {
  const [row] = await db
    .select({ id: deskAct.id })
    .from(deskAct)
    .innerJoin(deskSession, eq(deskSession.id, deskAct.sessionId))
    .where(and(eq(deskAct.subject, subject), eq(deskSession.officerId, accountId)))
    .limit(1);
  return row !== undefined;
}

/** Does this notice name an agency, and how many does it shut out? */
export async function choiceIn(tx: Tx, needNo: string) {
  const [row] = await tx
    .select({ direct: need.directAgencyId, avoid: need.avoidList })
    .from(need)
    .where(eq(need.no, needNo));
  return { namesAgency: (row?.direct ?? null) !== null, avoided: row?.avoid.length ?? 0 };
}

export async function contactOf(db: Db, kind: FirmKind, id: number): Promise<Contact | null> {
  const table = kind === "owner" ? owner : agency;
  const [row] = await db
    .select({
      contactName: table.contactName,
      phone: table.phone,
      email: table.email,
      addressZh: table.addressZh,
    })
    .from(table)
    .where(eq(table.id, id));
  return row ?? null;
}

export async function saveContact(tx: Tx, kind: FirmKind, id: number, to: Contact): Promise<boolean> {
  const table = kind === "owner" ? owner : agency;
  const rows = await tx.update(table).set(to).where(eq(table.id, id)).returning({ id: table.id });
  return rows.length > 0;
}
