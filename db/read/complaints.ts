import { and, asc, desc, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "../client.ts";
import { complaint, complaintDecision, complaintEvidence, complaintStatement } from "../schema/complaint.ts";
import { engagement } from "../schema/engagement.ts";
import { need } from "../schema/need.ts";
import { account, organisation, storedFile } from "../schema/organisation.ts";

const complainant = alias(organisation, "complainant");
const respondent = alias(organisation, "respondent");
const mostRows = 200;

const columns = {
  complaint,
  need: { no: need.no, title: need.title, openedAt: need.openedAt, state: need.state },
  engagementNo: engagement.no,
  complainant: { code: complainant.code, name: complainant.name, nameEn: complainant.nameEn },
  respondent: { code: respondent.code, name: respondent.name, nameEn: respondent.nameEn },
};

function found(db: Db) {
  return db
    .select(columns)
    .from(complaint)
    .innerJoin(need, eq(need.id, complaint.needId))
    .innerJoin(complainant, eq(complainant.id, complaint.complainantId))
    .innerJoin(respondent, eq(respondent.id, complaint.respondentId))
    .leftJoin(engagement, eq(engagement.id, complaint.engagementId));
}
export type ComplaintView = NonNullable<Awaited<ReturnType<typeof findComplaint>>>;

export async function findComplaint(db: Db, no: string) {
  const [row] = await found(db).where(eq(complaint.no, no));
  return row ?? null;
}

/** Who may open it: the complainant, the respondent once it is admitted, the offices of the place. */
export async function complaintSubject(db: Db, no: string) {
  const [row] = await db.select().from(complaint).where(eq(complaint.no, no));
  if (!row) return null;
  const partyIds = row.admittedAt ? [row.complainantId, row.respondentId] : [row.complainantId];
  return { partyIds, jurisdiction: row.jurisdictionCode };
}

/** Before the opening nobody learns from a complaint about a notice who means to quote. */
export function complainantHidden({ complaint: it, need: about }: ComplaintView, now: Date): boolean {
  return it.object === "notice" && (about.openedAt === null || now < about.openedAt);
}

/** Every statement with its files, oldest first. */
export async function statementsOf(db: Db, complaintId: number) {
  const rows = await db
    .select({
      id: complaintStatement.id,
      kind: complaintStatement.kind,
      organisationId: complaintStatement.organisationId,
      body: complaintStatement.body,
      at: complaintStatement.at,
      fileId: storedFile.id,
      fileName: storedFile.name,
    })
    .from(complaintStatement)
    .leftJoin(complaintEvidence, eq(complaintEvidence.statementId, complaintStatement.id))
    .leftJoin(storedFile, eq(storedFile.id, complaintEvidence.fileId))
    .where(eq(complaintStatement.complaintId, complaintId))
    .orderBy(asc(complaintStatement.id), asc(storedFile.name));
  const byId = Map.groupBy(rows, ({ id }) => id);
  return [...byId.values()].map(([first, ...rest]) => {
    const { fileId: _id, fileName: _name, ...statement } = first!;
    const files = [first!, ...rest].flatMap(({ fileId, fileName }) =>
      fileId && fileName ? [{ id: fileId, name: fileName }] : [],
    );
    return { ...statement, files };
  });
}

/** What the offices signed, oldest first; the clock has no name. */
export async function decisionsOf(db: Db, complaintId: number) {
  return db
    .select({
      step: complaintDecision.step,
      reasons: complaintDecision.reasons,
      basis: complaintDecision.basis,
      remedies: complaintDecision.remedies,
      furtherRemedy: complaintDecision.furtherRemedy,
      decidedBy: complaintDecision.decidedBy,
      officer: account.name,
      at: complaintDecision.at,
    })
    .from(complaintDecision)
    .leftJoin(account, eq(account.id, complaintDecision.decidedBy))
    .where(eq(complaintDecision.complaintId, complaintId))
    .orderBy(asc(complaintDecision.id));
}

/** An organisation's own: as complainant, or as respondent once admitted; newest first. */
export async function complaintsOf(db: Db, organisationId: number) {
  return found(db)
    .where(
      or(
        eq(complaint.complainantId, organisationId),
        and(eq(complaint.respondentId, organisationId), isNotNull(complaint.admittedAt)),
      ),
    )
    .orderBy(desc(complaint.id))
    .limit(mostRows);
}

const over = ["refused", "withdrawn", "final_dismissed", "executed"] as const;

/** Those of the places an office answers for, newest first. */
export async function complaintsIn(db: Db, jurisdictions: readonly string[], running: boolean) {
  const places =
    jurisdictions.length > 0 ? inArray(complaint.jurisdictionCode, [...jurisdictions]) : sql`false`;
  const ended = sql`(${inArray(complaint.state, [...over])} or (${complaint.state} = 'dismissed' and ${complaint.appealUntil} <= app_now()))`;
  return found(db)
    .where(and(places, running ? sql`not ${ended}` : ended))
    .orderBy(desc(complaint.id))
    .limit(mostRows);
}

/** Admitted ones about this need, for everybody: that there is one and how it was decided, nothing of what was said. */
export async function complaintsOnNeed(db: Db, needId: number) {
  return db
    .select({
      no: complaint.no,
      object: complaint.object,
      state: complaint.state,
      admittedAt: complaint.admittedAt,
      decidedAt: complaint.decidedAt,
      finalAt: complaint.finalAt,
    })
    .from(complaint)
    .where(and(eq(complaint.needId, needId), isNotNull(complaint.admittedAt)))
    .orderBy(asc(complaint.id));
}

/** The public register: what was decided, about what and why; newest first. */
export async function decidedComplaints(db: Db) {
  const rows = await found(db)
    .where(isNotNull(complaint.decidedAt))
    .orderBy(desc(complaint.decidedAt), desc(complaint.id))
    .limit(mostRows);
  const ids = rows.map(({ complaint: { id } }) => id);
  const decisions = ids.length
    ? await db
        .selectDistinctOn([complaintDecision.complaintId], {
          complaintId: complaintDecision.complaintId,
          step: complaintDecision.step,
          reasons: complaintDecision.reasons,
          basis: complaintDecision.basis,
          remedies: complaintDecision.remedies,
        })
        .from(complaintDecision)
        .where(
          and(
            inArray(complaintDecision.complaintId, ids),
            sql`(${complaintDecision.step} like 'uphold%' or ${complaintDecision.step} like 'dismiss%')`,
          ),
        )
        .orderBy(complaintDecision.complaintId, desc(complaintDecision.id))
    : [];
  const last = new Map(decisions.map((each) => [each.complaintId, each]));
  return rows.flatMap((row) => {
    const decision = last.get(row.complaint.id);
    return decision ? [{ ...row, decision }] : [];
  });
}
