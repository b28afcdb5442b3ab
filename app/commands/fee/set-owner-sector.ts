import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { addSectorDecision, ownerByCode, sectorDecision } from "#db/store/cap.ts";
import { appNow, withTx } from "#db/transaction.ts";
import type { Sector } from "#domain/fee/sector.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { officerOf } from "../catalogue/file.ts";

type Input = { readonly code: string; readonly sector: Sector | null; readonly reason: string };

/**
 * A price officer counts an owner as of another sector than its industry code says, or (null) by its code again. For
 * needs to come: a published notice keeps its sector.
 */
export async function setOwnerSector(ctx: Ctx, input: Input): Promise<Outcome<{ code: string }>> {
  const officer = officerOf(ctx, "price_officer");
  if (!officer.ok) return officer;
  const { accountId, membershipId, jurisdictions } = officer.value;
  return withTx(ctx, { command: "owner.set_sector", input }, async (tx) => {
    const owner = await ownerByCode(tx, input.code);
    if (!owner || !jurisdictions.includes(owner.jurisdictionCode)) return refuse("fee.owner_unknown");
    if (owner.verifiedAt === null) return refuse("fee.owner_unchecked");
    const reason = input.reason.trim();
    if (reason === "") return refuse("fee.sector_reason_missing");
    const before = await sectorDecision(tx, owner.id);
    if ((before?.sector ?? null) === input.sector) return refuse("fee.sector_same");
    await addSectorDecision(tx, {
      ownerId: owner.id,
      sector: input.sector,
      reason,
      decidedBy: accountId,
      decidedAs: membershipId,
      decidedAt: await appNow(tx),
    });
    await record(tx, ctx, {
      type: "owner.sector_set",
      subjects: [`owner:${owner.code}`],
      data: { sector: input.sector, before: before?.sector ?? null, reason },
      visibility: "public",
    });
    return ok({ code: owner.code });
  });
}
