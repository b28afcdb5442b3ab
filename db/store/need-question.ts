import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "../client.ts";
import { agency } from "../schema/agency.ts";
import { needQuestion } from "../schema/notice.ts";
import { organisation } from "../schema/organisation.ts";
import type { Tx } from "../transaction.ts";

export type QuestionRow = typeof needQuestion.$inferSelect;

export async function insertQuestion(tx: Tx, values: typeof needQuestion.$inferInsert): Promise<number> {
  const [row] = await tx.insert(needQuestion).values(values).returning({ id: needQuestion.id });
  return row!.id;
}

export async function questionById(db: Db, id: number): Promise<QuestionRow | null> {
  const [row] = await db.select().from(needQuestion).where(eq(needQuestion.id, id));
  return row ?? null;
}

/** False: somebody has answered it. */
export async function saveAnswer(
  tx: Tx,
  id: number,
  said: { readonly answer: string; readonly answeredBy: number; readonly answeredAt: Date },
): Promise<boolean> {
  const rows = await tx
    .update(needQuestion)
    .set(said)
    .where(and(eq(needQuestion.id, id), isNull(needQuestion.answeredAt)))
    .returning({ id: needQuestion.id });
  return rows.length === 1;
}

export type Asker = {
  readonly state: typeof agency.$inferSelect.state;
  /** By what the public could recognise it in a text. */
  readonly known: readonly string[];
};

export async function askerOf(db: Db, agencyId: number): Promise<Asker | null> {
  const [row] = await db
    .select({
      state: agency.state,
      code: organisation.code,
      name: organisation.name,
      nameEn: organisation.nameEn,
      phone: agency.phone,
      email: agency.email,
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .where(eq(agency.id, agencyId));
  if (!row) return null;
  const { state, ...known } = row;
  return { state, known: Object.values(known).flatMap((each) => each ?? []) };
}
