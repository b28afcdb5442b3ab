import type { Db } from "#db/client.ts";
import type { NeedLine } from "#db/store/need-line.ts";
import type { NeedRow } from "#db/store/need.ts";
import type { Sector } from "#domain/fee/sector.ts";
import { ok, type Outcome, type Refusal } from "#domain/shared/outcome.ts";
import { publishedSectorStep } from "../fee/sector-of-owner.ts";
import type { AddendumInput } from "./addendum-input.ts";
import { assess, type Assessment } from "./assess.ts";
import { rulesOf, type NeedFile } from "./file.ts";

export type Addendum = {
  /** Columns of the need as they would be. */
  readonly changed: Partial<NeedRow>;
  readonly changedLines: readonly NeedLine[];
  readonly assessed: Assessment;
  readonly defects: readonly Refusal[];
};

/**
 * The notice as it would be, its caps computed anew under the policy and prices it was published under. Its defects are
 * those that the addendum brings: what has happened to owner or item since keeps nobody from correcting a notice.
 */
export async function assessAddendum(
  db: Db,
  file: NeedFile,
  input: AddendumInput,
): Promise<Outcome<Addendum>> {
  const { row, lines, now } = file;
  const { policy } = await rulesOf(db, row);
  const known = lines[0]?.line.cap ?? null;
  const rules = { policy, sector: row.sector as Sector, sectorStep: publishedSectorStep({ cap: known }) };
  const asIs = lines.map(({ line, basis }) => ({
    basis,
    quantities: line.quantities,
    ceilingFen: line.ceilingFen,
  }));
  const asked = asIs.map((line, at) => ({ ...line, ...input.lines[at] }));
  const { title, description, serviceDays, complaintContact } = input;
  const words = { title, description, serviceDays, complaintContact };
  const [was, will] = [
    await assess(db, row, asIs, now, rules),
    await assess(db, { ...row, ...words }, asked, now, rules),
  ];
  if (!will.ok) return will;
  const { cap } = will.value;
  const standing = new Set(was.ok ? was.value.defects.map((each) => JSON.stringify(each)) : []);
  const own = row.bundleCode === null ? ownLine(input) : {};
  return ok({
    changed: { ...words, ...own, cap, capFen: cap.capFen },
    changedLines: lines.map(({ line }, at) => {
      const capped = will.value.lines[at]!.cap;
      const { quantities, ceilingFen } = asked[at]!;
      return { ...line, quantities: { ...quantities }, ceilingFen, cap: capped, capFen: capped.capFen };
    }),
    assessed: will.value,
    defects: will.value.defects.filter((each) => !standing.has(JSON.stringify(each))),
  });
}

function ownLine({ lines }: AddendumInput): Partial<NeedRow> {
  const { quantities = {}, ceilingFen = null } = lines[0] ?? {};
  return { quantities: { ...quantities }, ceilingFen };
}
