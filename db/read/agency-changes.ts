import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { ChangeState } from "#domain/agency/change.ts";
import type { Db } from "../client.ts";
import { account, jurisdiction, organisation, storedFile } from "../schema/organisation.ts";
import { agencyChange } from "../schema/vetting.ts";

/** Every change an agency has asked for, the newest first. */
export async function changesOf(db: Db, agencyId: number) {
  return db
    .select({
      id: agencyChange.id,
      kind: agencyChange.kind,
      state: agencyChange.state,
      before: agencyChange.before,
      after: agencyChange.after,
      reason: agencyChange.reason,
      note: agencyChange.note,
      requestedAt: agencyChange.requestedAt,
      dueAt: agencyChange.dueAt,
      decidedAt: agencyChange.decidedAt,
    })
    .from(agencyChange)
    .where(eq(agencyChange.firmId, agencyId))
    .orderBy(desc(agencyChange.id));
}

type Queue = { readonly states: readonly ChangeState[]; readonly limit: number };

export async function changeQueue(db: Db, scope: readonly string[], { states, limit }: Queue) {
  return db
    .select({
      id: agencyChange.id,
      kind: agencyChange.kind,
      state: agencyChange.state,
      agency: organisation.name,
      agencyEn: organisation.nameEn,
      requestedAt: agencyChange.requestedAt,
      decidedAt: agencyChange.decidedAt,
      dueAt: agencyChange.dueAt,
    })
    .from(agencyChange)
    .innerJoin(organisation, eq(organisation.id, agencyChange.firmId))
    .where(and(inArray(organisation.jurisdictionCode, [...scope]), inArray(agencyChange.state, [...states])))
    .orderBy(asc(agencyChange.dueAt), asc(agencyChange.id))
    .limit(limit);
}

/** A change with the paper that proves it, for the officers. */
export async function readChange(db: Db, id: number) {
  const [row] = await db
    .select({
      change: agencyChange,
      agency: organisation.name,
      code: organisation.code,
      jurisdictionCode: organisation.jurisdictionCode,
      placeZh: jurisdiction.nameZh,
      placeEn: jurisdiction.nameEn,
      applicant: account.name,
      file: { id: storedFile.id, name: storedFile.name, size: storedFile.size },
    })
    .from(agencyChange)
    .innerJoin(organisation, eq(organisation.id, agencyChange.firmId))
    .innerJoin(jurisdiction, eq(jurisdiction.code, organisation.jurisdictionCode))
    .innerJoin(account, eq(account.id, agencyChange.requestedBy))
    .innerJoin(storedFile, eq(storedFile.id, agencyChange.fileId))
    .where(eq(agencyChange.id, id));
  return row ?? null;
}
