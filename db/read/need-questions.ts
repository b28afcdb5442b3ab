import { asc, desc, eq, inArray } from "drizzle-orm";
import type { Db } from "../client.ts";
import { approvalCase } from "../schema/case.ts";
import { need } from "../schema/need.ts";
import { needQuestion } from "../schema/notice.ts";
import { organisation } from "../schema/organisation.ts";

const shownColumns = {
  id: needQuestion.id,
  round: needQuestion.round,
  text: needQuestion.text,
  askedAt: needQuestion.askedAt,
  dueAt: needQuestion.answerDueAt,
  answer: needQuestion.answer,
  answeredAt: needQuestion.answeredAt,
};

/** As everybody sees them: without a word on who asked. */
export async function questionsOf(db: Db, needId: number) {
  return db
    .select(shownColumns)
    .from(needQuestion)
    .where(eq(needQuestion.needId, needId))
    .orderBy(asc(needQuestion.id));
}

/** With who asked: for supervisors and auditors alone, newest first. */
export async function questionsIn(db: Db, jurisdictions: readonly string[]) {
  if (jurisdictions.length === 0) return [];
  return db
    .select({
      ...shownColumns,
      no: need.no,
      code: organisation.code,
      name: organisation.name,
      nameEn: organisation.nameEn,
    })
    .from(needQuestion)
    .innerJoin(need, eq(need.id, needQuestion.needId))
    .innerJoin(approvalCase, eq(approvalCase.id, need.caseId))
    .innerJoin(organisation, eq(organisation.id, needQuestion.agencyId))
    .where(inArray(approvalCase.jurisdictionCode, [...jurisdictions]))
    .orderBy(desc(needQuestion.id))
    .limit(200);
}
