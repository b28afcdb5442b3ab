import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { approvalCase } from "../schema/case.ts";
import { draw, drawValue } from "../schema/draw.ts";
import { need } from "../schema/need.ts";
import { organisation } from "../schema/organisation.ts";
import { auditEvent } from "../schema/spine.ts";

/** Everything public about a round; the witness's sealed secret stays where it is. */
const columns = {
  id: draw.id,
  needId: draw.needId,
  lotNo: draw.lotNo,
  purpose: draw.purpose,
  round: draw.round,
  drawCode: draw.drawCode,
  anchor: draw.anchor,
  commitment: draw.commitment,
  candidates: draw.candidates,
  listHash: draw.listHash,
  source: draw.source,
  publicFunds: draw.publicFunds,
  frozenAt: draw.frozenAt,
  drawAt: draw.drawAt,
  lateAt: draw.lateAt,
  witnessCommit: draw.witnessCommit,
  witnessName: draw.witnessName,
  witnessedAt: draw.witnessedAt,
  publicRound: draw.publicRound,
  publicValue: draw.publicValue,
  valueAt: draw.valueAt,
  revealedAt: draw.revealedAt,
  transcript: draw.transcript,
  voidReason: draw.voidReason,
  voidNote: draw.voidNote,
  voidAskedBy: draw.voidAskedBy,
  voidAskedName: draw.voidAskedName,
  voidAskedAt: draw.voidAskedAt,
  voidedName: draw.voidedName,
  voidedAt: draw.voidedAt,
};

/** All rounds of a need, voided ones too, newest first, each with what was typed and what the record says of its list. */
export async function readDraws(db: Db, needId: number) {
  const rows = await db.select(columns).from(draw).where(eq(draw.needId, needId)).orderBy(desc(draw.round));
  const [entries, logged, names] = [
    await entriesOf(
      db,
      rows.map(({ id }) => id),
    ),
    await loggedLists(db, needId),
    await namesOf(
      db,
      rows.flatMap(({ candidates }) => candidates.map(({ id }) => id)),
    ),
  ];
  return rows.map((row) => ({
    ...row,
    names: Object.fromEntries(row.candidates.map(({ id }) => [id, names.get(id) ?? id])),
    entries: entries.filter(({ drawId }) => drawId === row.id),
    logged: logged.get(row.id) ?? null,
  }));
}
export type DrawRound = Awaited<ReturnType<typeof readDraws>>[number];

async function entriesOf(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return db
    .select({
      drawId: drawValue.drawId,
      accountId: drawValue.accountId,
      officer: drawValue.officerName,
      organisation: drawValue.organisationName,
      side: drawValue.side,
      publicRound: drawValue.publicRound,
      digits: drawValue.digits,
      enteredAt: drawValue.enteredAt,
    })
    .from(drawValue)
    .where(inArray(drawValue.drawId, [...ids]))
    .orderBy(drawValue.id);
}

/** As the audit event of the freeze recorded it: a list changed afterwards would differ from it. */
async function loggedLists(db: Db, needId: number) {
  const [found] = await db.select({ no: need.no }).from(need).where(eq(need.id, needId));
  const rows = await db
    .select({ at: auditEvent.at, payload: auditEvent.payload })
    .from(auditEvent)
    .where(
      and(
        inArray(auditEvent.type, ["draw.frozen", "draw.frozen_at_once"]),
        sql`${auditEvent.subjects} @> array[${`need:${found?.no ?? ""}`}]::text[]`,
      ),
    );
  return new Map(
    rows.map(({ at, payload }) => [
      Number(payload["drawId"]),
      { at, listHash: String(payload["listHash"]), commitment: String(payload["commitment"]) },
    ]),
  );
}

async function namesOf(db: Db, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .select({ code: organisation.code, name: organisation.name })
    .from(organisation)
    .where(inArray(organisation.code, [...codes]));
  return new Map(rows.map(({ code, name }) => [code, name]));
}

const officerColumns = {
  ...columns,
  no: need.no,
  title: need.title,
  jurisdictionCode: approvalCase.jurisdictionCode,
};

/** Draws that wait for officers, those whose instant comes first on top; then the last ones that are over. */
export async function listOfficerDraws(db: Db, places: readonly string[], which: "open" | "over") {
  if (places.length === 0) return [];
  const over = sql`(${draw.revealedAt} is not null or ${draw.voidedAt} is not null)`;
  return db
    .select(officerColumns)
    .from(draw)
    .innerJoin(need, eq(need.id, draw.needId))
    .innerJoin(approvalCase, eq(approvalCase.id, need.caseId))
    .where(
      and(
        inArray(approvalCase.jurisdictionCode, [...places]),
        sql`${draw.source} <> 'none'`,
        which === "over" ? over : sql`not ${over}`,
      ),
    )
    .orderBy(which === "open" ? draw.drawAt : desc(draw.drawAt))
    .limit(50);
}

export async function readOfficerDraw(db: Db, id: number) {
  const [row] = await db
    .select(officerColumns)
    .from(draw)
    .innerJoin(need, eq(need.id, draw.needId))
    .innerJoin(approvalCase, eq(approvalCase.id, need.caseId))
    .where(eq(draw.id, id));
  return row ? { ...row, entries: await entriesOf(db, [id]) } : null;
}
