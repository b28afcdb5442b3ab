import type { Ctx } from "#db/context.ts";
import { lockAgency } from "#db/locks.ts";
import { record } from "#db/record.ts";
import { agencyCodeOf } from "#db/store/award.ts";
import { standingAnnex } from "#db/store/quote-annex.ts";
import { deleteQuoteFile, filesOf } from "#db/store/quote-file.ts";
import { withTx } from "#db/transaction.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { dropBytes } from "../../integrations/files/store.ts";
import { openForPapers } from "./attach-file.ts";

/** Takes a paper away for good until the closing instant; one that is sealed with the standing quote stays with it. */
export async function removeFile(
  ctx: Ctx,
  input: { readonly no: string; readonly fileId: string },
): Promise<Outcome<{ storedSha256: string }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "agency_staff", "agency_admin"))
    return refuse("command.forbidden");
  const removed = await withTx(ctx, { command: "quote.remove_file", input }, async (tx) => {
    const open = await openForPapers(tx, input.no);
    if (!open.ok) return open;
    const { row } = open.value;
    await lockAgency(tx, actor.organisationId);
    const files = await filesOf(tx, row.id, row.round, actor.organisationId);
    const file = files.find(({ id }) => id === input.fileId);
    if (!file) return refuse("quote.file_unknown");
    const annex = await standingAnnex(tx, row.id, row.round, actor.organisationId);
    if (annex?.files.some(({ sha256 }) => sha256 === file.sha256)) return refuse("quote.file_bound");
    await deleteQuoteFile(tx, file.id);
    const code = await agencyCodeOf(tx, actor.organisationId);
    await record(tx, ctx, {
      type: "quote.paper_removed",
      subjects: [`need:${input.no}`, `agency:${code}`],
      data: { no: input.no, round: row.round, sha256: file.sha256 },
      sealedByNeedId: row.id,
    });
    return ok({ storedSha256: file.storedSha256 });
  });
  if (removed.ok) await dropBytes(removed.value.storedSha256);
  return removed;
}
