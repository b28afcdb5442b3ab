import type { Db } from "#db/client.ts";
import { publicKeyOf } from "#db/store/notice-key.ts";
import { findQuoteFile } from "#db/store/quote-file.ts";
import { openAttachment } from "#domain/quote/attachment.ts";
import { bytesOf } from "../../integrations/files/store.ts";

/** An opened paper in clear; null when there is none, and before the opening there is none for anybody. */
export async function readQuoteFile(db: Db, id: string) {
  const found = await findQuoteFile(db, id);
  if (!found?.file.openedKey) return null;
  const key = await publicKeyOf(db, found.file.needId);
  const sealed = await bytesOf(found.file.storedSha256).catch(() => null);
  if (!key || !sealed) return null;
  const place = { keyId: key.keyId, notice: found.no, agency: found.code, fileId: id };
  const opened = openAttachment(found.file.openedKey, place, sealed);
  return opened.ok ? { bytes: opened.value, name: found.file.name, mime: found.file.mime } : null;
}
