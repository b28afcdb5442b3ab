import { eq, sql } from "drizzle-orm";
import type { FilePurpose } from "#domain/account/file-rules.ts";
import type { Db } from "../client.ts";
import { complaintEvidence } from "../schema/complaint.ts";
import { engagementMessage } from "../schema/engagement-message.ts";
import { deliverable, engagement, milestone } from "../schema/engagement.ts";
import { lowPriceFile } from "../schema/low-price.ts";
import { organisation, storedFile } from "../schema/organisation.ts";

export type NewFile = {
  name: string;
  sha256: string;
  size: number;
  mime: string;
  purpose: FilePurpose;
  organisationId: number;
  uploadedBy: number | null;
};

export async function insertFile(db: Db, file: NewFile): Promise<string> {
  const { name, sha256, size, mime, purpose, organisationId, uploadedBy } = file;
  const [row] = await db
    .insert(storedFile)
    .values({ name, sha256, size, mime, purpose, organisationId, uploadedBy })
    .returning({ id: storedFile.id });
  return row!.id;
}

export async function fileUsage(db: Db, organisationId: number): Promise<{ bytes: number; today: number }> {
  const [row] = await db
    .select({
      bytes: sql<number>`coalesce(sum(${storedFile.size}), 0)::float8`,
      today: sql<number>`(count(*) filter (where ${storedFile.createdAt} > app_now() - interval '1 day'))::int`,
    })
    .from(storedFile)
    .where(eq(storedFile.organisationId, organisationId));
  return row ?? { bytes: 0, today: 0 };
}

/** A file with everybody who stands to it: its own organisation, the parties of its engagement, the place. */
export async function findFile(db: Db, id: string) {
  const [file] = await db
    .select({
      id: storedFile.id,
      name: storedFile.name,
      sha256: storedFile.sha256,
      mime: storedFile.mime,
      size: storedFile.size,
      purpose: storedFile.purpose,
      organisationId: storedFile.organisationId,
      jurisdiction: organisation.jurisdictionCode,
    })
    .from(storedFile)
    .leftJoin(organisation, eq(organisation.id, storedFile.organisationId))
    .where(eq(storedFile.id, id));
  return file ?? null;
}

type Standing = {
  ownerId: number;
  agencyId: number;
  departmentId: number | null;
  /** Where the matter lies, if that says more than the place of the file's own organisation. */
  jurisdiction?: string;
};

/** The sides of the engagement that a deliverable, a proof of payment or a message belongs to; null for other files. */
export async function findFileStanding(db: Db, id: string): Promise<Standing | null> {
  const found = await db.execute<Standing>(sql`
    select e.owner_id as "ownerId", e.agency_id as "agencyId", c.department_id as "departmentId"
    from ${engagement} e
    join case_requirement r on r.id = e.requirement_id
    join approval_case c on c.id = r.case_id
    where e.id in (
      select engagement_id from ${deliverable} where file_id = ${id}
      union select engagement_id from ${milestone} where proof_file_id = ${id}
      union select engagement_id from ${engagementMessage} where file_id = ${id})
    limit 1`);
  return found.rows[0] ?? (await findLowPriceStanding(db, id)) ?? findEvidenceStanding(db, id);
}

/** Owner and bidder of a quote whose price was justified with it. */
async function findLowPriceStanding(db: Db, id: string): Promise<Standing | null> {
  const found = await db.execute<Standing>(sql`
    select n.owner_id as "ownerId", l.agency_id as "agencyId", null as "departmentId",
      c.jurisdiction_code as jurisdiction
    from ${lowPriceFile} f
    join low_price l on l.id = f.low_price_id
    join need n on n.id = l.need_id
    join approval_case c on c.id = n.case_id
    where f.file_id = ${id}`);
  return found.rows[0] ?? null;
}

/** The sides of a complaint; the other one reads the evidence once it is admitted and no name is hidden from it. */
async function findEvidenceStanding(db: Db, id: string): Promise<Standing | null> {
  const found = await db.execute<Standing>(sql`
    select c.complainant_id as "ownerId", c.jurisdiction_code as jurisdiction, null as "departmentId",
      case when c.admitted_at is not null and (c.object <> 'notice' or n.opened_at is not null)
        then c.respondent_id else s.organisation_id end as "agencyId"
    from ${complaintEvidence} e
    join complaint_statement s on s.id = e.statement_id
    join complaint c on c.id = s.complaint_id
    join need n on n.id = c.need_id
    where e.file_id = ${id}`);
  return found.rows[0] ?? null;
}
