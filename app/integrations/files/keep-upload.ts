import { fileTypeFromBuffer } from "file-type";
import { checkFile, type FilePurpose } from "#domain/account/file-rules.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import { keepBytes } from "./store.ts";

/** A file that came with a form. */
export type Upload = { readonly name: string; readonly bytes: Uint8Array };
/** Checked and on disk; it counts once a command has written its row. */
export type KeptFile = {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly mime: string;
};

export async function uploadOf(file: File): Promise<Upload> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Checks type by content, size and name, then keeps the bytes. Refuses what `checkFile` refuses. */
export async function keepUpload(upload: Upload, purpose: FilePurpose): Promise<Outcome<KeptFile>> {
  const found = await fileTypeFromBuffer(upload.bytes);
  const mime = found?.mime ?? null;
  const name = checkFile({ name: upload.name, size: upload.bytes.length, mime, purpose });
  if (!name.ok) return name;
  const sha256 = await keepBytes(upload.bytes);
  return ok({ name: name.value, sha256, size: upload.bytes.length, mime: mime! });
}
