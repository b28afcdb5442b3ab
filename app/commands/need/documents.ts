import { keepUpload, type Upload } from "#app/integrations/files/keep-upload.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { insertFile } from "#db/store/file.ts";
import { addDocument, documentsOf, dropDocument } from "#db/store/need-document.ts";
import { saveNeed } from "#db/store/need.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { asOwner, openFile, type NeedFile } from "./file.ts";

const mostDocuments = 10;

/** A drawing, a survey, a form: what agencies must see before they quote. Refuses what `checkFile` refuses. */
export async function attachDocument(
  ctx: Ctx,
  { no, file }: { readonly no: string; readonly file: Upload },
): Promise<Outcome<{ no: string }>> {
  const kept = await keepUpload(file, "need");
  if (!kept.ok) return kept;
  return withTx(ctx, { command: "need.attach", input: { no, sha256: kept.value.sha256 } }, async (tx) => {
    const draft = await openDraft(tx, ctx, no);
    if (!draft.ok) return draft;
    const { row, actor } = draft.value;
    if ((await documentsOf(tx, row.id)).length >= mostDocuments)
      return refuse("need.documents_full", { most: mostDocuments });
    const about = { purpose: "need" as const, organisationId: row.ownerId, uploadedBy: actor.accountId };
    await addDocument(tx, row.id, await insertFile(tx, { ...kept.value, ...about }));
    return revised(tx, ctx, draft.value);
  });
}

export async function removeDocument(
  ctx: Ctx,
  input: { readonly no: string; readonly file: string },
): Promise<Outcome<{ no: string }>> {
  return withTx(ctx, { command: "need.detach", input }, async (tx) => {
    const draft = await openDraft(tx, ctx, input.no);
    if (!draft.ok) return draft;
    if (!(await dropDocument(tx, draft.value.row.id, input.file))) return refuse("need.document_unknown");
    return revised(tx, ctx, draft.value);
  });
}

type Draft = NeedFile & { readonly actor: PersonActor };

async function openDraft(tx: Tx, ctx: Ctx, no: string): Promise<Outcome<Draft>> {
  const file = await openFile(tx, no, "alone");
  if (!file.ok) return file;
  const actor = asOwner(ctx.actor, file.value.row);
  if (!actor.ok) return actor;
  const { state } = file.value.row;
  if (state !== "draft") return refuse("command.wrong_state", { thing: "need", state, step: "revise" });
  return ok({ ...file.value, actor: actor.value });
}

async function revised(tx: Tx, ctx: Ctx, { row, now, subjects }: Draft): Promise<Outcome<{ no: string }>> {
  if (!(await saveNeed(tx, row, { revisedAt: now }))) return refuse("command.stale");
  await record(tx, ctx, { type: "need.revised", subjects, data: { no: row.no } });
  return ok({ no: row.no });
}
