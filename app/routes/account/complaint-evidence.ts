import { z } from "zod";
import { uploadOf, type Upload } from "#app/integrations/files/keep-upload.ts";

const mostFiles = 8;

/** Any number of files up to eight; a browser sends an empty one where none was chosen. */
export const evidenceField = z
  .array(z.instanceof(File))
  .optional()
  .transform((chosen) => (chosen ?? []).filter(({ size }) => size > 0))
  .pipe(z.array(z.instanceof(File)).max(mostFiles));

export async function uploadsOf(files: readonly File[]): Promise<Upload[]> {
  return Promise.all(files.map(uploadOf));
}
