import { and, desc, eq, inArray, type SQL } from "drizzle-orm";
import type { OverrideState } from "#domain/fee/override.ts";
import type { Fen } from "#domain/shared/money.ts";
import type { Db } from "../client.ts";
import { capOverride, ownerSector } from "../schema/cap.ts";
import { approvalCase } from "../schema/case.ts";
import { need } from "../schema/need.ts";
import { organisation } from "../schema/organisation.ts";
import { officerColumns, officerShown, whole, type Officer } from "./catalogue-items.ts";

export type OverrideLine = {
  readonly id: number;
  readonly no: string;
  readonly title: string;
  readonly owner: string;
  readonly ownerEn: string | null;
  readonly capFen: Fen;
  readonly beforeFen: Fen;
  readonly state: OverrideState;
  readonly reason: string;
  readonly proposedAt: Date;
  readonly proposedBy: number;
  readonly proposer: Officer | null;
  readonly decidedAt: Date | null;
  readonly decider: Officer | null;
  readonly note: string | null;
  readonly jurisdictionCode: string;
};

const changeOf = (row: typeof capOverride.$inferSelect) => ({
  id: row.id,
  capFen: row.capFen,
  beforeFen: row.beforeFen,
  state: row.state,
  reason: row.reason,
  proposedAt: row.proposedAt,
  proposedBy: row.proposedBy,
  decidedAt: row.decidedAt,
  note: row.decisionNote,
});

async function select(db: Db, where: SQL | undefined, limit: number): Promise<OverrideLine[]> {
  const [by, second] = [officerColumns("proposer"), officerColumns("decider")];
  const rows = await db
    .select({
      row: capOverride,
      no: need.no,
      title: need.title,
      owner: organisation.name,
      ownerEn: organisation.nameEn,
      jurisdictionCode: approvalCase.jurisdictionCode,
      proposer: by.columns,
      decider: second.columns,
    })
    .from(capOverride)
    .innerJoin(need, eq(need.id, capOverride.needId))
    .innerJoin(approvalCase, eq(approvalCase.id, need.caseId))
    .innerJoin(organisation, eq(organisation.id, need.ownerId))
    .leftJoin(by.who, eq(by.who.id, capOverride.proposedBy))
    .leftJoin(by.place, eq(by.place.id, capOverride.proposedAs))
    .leftJoin(by.unit, eq(by.unit.id, by.place.organisationId))
    .leftJoin(second.who, eq(second.who.id, capOverride.decidedBy))
    .leftJoin(second.place, eq(second.place.id, capOverride.decidedAs))
    .leftJoin(second.unit, eq(second.unit.id, second.place.organisationId))
    .where(where)
    .orderBy(desc(capOverride.id))
    .limit(limit);
  return rows.map(({ row, proposer, decider, ...about }) => ({
    ...about,
    ...changeOf(row),
    proposer: officerShown(whole(proposer), true),
    decider: officerShown(whole(decider), true),
  }));
}

/** Proposed changes of caps in these places, or the latest that are decided; newest first. */
export async function listOverrides(
  db: Db,
  places: readonly string[],
  which: "open" | "decided",
): Promise<OverrideLine[]> {
  const states: OverrideState[] = which === "open" ? ["proposed"] : ["confirmed", "refused", "withdrawn"];
  const here = inArray(approvalCase.jurisdictionCode, [...places]);
  return select(db, and(here, inArray(capOverride.state, states)), which === "open" ? 500 : 30);
}

export async function readOverride(db: Db, id: number): Promise<OverrideLine | null> {
  const [row] = await select(db, eq(capOverride.id, id), 1);
  return row ?? null;
}

/** Every decision on the sector of an owner in these places, newest first. */
export async function listSectorDecisions(db: Db, places: readonly string[]) {
  const by = officerColumns("decider");
  const rows = await db
    .select({
      id: ownerSector.id,
      code: organisation.code,
      owner: organisation.name,
      sector: ownerSector.sector,
      reason: ownerSector.reason,
      decidedAt: ownerSector.decidedAt,
      decider: by.columns,
    })
    .from(ownerSector)
    .innerJoin(organisation, eq(organisation.id, ownerSector.ownerId))
    .leftJoin(by.who, eq(by.who.id, ownerSector.decidedBy))
    .leftJoin(by.place, eq(by.place.id, ownerSector.decidedAs))
    .leftJoin(by.unit, eq(by.unit.id, by.place.organisationId))
    .where(inArray(organisation.jurisdictionCode, [...places]))
    .orderBy(desc(ownerSector.id))
    .limit(100);
  return rows.map(({ decider, ...row }) => ({ ...row, decider: officerShown(whole(decider), true) }));
}
