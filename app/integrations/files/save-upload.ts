import { organisationQuota, type FilePurpose } from "#domain/account/file-rules.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { fileUsage, insertFile } from "#db/store/file.ts";
import { keepUpload, uploadOf, type Upload } from "./keep-upload.ts";

export type SavedFile = {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  readonly mime: string;
};

/**
 * Keeps a file for an organisation before the command that needs it runs; a file no command names later is an orphan.
 *
 * - Refuses: `command.forbidden` for guests, `file.quota` (5 GB or 200 files a day), and what `checkFile` refuses.
 */
export async function saveUpload(
  ctx: Ctx,
  upload: Upload,
  about: { purpose: FilePurpose; organisationId: number },
): Promise<Outcome<SavedFile>> {
  if (ctx.actor.kind !== "person") return refuse("command.forbidden");
  const used = await fileUsage(ctx.db, about.organisationId);
  const full =
    used.bytes + upload.bytes.length > organisationQuota.bytes ||
    used.today >= organisationQuota.uploadsPerDay;
  if (full) return refuse("file.quota", { perDay: organisationQuota.uploadsPerDay });
  const kept = await keepUpload(upload, about.purpose);
  if (!kept.ok) return kept;
  const id = await insertFile(ctx.db, { ...kept.value, ...about, uploadedBy: ctx.actor.accountId });
  return ok({ id, sha256: kept.value.sha256, size: kept.value.size, mime: kept.value.mime });
}

/** The id of the kept file, or null where the form had none: an empty file field sends a nameless file. */
export async function saveOptional(
  ctx: Ctx,
  file: File | undefined,
  purpose: FilePurpose,
): Promise<Outcome<string | null>> {
  if (!file || (file.size === 0 && file.name === "")) return ok(null);
  if (ctx.actor.kind !== "person") return refuse("command.forbidden");
  const saved = await saveUpload(ctx, await uploadOf(file), {
    purpose,
    organisationId: ctx.actor.organisationId,
  });
  return saved.ok ? ok(saved.value.id) : saved;
}
