import type { Grade } from "#domain/agency/grade.ts";
import type { Db } from "../client.ts";
import { gradeDecision } from "../schema/agency.ts";

/** The letter of an invented agency as a decision, so that the register answers and not the copy in its row. */
export async function decideAdmission(db: Db, agencyId: number, grade: Grade, at: Date): Promise<void> {
  await db.insert(gradeDecision).values({
    agencyId,
    kind: "admission",
    grade,
    previous: "unrated",
    reference: `admission ${agencyId}`,
    policyProfile: "default",
    policyVersion: 1,
    decidedAt: at,
    effectiveAt: at,
  });
}
