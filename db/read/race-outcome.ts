import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { engagement } from "../schema/engagement.ts";
import { award } from "../schema/need.ts";
import { opening, quoteEnvelope, quoteOpened } from "../schema/quote.ts";
import { sanction } from "../schema/sanction.ts";
import { auditEvent, commandReceipt } from "../schema/spine.ts";

/** What the tables say after a race: the integrity suites hold it against what the clients were told. */
export async function openingOutcome(db: Db, needId: number) {
  const standing = await db
    .selectDistinctOn([quoteEnvelope.agencyId], { id: quoteEnvelope.id })
    .from(quoteEnvelope)
    .where(and(eq(quoteEnvelope.needId, needId), isNull(quoteEnvelope.withdrawnAt)))
    .orderBy(quoteEnvelope.agencyId, sql`${quoteEnvelope.version} desc`);
  const stored = await db
    .select({ id: quoteEnvelope.id, receivedAt: quoteEnvelope.receivedAt })
    .from(quoteEnvelope)
    .where(eq(quoteEnvelope.needId, needId));
  const opened = await db
    .select({ id: quoteOpened.envelopeId })
    .from(quoteOpened)
    .where(eq(quoteOpened.needId, needId));
  const [begun] = await db
    .select({ startedAt: opening.startedAt })
    .from(opening)
    .where(eq(opening.needId, needId));
  return {
    standing: new Set(standing.map(({ id }) => id)),
    stored: new Map(stored.map(({ id, receivedAt }) => [id, receivedAt])),
    opened: new Set(opened.map(({ id }) => id)),
    startedAt: begun?.startedAt ?? null,
  };
}

/** The price that counted, of every agency whose quote was opened. */
export async function openingAmounts(db: Db, needId: number): Promise<Map<number, number | null>> {
  const rows = await db
    .select({ agencyId: quoteOpened.agencyId, amountFen: quoteOpened.amountFen })
    .from(quoteOpened)
    .where(eq(quoteOpened.needId, needId));
  return new Map(rows.map(({ agencyId, amountFen }) => [agencyId, amountFen]));
}

export async function awardOutcome(db: Db, needId: number) {
  const awards = await db
    .select({ id: award.id, agencyId: award.agencyId, state: award.state })
    .from(award)
    .where(eq(award.needId, needId))
    .orderBy(asc(award.id));
  const works = await db
    .select({ createdAt: engagement.createdAt, agencyId: engagement.agencyId })
    .from(engagement)
    .where(eq(engagement.needId, needId));
  return { awards, works };
}

/** Read alone with the agency: whatever was made for it later came after the decision. */
export async function decidedAt(db: Db, no: string): Promise<Date | null> {
  const [row] = await db.select({ at: sanction.decidedAt }).from(sanction).where(eq(sanction.no, no));
  return row?.at ?? null;
}

/** One envelope, one event and one receipt for each quote, or something was doubled or torn. */
export async function quoteBalance(db: Db): Promise<{ envelopes: number; events: number; receipts: number }> {
  return {
    envelopes: await db.$count(quoteEnvelope),
    events: await db.$count(auditEvent, eq(auditEvent.type, "quote.submitted")),
    receipts: await db.$count(commandReceipt, eq(commandReceipt.command, "quote.submit")),
  };
}

/** Every row of every table as text: what a reader of the database could find. */
export async function everyRowAsText(db: Db): Promise<string[]> {
  const tables = await db.execute<{ name: string }>(
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`,
  );
  const texts: string[] = [];
  for (const { name } of tables.rows) {
    const rows = await db.execute<{ text: string }>(sql.raw(`select t::text as text from ${name} t`));
    texts.push(...rows.rows.map((row) => row.text));
  }
  return texts;
}
