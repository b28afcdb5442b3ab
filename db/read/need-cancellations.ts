import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "../client.ts";
import { approvalCase } from "../schema/case.ts";
import { need } from "../schema/need.ts";
import { needCancellation } from "../schema/notice.ts";
import { account, organisation } from "../schema/organisation.ts";
import { effectiveStateSql } from "./needs.ts";

const decider = alias(account, "decider");
export type ShownCancellation = Awaited<ReturnType<typeof cancellationsIn>>[number];

/** Wishes to give up public money after closing, in these places: the open ones first. */
export async function cancellationsIn(db: Db, jurisdictions: readonly string[]) {
  if (jurisdictions.length === 0) return [];
  return db
    .select({
      id: needCancellation.id,
      no: need.no,
      title: need.title,
      needState: effectiveStateSql,
      owner: organisation.name,
      ownerEn: organisation.nameEn,
      code: needCancellation.code,
      reason: needCancellation.reason,
      state: needCancellation.state,
      askedAt: needCancellation.askedAt,
      decidedAt: needCancellation.decidedAt,
      decidedBy: decider.name,
      decisionNote: needCancellation.decisionNote,
    })
    .from(needCancellation)
    .innerJoin(need, eq(need.id, needCancellation.needId))
    .innerJoin(organisation, eq(organisation.id, need.ownerId))
    .innerJoin(approvalCase, eq(approvalCase.id, need.caseId))
    .leftJoin(decider, eq(decider.id, needCancellation.decidedBy))
    .where(inArray(approvalCase.jurisdictionCode, [...jurisdictions]))
    .orderBy(asc(needCancellation.state), desc(needCancellation.askedAt))
    .limit(200);
}

/** The owner's last wish for this round, and what became of it. */
export async function lastCancellation(db: Db, needId: number, round: number) {
  const [row] = await db
    .select({ state: needCancellation.state, note: needCancellation.decisionNote })
    .from(needCancellation)
    .where(and(eq(needCancellation.needId, needId), eq(needCancellation.round, round)))
    .orderBy(desc(needCancellation.id))
    .limit(1);
  return row ?? null;
}
