import { randomBytes, randomUUID } from "node:crypto";
import type { Ctx } from "#db/context.ts";
import { lockAgency } from "#db/locks.ts";
import { record } from "#db/record.ts";
import { agencyCodeOf } from "#db/store/award.ts";
import { findNeed } from "#db/store/need.ts";
import { publicKeyOf } from "#db/store/notice-key.ts";
import { filesOf, insertQuoteFile, type QuoteFileRow } from "#db/store/quote-file.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import { mostFiles } from "#domain/quote/annex-limits.ts";
import { sealAttachment, sealDek } from "#domain/quote/attachment.ts";
import { authorHashOf } from "#domain/quote/traces.ts";
import { traceKeyOf } from "./trace-key.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { hex, sha256 } from "#domain/shared/encoding.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { authorOf } from "../../integrations/files/author.ts";
import { checkUpload, type Upload } from "../../integrations/files/keep-upload.ts";
import { dropBytes, keepBytes } from "../../integrations/files/store.ts";
import { openFile } from "../need/file.ts";

type Paper = Omit<QuoteFileRow, "openedKey" | "createdAt">;

/**
 * Keeps a paper for the agency's quote on this notice: sealed before it touches the disk, under a key of its own that
 * is sealed to the notice. Refuses what `checkFile` refuses, `quote.too_late`, `quote.files_too_many`,
 * `quote.file_twice`.
 */
export async function attachFile(
  ctx: Ctx,
  input: { readonly no: string; readonly upload: Upload },
): Promise<Outcome<{ id: string }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "agency_staff", "agency_admin"))
    return refuse("command.forbidden");
  const sealed = await sealPaper(ctx, { ...input, agencyId: actor.organisationId, by: actor.accountId });
  if (!sealed.ok) return sealed;
  const { paper, bytes, agency } = sealed.value;
  await keepBytes(bytes);
  const command = { command: "quote.attach", input: { no: input.no, sha256: paper.sha256 } };
  const kept = await withTx(ctx, command, async (tx) => {
    const open = await openForPapers(tx, input.no);
    if (!open.ok) return open;
    await lockAgency(tx, actor.organisationId);
    const files = await filesOf(tx, paper.needId, paper.round, paper.agencyId);
    if (files.length >= mostFiles) return refuse("quote.files_too_many", { most: mostFiles });
    if (files.some((file) => file.sha256 === paper.sha256)) return refuse("quote.file_twice");
    await insertQuoteFile(tx, paper);
    await record(tx, ctx, {
      type: "quote.paper_added",
      subjects: [`need:${input.no}`, `agency:${agency}`],
      data: { no: input.no, round: paper.round, sha256: paper.sha256 },
      sealedByNeedId: paper.needId,
    });
    return ok({ id: paper.id });
  });
  // Refused, or a replay of the same form: this copy belongs to no row.
  if (!kept.ok || kept.value.id !== paper.id) await dropBytes(paper.storedSha256);
  return kept;
}

/** Open for quotes at this instant, with the need held so that it cannot close meanwhile. */
export async function openForPapers(tx: Tx, no: string) {
  const opened = await openFile(tx, no, "share");
  if (!opened.ok) return opened;
  const { row } = opened.value;
  const closed = row.closesAt === null || (await appNow(tx)) >= row.closesAt;
  if (row.state === "published" && !closed) return opened;
  return refuse("quote.too_late", row.closesAt ? { closesAt: row.closesAt.toISOString() } : {});
}

async function sealPaper(
  ctx: Ctx,
  { no, upload, agencyId, by }: { no: string; upload: Upload; agencyId: number; by: number },
): Promise<Outcome<{ paper: Paper; bytes: Buffer; agency: string }>> {
  const checked = await checkUpload(upload, "quote");
  if (!checked.ok) return checked;
  const row = await findNeed(ctx.db, no);
  const key = row ? await publicKeyOf(ctx.db, row.id) : null;
  if (!row || !key) return refuse("command.not_found");
  const id = randomUUID();
  const agency = await agencyCodeOf(ctx.db, agencyId);
  const place = { keyId: key.keyId, notice: no, agency, fileId: id };
  const dek = randomBytes(32);
  const bytes = sealAttachment(dek, place, upload.bytes);
  const author = authorOf(upload.bytes, checked.value.mime);
  const paper = {
    id,
    needId: row.id,
    round: row.round,
    agencyId,
    ...checked.value,
    sha256: hex(sha256(upload.bytes)),
    storedSha256: hex(sha256(bytes)),
    authorHash: author === null ? null : authorHashOf(traceKeyOf(row), author),
    sealedKey: sealDek(dek, place, key.publicKey, randomBytes(32)),
    uploadedBy: by,
  };
  return ok({ paper, bytes, agency });
}
