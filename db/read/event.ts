import { eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { auditEvent } from "../schema/spine.ts";

export type MarketEvent = {
  id: string;
  type: string;
  at: Date;
  organisationId: number | null;
  subjects: string[];
  payload: Record<string, unknown>;
};

export async function findEvent(db: Db, id: string): Promise<MarketEvent | null> {
  const [row] = await db
    .select({
      id: auditEvent.id,
      type: auditEvent.type,
      at: auditEvent.at,
      organisationId: auditEvent.organisationId,
      subjects: auditEvent.subjects,
      payload: auditEvent.payload,
    })
    .from(auditEvent)
    .where(eq(auditEvent.id, id));
  return row ?? null;
}
