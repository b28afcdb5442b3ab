import { and, asc, count, desc, eq, ilike, inArray, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { NeedState } from "#domain/need/lifecycle.ts";
import { statesOf, type NeedStage } from "#domain/need/stages.ts";
import type { SelectionMethod } from "#domain/selection/method-names.ts";
import type { Db } from "../client.ts";
import { serviceItem } from "../schema/catalogue.ts";
import { award, need } from "../schema/need.ts";
import { organisation } from "../schema/organisation.ts";
import { allItems, asksFor } from "./line-split.ts";
import { containing, offsetOf, pageSize, type Page } from "./page.ts";

/** The state that holds now, whether or not a task has written it down; mirrors domain/need/effective-state.ts. */
export const effectiveStateSql = sql<NeedState>`case when ${need.state} = 'published' and ${need.closesAt} <= app_now() then 'closed' else ${need.state} end`;
const isPublic = sql`${need.state} not in ('draft', 'review')`;
const ownerOrganisation = alias(organisation, "owner_organisation");

export type NeedSummary = {
  readonly no: string;
  readonly title: string;
  readonly itemCode: string;
  readonly itemZh: string;
  readonly itemEn: string;
  readonly owner: string;
  readonly ownerEn: string | null;
  readonly method: SelectionMethod;
  readonly state: NeedState;
  readonly publicFunds: boolean;
  readonly capFen: number | null;
  readonly closesAt: Date | null;
  readonly publicityEndsAt: Date | null;
  readonly publishedAt: Date | null;
};

export const summaryColumns = {
  no: need.no,
  title: need.title,
  itemCode: need.itemCode,
  itemZh: allItems(need.id, serviceItem.nameZh, "zh"),
  itemEn: allItems(need.id, serviceItem.nameEn, "en"),
  owner: ownerOrganisation.name,
  ownerEn: ownerOrganisation.nameEn,
  method: need.method,
  state: effectiveStateSql,
  publicFunds: need.publicFunds,
  capFen: need.capFen,
  closesAt: need.closesAt,
  publicityEndsAt: need.publicityEndsAt,
  publishedAt: need.publishedAt,
};

export function summaries(db: Db) {
  return db
    .select(summaryColumns)
    .from(need)
    .innerJoin(serviceItem, eq(serviceItem.code, need.itemCode))
    .innerJoin(ownerOrganisation, eq(ownerOrganisation.id, need.ownerId));
}

export type NeedFilter = {
  readonly q?: string;
  readonly stages?: readonly NeedStage[];
  readonly item?: string;
  readonly method?: SelectionMethod | undefined;
  readonly funds?: "public" | "private" | undefined;
  readonly page: number;
};

/** Public notices: those still open for quotes first, by closing time; then the newest. */
export async function listNeeds(db: Db, filter: NeedFilter): Promise<Page<NeedSummary>> {
  const where = and(isPublic, ...conditions(filter));
  const rows = await summaries(db)
    .where(where)
    .orderBy(
      sql`(${effectiveStateSql} = 'published') desc`,
      sql`case when ${effectiveStateSql} = 'published' then ${need.closesAt} end asc nulls last`,
      desc(need.publishedAt),
      asc(need.id),
    )
    .limit(pageSize)
    .offset(offsetOf(filter.page));
  const [total] = await db
    .select({ n: count() })
    .from(need)
    .innerJoin(serviceItem, eq(serviceItem.code, need.itemCode))
    .where(where);
  return { rows, total: total?.n ?? 0, page: filter.page, size: pageSize };
}

function conditions({ q, stages = [], item, method, funds }: NeedFilter): (SQL | undefined)[] {
  const states = stages.flatMap((stage) => statesOf[stage]);
  const pattern = q ? containing(q) : null;
  return [
    pattern
      ? or(
          ilike(need.title, pattern),
          ilike(need.no, pattern),
          ilike(allItems(need.id, serviceItem.nameZh, "zh"), pattern),
          ilike(allItems(need.id, serviceItem.nameEn, "en"), pattern),
        )
      : undefined,
    states.length > 0 ? inArray(effectiveStateSql, [...states]) : undefined,
    item ? asksFor(item) : undefined,
    method ? eq(need.method, method) : undefined,
    funds ? eq(need.publicFunds, funds === "public") : undefined,
  ];
}

/** How many public notices stand in each stage now. Of notices, never of quotes. */
export async function countStages(db: Db): Promise<Record<NeedStage, number>> {
  const rows = await db
    .select({ state: effectiveStateSql, n: count() })
    .from(need)
    .where(isPublic)
    .groupBy(effectiveStateSql);
  const sum = (stage: NeedStage) =>
    rows.filter(({ state }) => statesOf[stage].includes(state)).reduce((total, { n }) => total + n, 0);
  return {
    quoting: sum("quoting"),
    opening: sum("opening"),
    publicity: sum("publicity"),
    done: sum("done"),
    ended: sum("ended"),
  };
}

export type ResultSummary = NeedSummary & {
  readonly agency: string;
  readonly agencyEn: string | null;
  readonly agencyCode: string;
  readonly amountFen: number;
};

/** Results made public, newest first. */
export async function listResults(db: Db, page: number): Promise<Page<ResultSummary>> {
  const winner = alias(organisation, "winner");
  const live = and(eq(award.needId, need.id), inArray(award.state, ["publicised", "confirmed"]));
  const rows = await db
    .select({
      ...summaryColumns,
      agency: winner.name,
      agencyEn: winner.nameEn,
      agencyCode: winner.code,
      amountFen: award.amountFen,
    })
    .from(need)
    .innerJoin(serviceItem, eq(serviceItem.code, need.itemCode))
    .innerJoin(ownerOrganisation, eq(ownerOrganisation.id, need.ownerId))
    .innerJoin(award, live)
    .innerJoin(winner, eq(winner.id, award.agencyId))
    .orderBy(desc(award.publicityFrom), desc(award.id))
    .limit(pageSize)
    .offset(offsetOf(page));
  const [total] = await db.select({ n: count() }).from(need).innerJoin(award, live);
  return { rows, total: total?.n ?? 0, page, size: pageSize };
}
