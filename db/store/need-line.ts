import { and, asc, eq, sql, type SQL } from "drizzle-orm";
import type { FeeCap } from "#domain/fee/cap.ts";
import type { Fen } from "#domain/shared/money.ts";
import type { Db } from "../client.ts";
import { caseRequirement } from "../schema/case.ts";
import { need } from "../schema/need.ts";
import { needLine } from "../schema/need-line.ts";
import type { Tx } from "../transaction.ts";

/** One item of a need: what is asked, by what it is priced, what it may cost. */
export type NeedLine = {
  readonly position: number;
  readonly requirementId: number;
  readonly itemCode: string;
  readonly quantities: Record<string, number>;
  readonly ceilingFen: Fen | null;
  readonly directPriceFen: Fen | null;
  readonly capFen: Fen | null;
  /** As published; null in a draft. */
  readonly cap: FeeCap | null;
};
type Lined = Pick<
  typeof need.$inferSelect,
  | "id"
  | "bundleCode"
  | "requirementId"
  | "itemCode"
  | "quantities"
  | "ceilingFen"
  | "directPriceFen"
  | "capFen"
> & { readonly cap: unknown };

const columns = {
  position: needLine.position,
  requirementId: needLine.requirementId,
  itemCode: needLine.itemCode,
  quantities: needLine.quantities,
  ceilingFen: needLine.ceilingFen,
  directPriceFen: needLine.directPriceFen,
  capFen: needLine.capFen,
  cap: needLine.cap,
};

/** In their order; a need without a bundle is its own one line. */
export async function linesOf(db: Db, row: Lined): Promise<NeedLine[]> {
  if (row.bundleCode !== null)
    return db
      .select(columns)
      .from(needLine)
      .where(eq(needLine.needId, row.id))
      .orderBy(asc(needLine.position));
  const { requirementId, itemCode, quantities, ceilingFen, directPriceFen, capFen } = row;
  const cap = row.cap as FeeCap | null;
  return [{ position: 1, requirementId, itemCode, quantities, ceilingFen, directPriceFen, capFen, cap }];
}

export async function insertLines(
  tx: Tx,
  needId: number,
  lines: readonly Omit<typeof needLine.$inferInsert, "needId" | "position">[],
): Promise<void> {
  await tx.insert(needLine).values(lines.map((each, at) => ({ ...each, needId, position: at + 1 })));
}

/** Only while the need is a draft or goes public; the table refuses anything later. */
export async function saveLine(
  tx: Tx,
  needId: number,
  position: number,
  change: Partial<typeof needLine.$inferInsert>,
): Promise<void> {
  await tx
    .update(needLine)
    .set(change)
    .where(and(eq(needLine.needId, needId), eq(needLine.position, position)));
}

/** Every requirement that a need answers, as it stands. */
export async function requirementsOf(db: Db, needId: number) {
  return db
    .select({ id: caseRequirement.id, state: caseRequirement.state, voluntary: caseRequirement.voluntary })
    .from(need)
    .innerJoin(caseRequirement, answers(caseRequirement.id))
    .where(eq(need.id, needId))
    .orderBy(asc(caseRequirement.id));
}

/** For queries over needs: this one answers that requirement, alone or in a bundle. */
export function answers(requirement: SQL | number | { getSQL(): SQL }): SQL {
  return sql`(${need.requirementId} = ${requirement} or exists (
    select 1 from ${needLine} l where l.need_id = ${need.id} and l.requirement_id = ${requirement}))`;
}
