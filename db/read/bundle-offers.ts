import { and, eq, inArray, ne, notExists, sql } from "drizzle-orm";
import { takingStates } from "#domain/need/stages.ts";
import type { Day } from "#domain/shared/dates.ts";
import type { Db } from "../client.ts";
import { approvalCase, caseRequirement } from "../schema/case.ts";
import { serviceItem } from "../schema/catalogue.ts";
import { need } from "../schema/need.ts";
import { bundlesInForce } from "../store/bundle.ts";
import { coversOf } from "./case-covers.ts";
import { answers } from "../store/need-line.ts";
import type { NeedBasis } from "../store/need.ts";
import { placesAbove } from "../store/place.ts";

export type BundleOffer = {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly basis: string;
  /** Open requirements of the same project that may be bought together with the one at hand. */
  readonly others: readonly { readonly id: number; readonly itemZh: string; readonly itemEn: string }[];
};

/** What this requirement might be bought together with: by the public list, of the same project, still open. */
export async function bundleOffers(db: Db, basis: NeedBasis, on: Day): Promise<BundleOffer[]> {
  const { case: file, item } = basis;
  const bundles = await bundlesInForce(db, on, item.code);
  const places = await placesAbove(db, file.jurisdictionCode);
  const here = bundles.filter(({ jurisdictionCode }) => places.includes(jurisdictionCode));
  if (here.length === 0) return [];
  const open = await openBeside(db, basis);
  const covered = await coversOf(
    db,
    file,
    open.map((each) => ({ ...each, state: "open" })),
    on,
  );
  return here.flatMap(({ code, nameZh, nameEn, basis: source, itemCodes }) => {
    const joined = open.filter(
      ({ id, itemCode }) => itemCode !== item.code && itemCodes.includes(itemCode) && !covered.has(id),
    );
    const others = joined.filter((each, at) => joined.findIndex((o) => o.itemCode === each.itemCode) === at);
    return others.length > 0 ? [{ code, nameZh, nameEn, basis: source, others }] : [];
  });
}

/** Open requirements of the same project before the same department that nobody has posted yet. */
async function openBeside(db: Db, { case: file, requirement }: NeedBasis) {
  const running = db
    .select({ one: sql`1` })
    .from(need)
    .where(and(answers(caseRequirement.id), inArray(need.state, takingStates)));
  return db
    .select({
      id: caseRequirement.id,
      itemCode: serviceItem.code,
      itemZh: serviceItem.nameZh,
      itemEn: serviceItem.nameEn,
    })
    .from(caseRequirement)
    .innerJoin(approvalCase, eq(approvalCase.id, caseRequirement.caseId))
    .innerJoin(serviceItem, eq(serviceItem.code, caseRequirement.itemCode))
    .where(
      and(
        eq(approvalCase.ownerId, file.ownerId),
        eq(approvalCase.projectName, file.projectName),
        eq(approvalCase.departmentId, file.departmentId),
        inArray(caseRequirement.state, ["open", "rejected"]),
        ne(caseRequirement.id, requirement.id),
        notExists(running),
      ),
    )
    .orderBy(caseRequirement.id);
}
