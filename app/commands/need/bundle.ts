import type { Db } from "#db/client.ts";
import { bundleByCode } from "#db/store/bundle.ts";
import { linesOf } from "#db/store/need-line.ts";
import { basisOf, type NeedBasis, type NeedRow } from "#db/store/need.ts";
import { placesAbove } from "#db/store/place.ts";
import { checkBundle } from "#domain/need/bundle.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { DraftLine } from "./assess.ts";
import { coverFacts } from "./cover.ts";
import type { LineInput } from "./need-input.ts";

/** The lines of a stored draft with what they rest on now; null where a requirement is gone. */
export async function draftLinesOf(db: Db, row: NeedRow): Promise<DraftLine[] | null> {
  const drafted: DraftLine[] = [];
  for (const { requirementId, quantities, ceilingFen } of await linesOf(db, row)) {
    const basis = await basisOf(db, requirementId);
    if (!basis) return null;
    drafted.push({ basis, quantities, ceilingFen });
  }
  return drafted;
}

/** One requirement needs nobody's leave; several need a definition in force that joins their items. */
export async function checkJoined(
  db: Db,
  bundleCode: string | null,
  lines: readonly { readonly basis: NeedBasis }[],
  now: Date,
): Promise<Outcome<true>> {
  if (bundleCode === null) return ok(true);
  const places = await placesAbove(db, lines[0]?.basis.case.jurisdictionCode ?? "");
  const asked = lines.map(({ basis }) => ({
    itemCode: basis.item.code,
    ownerId: basis.owner.id,
    projectName: basis.case.projectName,
    departmentId: basis.case.departmentId,
    places,
  }));
  return checkBundle(asked, await bundleByCode(db, bundleCode), dayOf(now));
}

export function columnsOf({ quantities, ceilingFen, priceFen }: LineInput) {
  return { quantities: { ...quantities }, ceilingFen, directPriceFen: priceFen };
}

type Joining = {
  readonly basis: NeedBasis;
  readonly bundle?: string | undefined;
  readonly lines?: readonly LineInput[] | undefined;
};

/** The rows of a new need's lines: none for one item. What a regional result covers is not even drafted. */
export async function joinedLines(db: Db, { basis, bundle, lines }: Joining, now: Date) {
  const bases: NeedBasis[] = [];
  for (const { requirementId } of lines ?? [{ requirementId: basis.requirement.id }]) {
    const found = await basisOf(db, requirementId);
    if (!found || found.owner.id !== basis.owner.id) return refuse("command.not_found");
    const cover = await coverFacts(db, found, dayOf(now));
    if (cover) return refuse("need.covered_by_regional_result", cover);
    bases.push(found);
  }
  if (!lines) return ok({ bundleCode: null, rows: [] });
  if (bases[0]?.requirement.id !== basis.requirement.id) return refuse("command.not_found");
  const joined = await checkJoined(
    db,
    bundle ?? "",
    bases.map((each) => ({ basis: each })),
    now,
  );
  if (!joined.ok) return joined;
  const rows = lines.map((line, at) => ({
    requirementId: line.requirementId,
    itemCode: bases[at]!.item.code,
    ...columnsOf(line),
  }));
  return ok({ bundleCode: bundle ?? null, rows });
}
