import { and, desc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { concentrationOf, lastChoices, ownersChoice } from "#domain/need/concentration.ts";
import type { Db } from "../client.ts";
import { award, need } from "../schema/need.ts";
import { approvalCase } from "../schema/case.ts";
import { organisation } from "../schema/organisation.ts";

const firm = alias(organisation, "firm");
const mostRead = 5_000;

type Party = { readonly code: string; readonly name: string; readonly nameEn: string | null };
export type OwnerChoices = {
  readonly owner: Party;
  readonly most: Party;
  readonly chosen: number;
  readonly of: number;
  readonly concentrated: boolean;
  /** The newest need of them. */
  readonly latest: string;
};

/** Every owner's last direct choices in these places, newest counted first; the concentrated before the others. */
export async function directChoicesIn(db: Db, places: readonly string[]): Promise<OwnerChoices[]> {
  if (places.length === 0) return [];
  const rows = await db
    .select({
      no: need.no,
      owner: { code: organisation.code, name: organisation.name, nameEn: organisation.nameEn },
      agency: { code: firm.code, name: firm.name, nameEn: firm.nameEn },
    })
    .from(award)
    .innerJoin(need, eq(need.id, award.needId))
    .innerJoin(approvalCase, eq(approvalCase.id, need.caseId))
    .innerJoin(organisation, eq(organisation.id, need.ownerId))
    .innerJoin(firm, eq(firm.id, award.agencyId))
    .where(and(inArray(need.method, ownersChoice), inArray(approvalCase.jurisdictionCode, [...places])))
    .orderBy(desc(award.id))
    .limit(mostRead);
  const owners = [...Map.groupBy(rows, ({ owner }) => owner.code).values()].map((own) => summaryOf(own));
  return owners.toSorted(
    (a, b) =>
      Number(b.concentrated) - Number(a.concentrated) || b.chosen / b.of - a.chosen / a.of || b.of - a.of,
  );
}

type Chosen = { readonly no: string; readonly owner: Party; readonly agency: Party };

function summaryOf(own: readonly Chosen[]): OwnerChoices {
  const last = own.slice(0, lastChoices);
  const groups = [...Map.groupBy(last, ({ agency }) => agency.code).values()];
  const [most] = groups.toSorted((a, b) => b.length - a.length);
  const { owner, no } = last[0]!;
  return {
    owner,
    most: most![0]!.agency,
    chosen: most!.length,
    of: last.length,
    concentrated: concentrationOf(last.map(({ agency }) => agency.code)) !== null,
    latest: no,
  };
}
