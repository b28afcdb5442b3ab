import { and, desc, eq, isNull } from "drizzle-orm";
import type { Db } from "../client.ts";
import { practitioner } from "../schema/agency.ts";
import { deliverable, reportRevocation } from "../schema/engagement.ts";
import type { Tx } from "../transaction.ts";

export type DeliverableRow = typeof deliverable.$inferSelect;

/** The newest version, whatever became of it. */
export async function latestDeliverable(db: Db, engagementId: number): Promise<DeliverableRow | null> {
  const [row] = await db
    .select()
    .from(deliverable)
    .where(eq(deliverable.engagementId, engagementId))
    .orderBy(desc(deliverable.version))
    .limit(1);
  return row ?? null;
}

export async function addDeliverable(tx: Tx, row: typeof deliverable.$inferInsert): Promise<number> {
  const [added] = await tx.insert(deliverable).values(row).returning({ id: deliverable.id });
  return added!.id;
}

export async function saveDeliverable(
  tx: Tx,
  from: Pick<DeliverableRow, "id" | "state">,
  change: Partial<DeliverableRow>,
): Promise<boolean> {
  const saved = await tx
    .update(deliverable)
    .set(change)
    .where(and(eq(deliverable.id, from.id), eq(deliverable.state, from.state)))
    .returning({ id: deliverable.id });
  return saved.length === 1;
}

export async function addRevocation(tx: Tx, row: typeof reportRevocation.$inferInsert): Promise<void> {
  await tx.insert(reportRevocation).values(row);
}

export async function revocationOf(db: Db, deliverableId: number) {
  const [row] = await db
    .select()
    .from(reportRevocation)
    .where(eq(reportRevocation.deliverableId, deliverableId));
  return row ?? null;
}

/** Those an agency may name on a report: its own who have not left. Ordered by name. */
export async function practitionersOf(
  db: Db,
  agencyId: number,
): Promise<{ id: number; name: string; qualification: string; certificateNo: string }[]> {
  return db
    .select({
      id: practitioner.id,
      name: practitioner.name,
      qualification: practitioner.qualification,
      certificateNo: practitioner.certificateNo,
    })
    .from(practitioner)
    .where(and(eq(practitioner.agencyId, agencyId), isNull(practitioner.leftOn)))
    .orderBy(practitioner.name, practitioner.id);
}
