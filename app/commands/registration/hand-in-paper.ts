import type { DeferrablePaper } from "#domain/agency/entry-papers.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { lockAgency } from "#db/locks.ts";
import { record } from "#db/record.ts";
import { movePaper, papersOf } from "#db/store/entry-paper.ts";
import { insertFile } from "#db/store/file.ts";
import { loadEntry } from "#db/store/registration.ts";
import { appNow, withTx } from "#db/transaction.ts";
import { keepUpload, type Upload } from "#app/integrations/files/keep-upload.ts";

type Input = { readonly kind: DeferrablePaper; readonly file: Upload };

/**
 * A paper that was deferred at entry, late or not; it counts once the hall has checked it.
 *
 * - Refuses: `command.not_found` (not missing), `command.stale`, what `checkFile` refuses.
 */
export async function handInPaper(ctx: Ctx, { kind, file }: Input): Promise<Outcome<null>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || actor.role !== "agency_admin") return refuse("command.forbidden");
  const kept = await keepUpload(file, "registration");
  if (!kept.ok) return kept;
  const agencyId = actor.organisationId;
  const command = { command: "paper.hand_in", input: { kind, sha256: kept.value.sha256 } };
  return withTx(ctx, command, async (tx) => {
    await lockAgency(tx, agencyId);
    const paper = (await papersOf(tx, agencyId)).find((each) => each.kind === kind);
    const entry = await loadEntry(tx, agencyId);
    if (!entry || paper?.state !== "missing") return refuse("command.not_found");
    const about = { purpose: "registration" as const, organisationId: agencyId, uploadedBy: actor.accountId };
    const change = {
      fileId: await insertFile(tx, { ...kept.value, ...about }),
      handedInAt: await appNow(tx),
      remark: null,
    };
    if (!(await movePaper(tx, paper.id, { from: "missing", to: "handed_in" }, change)))
      return refuse("command.stale");
    await record(tx, ctx, { type: "paper.handed_in", subjects: [`agency:${entry.code}`], data: { kind } });
    return ok(null);
  });
}
