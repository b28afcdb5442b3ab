import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { priceDocumentSchema, type PriceMode } from "#domain/fee/price.ts";
import type { Sector } from "#domain/fee/sector.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { NeedFacts, NeedLineFacts } from "#domain/policy/simulate-need.ts";
import type { Db } from "../client.ts";
import { priceDocument, serviceItem } from "../schema/catalogue.ts";
import { award, type need } from "../schema/need.ts";
import { needLine } from "../schema/need-line.ts";
import { organisation } from "../schema/organisation.ts";
import { quoteOpened } from "../schema/quote.ts";

export type NeedBatchRow = {
  readonly need: typeof need.$inferSelect;
  readonly industryCode: string;
  readonly mode: PriceMode;
  readonly rule: unknown;
};
type ById<Value> = ReadonlyMap<number, Value>;

function grouped<Row extends { readonly needId: number }>(rows: readonly Row[]): ById<Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) groups.set(row.needId, [...(groups.get(row.needId) ?? []), row]);
  return groups;
}

/** Amounts that were allowed at an opening: nothing here is sealed any more. */
async function openedQuotes(db: Db, ids: readonly number[]) {
  const rows = await db
    .select({ needId: quoteOpened.needId, amountFen: quoteOpened.amountFen })
    .from(quoteOpened)
    .where(
      and(inArray(quoteOpened.needId, [...ids]), eq(quoteOpened.result, "ok"), isNull(quoteOpened.rejection)),
    );
  return grouped(rows);
}

async function liveAwards(db: Db, ids: readonly number[]) {
  const rows = await db
    .select({
      needId: award.needId,
      grade: award.gradeAtAward,
      agencyCode: organisation.code,
      agencyName: organisation.name,
    })
    .from(award)
    .innerJoin(organisation, eq(organisation.id, award.agencyId))
    .where(
      and(inArray(award.needId, [...ids]), inArray(award.state, ["proposed", "publicised", "confirmed"])),
    );
  return new Map(rows.map(({ needId, ...found }) => [needId, found]));
}

async function bundleLines(db: Db, ids: readonly number[]) {
  const rows = await db
    .select({ line: needLine, mode: serviceItem.priceMode, rule: priceDocument.rule })
    .from(needLine)
    .innerJoin(serviceItem, eq(serviceItem.code, needLine.itemCode))
    .leftJoin(
      priceDocument,
      eq(priceDocument.id, sql`coalesce(${needLine.priceDocumentId}, ${serviceItem.priceDocumentId})`),
    )
    .where(inArray(needLine.needId, [...ids]))
    .orderBy(asc(needLine.needId), asc(needLine.position));
  return grouped(rows.map(({ line, ...row }) => ({ ...line, ...row })));
}

type Priced = Pick<NeedLineFacts, "mode" | "quantities" | "ceilingFen"> & { readonly rule: unknown };
function lineOf({ mode, quantities, ceilingFen, rule }: Priced): NeedLineFacts {
  return { mode, quantities, ceilingFen, document: rule ? priceDocumentSchema.parse(rule) : null };
}

/** What the simulator asks of published needs, for one batch of rows. */
export async function factsOfNeeds(
  db: Db,
  rows: readonly NeedBatchRow[],
  read: (profile: string, version: number) => Promise<Policy>,
): Promise<NeedFacts[]> {
  const ids = rows.map((row) => row.need.id);
  if (ids.length === 0) return [];
  const [quotes, awards, bundles] = await Promise.all([
    openedQuotes(db, ids),
    liveAwards(db, ids),
    bundleLines(db, ids),
  ]);
  return Promise.all(
    rows.map(async ({ need: row, industryCode, ...priced }): Promise<NeedFacts> => {
      const own = { ...priced, quantities: row.quantities, ceilingFen: row.ceilingFen };
      const amounts = (quotes.get(row.id) ?? []).map(({ amountFen }) => amountFen);
      return {
        no: row.no,
        policy: await read(row.policyProfile!, row.policyVersion!),
        lines: (bundles.get(row.id) ?? [own]).map(lineOf),
        override: row.capOverride,
        sector: row.sector as Sector,
        industryCode,
        directPriceFen: row.directPriceFen,
        publicFunds: row.publicFunds,
        method: row.method,
        round: row.round,
        quotesFen: amounts.filter((amount) => amount !== null),
        award: awards.get(row.id) ?? null,
      };
    }),
  );
}
