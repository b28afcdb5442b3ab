import { asc, desc, eq, inArray } from "drizzle-orm";
import type { ScoreLine } from "#domain/credit/explanation.ts";
import type { Db } from "../client.ts";
import { agency, creditScore, gradeDecision } from "../schema/agency.ts";
import { engagement } from "../schema/engagement.ts";
import { need } from "../schema/need.ts";
import { organisation } from "../schema/organisation.ts";

/** An agency's score with every sentence it rests on; null when there is no such public agency. */
export async function readScore(db: Db, uscc: string) {
  const [row] = await db
    .select({
      id: agency.id,
      uscc: organisation.code,
      name: organisation.name,
      nameEn: organisation.nameEn,
      state: agency.state,
      grade: agency.grade,
      score: creditScore,
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .leftJoin(creditScore, eq(creditScore.agencyId, agency.id))
    .where(eq(organisation.code, uscc));
  if (!row || ["draft", "submitted", "returned"].includes(row.state)) return null;
  const explanation = (row.score?.explanation ?? []) as ScoreLine[];
  return { ...row, score: row.score ? { ...row.score, explanation } : null };
}

/** The public notice behind an engagement's number: engagements themselves are their parties' pages. */
export async function noticesOf(db: Db, engagementNos: readonly string[]): Promise<Record<string, string>> {
  if (engagementNos.length === 0) return {};
  const rows = await db
    .select({ engagementNo: engagement.no, needNo: need.no })
    .from(engagement)
    .innerJoin(need, eq(need.id, engagement.needId))
    .where(inArray(engagement.no, [...engagementNos]))
    .orderBy(asc(engagement.no));
  return Object.fromEntries(rows.map((row) => [row.engagementNo, row.needNo]));
}

/** Decisions on the letter, newest first, with what they rest on. */
export async function gradeDecisions(db: Db, agencyId: number) {
  return db
    .select({
      kind: gradeDecision.kind,
      grade: gradeDecision.grade,
      previous: gradeDecision.previous,
      reference: gradeDecision.reference,
      score: gradeDecision.score,
      effectiveAt: gradeDecision.effectiveAt,
    })
    .from(gradeDecision)
    .where(eq(gradeDecision.agencyId, agencyId))
    .orderBy(desc(gradeDecision.effectiveAt), desc(gradeDecision.id));
}
