import { and, desc, eq, inArray, notExists, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { approvalCase, caseRequirement } from "../schema/case.ts";
import { serviceItem } from "../schema/catalogue.ts";
import { takingStates } from "#domain/need/stages.ts";
import { need } from "../schema/need.ts";
import { answers } from "../store/need-line.ts";
import { summaries, type NeedSummary } from "./needs.ts";

/** Drafts waiting for the formal check in these jurisdictions, oldest first. */
export async function needsInReview(db: Db, jurisdictions: readonly string[]): Promise<NeedSummary[]> {
  if (jurisdictions.length === 0) return [];
  return summaries(db)
    .innerJoin(approvalCase, eq(approvalCase.id, need.caseId))
    .where(and(eq(need.state, "review"), inArray(approvalCase.jurisdictionCode, [...jurisdictions])))
    .orderBy(need.createdAt, need.id);
}

/** What the owner's cases still ask for and no running notice answers, by need. */
export async function openRequirements(db: Db, ownerId: number) {
  const running = db
    .select({ one: sql`1` })
    .from(need)
    .where(and(answers(caseRequirement.id), inArray(need.state, takingStates)));
  return db
    .select({
      id: caseRequirement.id,
      itemCode: serviceItem.code,
      itemZh: serviceItem.nameZh,
      itemEn: serviceItem.nameEn,
      projectName: approvalCase.projectName,
      caseCode: approvalCase.code,
      neededOn: caseRequirement.neededOn,
    })
    .from(caseRequirement)
    .innerJoin(approvalCase, eq(approvalCase.id, caseRequirement.caseId))
    .innerJoin(serviceItem, eq(serviceItem.code, caseRequirement.itemCode))
    .where(
      and(
        eq(approvalCase.ownerId, ownerId),
        inArray(caseRequirement.state, ["open", "rejected"]),
        notExists(running),
      ),
    )
    .orderBy(caseRequirement.id)
    .limit(100);
}

export type Draft = Awaited<ReturnType<typeof draftsOf>>[number];

/** What this owner has begun and not yet posted, the last saved first. */
export async function draftsOf(db: Db, ownerId: number) {
  const rows = await db
    .select({
      no: need.no,
      title: need.title,
      state: need.state,
      createdAt: need.createdAt,
      revisedAt: need.revisedAt,
    })
    .from(need)
    .where(and(eq(need.ownerId, ownerId), inArray(need.state, ["draft", "own_approval"])))
    .orderBy(desc(need.id))
    .limit(100);
  const saved = rows.map(({ createdAt, revisedAt, ...row }) => ({ ...row, savedAt: revisedAt ?? createdAt }));
  return saved.toSorted((a, b) => b.savedAt.getTime() - a.savedAt.getTime());
}
