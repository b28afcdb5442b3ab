import { parseFormData } from "@remix-run/form-data-parser";
import { maxFields } from "./guard/body.ts";

const megabyte = 1_048_576;
const limits = { maxFiles: 20, maxParts: maxFields, maxTotalSize: 101 * megabyte };
const usualFile = 10 * megabyte;
const fieldName = /^[A-Za-z_][\w]*(?:(?:\.[A-Za-z_]\w*)|(?:\[\d{1,3}\])|(?:\[\]))*$/;
const unsafeName = /(?:^|[.[])(?:__proto__|prototype|constructor|__intent__|__state__)(?:$|[.[\]])/;

/** No keyboard types them: control characters but for newline and tab, and what turns the direction of writing. */
const unseen = /(?![\t\n\r])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

function isTooLarge(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth += 1)
    if (/ExceededError$|^BodyTooLarge$/.test(at.name) || /Exceeded/.test(at.constructor.name)) return true;
  return false;
}

/** The fields of a posted form, without characters that nobody sees; 400 when it cannot be read, 413 when it is too large. */
export async function readForm(request: Request, maxFileSize = usualFile): Promise<FormData | 400 | 413> {
  let raw: FormData;
  try {
    raw = await parseFormData(request, { ...limits, maxFileSize });
  } catch (error) {
    return isTooLarge(error) ? 413 : 400;
  }
  const form = new FormData();
  for (const [name, value] of raw) {
    // PostgreSQL text cannot hold a NUL; nobody types one.
    if (typeof value === "string" && value.includes("\u0000")) return 400;
    if (fieldName.test(name) && !unsafeName.test(name))
      form.append(name, typeof value === "string" ? value.replace(unseen, "") : value);
  }
  return form;
}
