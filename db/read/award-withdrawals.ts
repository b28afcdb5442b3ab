import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "../client.ts";
import { approvalCase } from "../schema/case.ts";
import { awardWithdrawal } from "../schema/choice.ts";
import { award, need } from "../schema/need.ts";
import { account, organisation } from "../schema/organisation.ts";

const asker = alias(account, "asker");
const decider = alias(account, "decider");
const mostShown = 200;

function withdrawals(db: Db) {
  return db
    .select({
      id: awardWithdrawal.id,
      no: need.no,
      title: need.title,
      needState: need.state,
      agencyCode: organisation.code,
      agency: organisation.name,
      agencyEn: organisation.nameEn,
      amountFen: award.amountFen,
      code: awardWithdrawal.code,
      reason: awardWithdrawal.reason,
      state: awardWithdrawal.state,
      askedBy: awardWithdrawal.askedBy,
      askedName: asker.name,
      askedAt: awardWithdrawal.askedAt,
      decidedName: decider.name,
      decidedAt: awardWithdrawal.decidedAt,
      decisionNote: awardWithdrawal.decisionNote,
    })
    .from(awardWithdrawal)
    .innerJoin(award, eq(award.id, awardWithdrawal.awardId))
    .innerJoin(need, eq(need.id, awardWithdrawal.needId))
    .innerJoin(approvalCase, eq(approvalCase.id, need.caseId))
    .innerJoin(organisation, eq(organisation.id, award.agencyId))
    .innerJoin(asker, eq(asker.id, awardWithdrawal.askedBy))
    .leftJoin(decider, eq(decider.id, awardWithdrawal.decidedBy));
}

/** In these places: what waits for its second person first. */
export async function withdrawalsIn(db: Db, jurisdictions: readonly string[]) {
  if (jurisdictions.length === 0) return [];
  return withdrawals(db)
    .where(inArray(approvalCase.jurisdictionCode, [...jurisdictions]))
    .orderBy(asc(awardWithdrawal.state), desc(awardWithdrawal.askedAt))
    .limit(mostShown);
}

/** Awards of a need that were taken back, as its result page tells it. */
export async function withdrawnAwards(db: Db, needId: number) {
  const rows = await withdrawals(db)
    .where(and(eq(awardWithdrawal.needId, needId), eq(awardWithdrawal.state, "confirmed")))
    .orderBy(asc(awardWithdrawal.id));
  return rows.map(({ id, agency, agencyEn, code, reason, askedName, decidedName, decidedAt }) => ({
    id,
    agency,
    agencyEn,
    code,
    reason,
    askedName,
    decidedName,
    decidedAt,
  }));
}

/** Definite awards whose contract is not signed yet: only these can be taken back. */
export async function withdrawableIn(db: Db, jurisdictions: readonly string[]) {
  if (jurisdictions.length === 0) return [];
  return db
    .select({
      no: need.no,
      title: need.title,
      agency: organisation.name,
      agencyEn: organisation.nameEn,
      confirmedAt: award.confirmedAt,
    })
    .from(award)
    .innerJoin(need, and(eq(need.id, award.needId), eq(need.state, "confirmed")))
    .innerJoin(approvalCase, eq(approvalCase.id, need.caseId))
    .innerJoin(organisation, eq(organisation.id, award.agencyId))
    .where(and(eq(award.state, "confirmed"), inArray(approvalCase.jurisdictionCode, [...jurisdictions])))
    .orderBy(desc(award.confirmedAt))
    .limit(mostShown);
}
