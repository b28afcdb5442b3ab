import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { addRevocation, latestDeliverable, revocationOf } from "#db/store/deliverable.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openFile, subjectsOf, type EngagementFile } from "./file.ts";

type Input = { readonly no: string; readonly reason: string };
type Revoker = { readonly accountId: number; readonly role: "agency_admin" | "supervisor" };

/** The agency that wrote it, or a supervisor of the place; to anybody else the engagement does not exist. */
async function openAsRevoker(
  tx: Tx,
  ctx: Ctx,
  no: string,
): Promise<Outcome<{ file: EngagementFile; by: Revoker }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || (actor.role !== "agency_admin" && actor.role !== "supervisor"))
    return refuse("command.forbidden", { step: "revoke" });
  const opened = await openFile(tx, no);
  if (!opened.ok) return opened;
  const file = opened.value;
  const mine =
    actor.role === "supervisor"
      ? actor.jurisdictions.includes(file.jurisdictionCode)
      : actor.organisationId === file.row.agencyId;
  if (!mine) return refuse("command.not_found");
  return ok({ file, by: { accountId: actor.accountId, role: actor.role } });
}

/**
 * Says in public that an accepted report is no longer to be relied on. It stays what it was, with its hash; owner and
 * department are told, and whoever checks its code reads the reason.
 */
export async function revokeReport(ctx: Ctx, input: Input): Promise<Outcome<{ code: string }>> {
  return withTx(ctx, { command: "deliverable.revoke", input }, async (tx) => {
    const opened = await openAsRevoker(tx, ctx, input.no);
    if (!opened.ok) return opened;
    const { file, by } = opened.value;
    const reason = input.reason.trim();
    if (reason === "") return refuse("engagement.reason_missing");
    const latest = await latestDeliverable(tx, file.row.id);
    if (latest?.state !== "accepted") return refuse("engagement.report_not_accepted");
    if (await revocationOf(tx, latest.id)) return refuse("engagement.report_revoked");
    await addRevocation(tx, {
      deliverableId: latest.id,
      byRole: by.role,
      reason,
      revokedBy: by.accountId,
      revokedAt: file.now,
    });
    await record(tx, ctx, {
      type: "deliverable.revoked",
      subjects: subjectsOf(file),
      data: { no: file.row.no, version: latest.version, sha256: latest.sha256, code: latest.code, reason },
      visibility: "public",
    });
    return ok({ code: latest.code });
  });
}
