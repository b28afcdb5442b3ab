import type { Db } from "#db/client.ts";
import { asPublished } from "#db/store/catalogue.ts";
import { linesOf, type NeedLine } from "#db/store/need-line.ts";
import { basisOf, type NeedBasis, type NeedRow } from "#db/store/need.ts";

/** One line of a need with what it rests on; a need without a bundle has one. */
export type LineFile = { readonly line: NeedLine; readonly basis: NeedBasis };

/** In their order, priced as when the notice was published. Null where a requirement is gone. */
export async function lineFilesOf(db: Db, row: NeedRow): Promise<readonly LineFile[] | null> {
  const files: LineFile[] = [];
  for (const line of await linesOf(db, row)) {
    const live = await basisOf(db, line.requirementId);
    if (!live) return null;
    files.push({ line, basis: await asPublished(db, live, row.publishedAt) });
  }
  return files;
}

export const itemsOf = (lines: readonly { readonly basis: Pick<NeedBasis, "item"> }[]): string[] =>
  lines.map(({ basis }) => basis.item.code);
