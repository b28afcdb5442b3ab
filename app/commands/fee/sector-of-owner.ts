import type { Db } from "#db/client.ts";
import { ownerChecked, sectorDecision, type SectorDecision } from "#db/store/cap.ts";
import type { NeedRow } from "#db/store/need.ts";
import type { FeeCap } from "#domain/fee/cap.ts";
import { sectorOf, type Sector } from "#domain/fee/sector.ts";
import { sectorSource } from "#domain/fee/sources.ts";
import type { CapStep } from "#domain/fee/step.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

export type OwnerSector = { readonly sector: Sector; readonly step: CapStep };
type Owner = { readonly id: number; readonly industryCode: string };

/**
 * The sector by which an owner's fees are capped, and the line that says why: its checked industry code through the
 * policy's table, or a price officer's decision with its reason.
 * Refuses `fee.owner_unchecked` (a code nobody has looked at caps nothing), and as `sectorOf`.
 */
export async function sectorOfOwner(db: Db, owner: Owner, policy: Policy): Promise<Outcome<OwnerSector>> {
  if (!(await ownerChecked(db, owner.id))) return refuse("fee.owner_unchecked");
  const decided = await sectorDecision(db, owner.id);
  if (decided?.sector) return ok({ sector: decided.sector, step: decisionStep(decided) });
  const sector = sectorOf(owner.industryCode, policy);
  if (!sector.ok) return sector;
  const params = { industryCode: owner.industryCode };
  return ok({ sector: sector.value, step: { key: "fee.step.sector_code", params, source: policy.source } });
}

function decisionStep({ reason, decidedAt, officeZh, officeEn }: SectorDecision): CapStep {
  const params = { reason, officeZh, officeEn, decidedOn: dayOf(decidedAt) };
  return { key: "fee.step.sector_decision", params, source: sectorSource };
}

/** The line that a published notice carries: later decisions on the owner do not touch it. */
export function publishedSectorStep(need: Pick<NeedRow, "cap">): CapStep | null {
  const cap = need.cap as FeeCap | null;
  return cap?.steps.find(({ key }) => key.startsWith("fee.step.sector_")) ?? null;
}
