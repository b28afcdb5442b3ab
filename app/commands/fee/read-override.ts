import type { Db } from "#db/client.ts";
import { ownerByCode, sectorDecision } from "#db/store/cap.ts";
import { basisOf, findNeed } from "#db/store/need.ts";
import { policyInForce } from "#db/store/policy.ts";
import type { FeeCap } from "#domain/fee/cap.ts";
import { sectorOf, type Sector } from "#domain/fee/sector.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { assessDraft } from "../need/read-form.ts";

export type LiftableNeed = {
  readonly no: string;
  readonly title: string;
  readonly owner: string;
  readonly state: "review" | "published";
  readonly closesAt: Date | null;
  readonly cap: FeeCap;
};

/** A need whose cap an officer of these places may propose to lift, with the cap as it stands; null for any other. */
export async function readLiftable(
  db: Db,
  no: string,
  places: readonly string[],
  now: Date,
): Promise<LiftableNeed | null> {
  const row = await findNeed(db, no);
  const basis = row ? await basisOf(db, row.requirementId) : null;
  if (!row || !basis || !places.includes(basis.case.jurisdictionCode) || row.bundleCode !== null) return null;
  const { title, closesAt, state } = row;
  const about = { no, title, owner: basis.owner.name, closesAt };
  if (state === "published" && closesAt !== null && now < closesAt && row.cap !== null)
    return { ...about, state, cap: row.cap as FeeCap };
  if (state !== "review") return null;
  const assessed = await assessDraft(db, row, now);
  return assessed.ok ? { ...about, state, cap: assessed.value.cap } : null;
}

export type OwnerSectorPage = {
  readonly code: string;
  readonly name: string;
  readonly industryCode: string;
  readonly checked: boolean;
  /** What the policy's table says; null where it is silent. */
  readonly byCode: Sector | null;
  readonly counts: Sector | null;
};

/** An owner in these places with the sector by its code and the one that counts. */
export async function readOwnerSector(
  db: Db,
  code: string,
  places: readonly string[],
  now: Date,
): Promise<OwnerSectorPage | null> {
  const owner = await ownerByCode(db, code);
  if (!owner || !places.includes(owner.jurisdictionCode)) return null;
  const policy = await policyInForce(db, owner.jurisdictionCode, dayOf(now));
  const table = policy.ok ? sectorOf(owner.industryCode, policy.value) : policy;
  const byCode = table.ok ? table.value : null;
  const decided = await sectorDecision(db, owner.id);
  return {
    code: owner.code,
    name: owner.name,
    industryCode: owner.industryCode,
    checked: owner.verifiedAt !== null,
    byCode,
    counts: decided?.sector ?? byCode,
  };
}
