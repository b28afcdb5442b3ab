import { expect, test } from "vitest";
import { sql } from "drizzle-orm";
import { instantAt } from "#domain/shared/dates.ts";
import { sanction } from "../../schema/sanction.ts";
import { seedReference } from "../../seed/reference.ts";
import { newAgency, setMarketClock, smallMarket } from "../../seed/small-market.ts";
import { testDatabase } from "../../seed/test-database.ts";
import { queueOf } from "./queue.ts";

const { db } = await testDatabase();
await seedReference(db);
const market = await smallMarket(db);
const [{ place } = { place: "" }] = (
  await db.execute<{ place: string }>(
    sql`select jurisdiction_code as place from organisation where id = ${market.hallId}`,
  )
).rows;
const officer = { ...market.supervisor, role: "supervisor" as const, jurisdictions: [place] };
/** Statement until Friday 13 March 2026, 24:00: ten working days later is Friday the 27th. */
const until = instantAt("2026-03-13", 24);
const due = instantAt("2026-03-27", 24);

test("a decision and its second signature are due ten working days after the statement period, with a light", async () => {
  const agency = await newAgency(db, "B");
  const notified = {
    agencyId: agency.id,
    kind: "warning",
    state: "notified",
    facts: "逾期交付",
    evidence: ["合同"],
    basis: "办法第二十条",
    proposedBy: market.operator.accountId,
    proposedAt: instantAt("2026-03-06", 10),
    notifiedAt: instantAt("2026-03-06", 10),
    statementUntil: until,
  };
  await db.insert(sanction).values([
    { ...notified, no: "2026-900001" },
    {
      ...notified,
      no: "2026-900002",
      decidedBy: market.operator.accountId,
      decidedAt: instantAt("2026-03-17", 9),
    },
  ]);
  await setMarketClock(db, instantAt("2026-03-16", 10));
  const rows = await queueOf(db, officer, instantAt("2026-03-31", 10));
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  expect(of("sanction_decide")).toMatchObject([
    { subject: "sanction:2026-900001", dueAt: due, light: "red" },
  ]);
  expect(of("sanction_second")).toMatchObject([
    { subject: "sanction:2026-900002", dueAt: due, light: "red" },
  ]);
  const early = await queueOf(db, officer, instantAt("2026-03-16", 10));
  expect(early.find(({ kind }) => kind === "sanction_decide")).toMatchObject({ light: "green" });
});
