import type { Db } from "#db/client.ts";
import type { NeedBasis } from "#db/store/need.ts";
import { coverOf, liveUseOf, projectOf, type Cover } from "#db/store/regional.ts";
import type { PublicationInput } from "#domain/need/publication.ts";
import type { Day } from "#domain/shared/dates.ts";

/** The result in force that covers what this requirement asks for. */
export async function coverFor(
  db: Db,
  { item, case: file }: Pick<NeedBasis, "item" | "case">,
  on: Day,
): Promise<Cover | null> {
  const { jurisdictionCode } = file;
  return coverOf(db, { itemCode: item.code, jurisdictionCode, project: projectOf(file), on });
}

/** Already relied upon, or in force and covering: either way nobody buys a report again (Xintai). */
export async function coverFacts(
  db: Db,
  basis: NeedBasis,
  on: Day,
): Promise<NonNullable<PublicationInput["cover"]> | null> {
  const { requirement } = basis;
  const row =
    requirement.state === "covered"
      ? await liveUseOf(db, requirement.id)
      : ((await coverFor(db, basis, on))?.row ?? null);
  return row && { result: row.no, validToOn: row.validTo };
}
