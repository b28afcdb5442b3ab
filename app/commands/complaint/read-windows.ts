import type { Db } from "#db/client.ts";
import { engagementOf } from "#db/store/complaint.ts";
import { findNeed, needById, type NeedRow } from "#db/store/need.ts";
import { policyAt } from "#db/store/policy.ts";
import type { ComplaintObject } from "#domain/complaint/subjects.ts";
import { hasRole, type Actor } from "#domain/shared/actor.ts";
import type { Refusal } from "#domain/shared/outcome.ts";
import type { ComplaintAbout } from "./file-complaint.ts";
import { matterOf, windowFor } from "./subject.ts";

export type ComplaintWindow = {
  readonly object: ComplaintObject;
  readonly open: boolean;
  /** Null while it is not open, or stands still. */
  readonly until: Date | null;
  readonly refusal: Refusal | null;
};

export async function needOfComplaint(db: Db, about: ComplaintAbout, now: Date): Promise<NeedRow | null> {
  if (about.kind === "need") return findNeed(db, about.no);
  const work = await engagementOf(db, { no: about.no }, now);
  return work && needById(db, work.needId);
}

/** Until when this reader may complain of what, or why not; a guest may still log in. */
export async function readWindows(
  db: Db,
  actor: Actor,
  about: ComplaintAbout,
  { objects, now }: { readonly objects: readonly ComplaintObject[]; readonly now: Date },
): Promise<ComplaintWindow[]> {
  const need = await needOfComplaint(db, about, now);
  if (!need?.policyProfile || !need.policyVersion) return [];
  const { periods } = await policyAt(db, need.policyProfile, need.policyVersion);
  const firm = hasRole(actor, "owner_staff", "owner_approver", "agency_staff", "agency_admin");
  const engagementNo = about.kind === "engagement" ? about.no : null;
  const windows: ComplaintWindow[] = [];
  for (const object of objects) {
    const asked = { needId: need.id, engagementNo, object, now, periods };
    const found =
      actor.kind === "person" && firm ? await matterOf(db, actor, asked) : await windowFor(db, asked);
    const refusal = found.ok ? null : found.refusal;
    const window = found.ok ? ("window" in found.value ? found.value.window : found.value) : null;
    windows.push({ object, open: window !== null, until: window?.until ?? null, refusal });
  }
  return windows;
}
