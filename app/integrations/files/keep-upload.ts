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

/** Type by content, size and name; nothing is written. Refuses what `checkFile` refuses. */
export async function checkUpload(
  upload: Upload,
  purpose: FilePurpose,
): Promise<Outcome<Omit<KeptFile, "sha256">>> {
  const found = await fileTypeFromBuffer(upload.bytes);
  const mime = found?.mime ?? null;
  const size = upload.bytes.length;
  const name = checkFile({ name: upload.name, size, mime, purpose });
  return name.ok ? ok({ name: name.value, size, mime: mime! }) : name;
}

/** Checked, then kept as it is. */
export async function keepUpload(upload: Upload, purpose: FilePurpose): Promise<Outcome<KeptFile>> {
  const checked = await checkUpload(upload, purpose);
  return checked.ok ? ok({ ...checked.value, sha256: await keepBytes(upload.bytes) }) : checked;
}
