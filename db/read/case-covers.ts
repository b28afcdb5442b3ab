import type { Day } from "#domain/shared/dates.ts";
import type { Db } from "../client.ts";
import type { approvalCase } from "../schema/case.ts";
import { coverOf, liveUseOf, projectOf } from "../store/regional.ts";

export type CaseCover = {
  readonly no: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly validTo: Day;
  /** Already relied upon; else the owner may. */
  readonly used: boolean;
  /** A commitment is signed, or has to be. */
  readonly commitment: boolean;
};
type Case = Pick<
  typeof approvalCase.$inferSelect,
  "code" | "siteLng" | "siteLat" | "zone" | "jurisdictionCode"
>;
type Requirement = { readonly id: number; readonly itemCode: string; readonly state: string };

/** By requirement: the regional result that answers it, or that would. */
export async function coversOf(
  db: Db,
  file: Case,
  requirements: readonly Requirement[],
  on: Day,
): Promise<Map<number, CaseCover>> {
  const found = new Map<number, CaseCover>();
  const { jurisdictionCode } = file;
  for (const { id, itemCode, state } of requirements) {
    if (state !== "covered" && state !== "open") continue;
    const used = state === "covered";
    const asked = { itemCode, jurisdictionCode, project: projectOf(file), on };
    const row = used ? await liveUseOf(db, id) : ((await coverOf(db, asked))?.row ?? null);
    if (!row) continue;
    const { no, titleZh, titleEn, validTo, commitment } = row;
    found.set(id, { no, titleZh, titleEn, validTo, used, commitment: commitment !== null });
  }
  return found;
}
