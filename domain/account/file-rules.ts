import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

export type FilePurpose =
  | "regional"
  | "registration"
  | "deliverable"
  | "payment"
  | "message"
  | "evidence"
  | "need"
  | "quote"
  | "desk";

const megabyte = 1_048_576;
const longestName = 120;
/** Control and direction marks, separators, and what Windows refuses. */
const unsafe = /[\p{Cc}\p{Cf}/\\:*?"<>|]/u;
const extensions: Readonly<Record<string, readonly string[]>> = {
  "application/pdf": ["pdf"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/zip": ["zip"],
};

export function largestFile(purpose: FilePurpose): number {
  return (purpose === "deliverable" ? 100 : 10) * megabyte;
}

/** At most so much and so many for one organisation. */
export const organisationQuota = { bytes: 5 * 1_024 * megabyte, uploadsPerDay: 200 };

/** The name in NFC as it is shown and sent; refuses `file.name`. */
export function checkFileName(text: string): Outcome<string> {
  const name = text.normalize("NFC").trim();
  const bad =
    name.length === 0 || Array.from(name).length > longestName || unsafe.test(name) || name.startsWith(".");
  return bad ? refuse("file.name", { max: longestName }) : ok(name);
}

/**
 * May this file be kept? `mime` is what its bytes are, not what the sender says; null when nobody knows.
 *
 * - Refuses: `file.empty`, `file.too_large`, `file.name`, `file.type`, `file.extension` when name and content differ.
 * - Source: integrity.md 6h.
 */
export function checkFile(file: {
  name: string;
  size: number;
  mime: string | null;
  purpose: FilePurpose;
}): Outcome<string> {
  if (file.size === 0) return refuse("file.empty");
  const most = largestFile(file.purpose);
  if (file.size > most) return refuse("file.too_large", { megabytes: most / megabyte });
  const name = checkFileName(file.name);
  if (!name.ok) return name;
  const allowed = file.mime === null ? undefined : extensions[file.mime];
  if (!allowed || (file.mime === "application/zip" && file.purpose !== "deliverable"))
    return refuse("file.type");
  const extension = name.value.slice(name.value.lastIndexOf(".") + 1).toLowerCase();
  return allowed.includes(extension) ? name : refuse("file.extension", { allowed: allowed.join("/") });
}
