import { and, asc, eq, gt, isNull, lte, or } from "drizzle-orm";
import type { Db } from "../client.ts";
import { approvalCase } from "../schema/case.ts";
import { serviceItem } from "../schema/catalogue.ts";
import { policyInForce } from "../store/policy.ts";

const listedOn = (day: string) =>
  and(lte(serviceItem.listedOn, day), or(isNull(serviceItem.delistedOn), gt(serviceItem.delistedOn, day)));

export async function itemListedOn(db: Db, code: string, day: string): Promise<boolean> {
  const rows = await db
    .select({ code: serviceItem.code })
    .from(serviceItem)
    .where(and(eq(serviceItem.code, code), listedOn(day)));
  return rows.length > 0;
}

/** The owner's cases in places whose rules let it buy what no approval requires, and what can be bought. */
export async function voluntaryChoices(db: Db, ownerId: number, day: string) {
  const cases = await db
    .select({
      code: approvalCase.code,
      projectName: approvalCase.projectName,
      place: approvalCase.jurisdictionCode,
    })
    .from(approvalCase)
    .where(eq(approvalCase.ownerId, ownerId))
    .orderBy(asc(approvalCase.code));
  const allowed = new Set<string>();
  for (const place of new Set(cases.map((each) => each.place))) {
    const policy = await policyInForce(db, place, day);
    if (policy.ok && policy.value.voluntaryNeeds) allowed.add(place);
  }
  const items = await db
    .select({ code: serviceItem.code, zh: serviceItem.nameZh, en: serviceItem.nameEn })
    .from(serviceItem)
    .where(listedOn(day))
    .orderBy(asc(serviceItem.code));
  return { cases: cases.filter(({ place }) => allowed.has(place)), items };
}
