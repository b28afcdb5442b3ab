import { and, desc, eq, isNull, max, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { organisation } from "../schema/organisation.ts";
import { quoteAnnex } from "../schema/quote-annex.ts";
import { quoteEnvelope, quoteOpened } from "../schema/quote.ts";
import type { Tx } from "../transaction.ts";

export type Envelope = {
  readonly id: string;
  readonly needId: number;
  readonly round: number;
  readonly agencyId: number;
  readonly version: number;
  readonly keyId: string;
  readonly envelope: Buffer;
  readonly sha256: Buffer;
  readonly commitment: Buffer;
};
/** What the sender may see of its own quotes: never the envelope, which nobody but the opener can read. */
export type SentQuote = {
  id: string;
  version: number;
  sha256: Buffer;
  receivedAt: Date;
  withdrawnAt: Date | null;
};

/** Versions are counted over all rounds, so that an envelope of one round fits into no other. */
export async function nextVersion(tx: Tx, needId: number, agencyId: number): Promise<number> {
  const [row] = await tx
    .select({ last: max(quoteEnvelope.version) })
    .from(quoteEnvelope)
    .where(and(eq(quoteEnvelope.needId, needId), eq(quoteEnvelope.agencyId, agencyId)));
  return (row?.last ?? 0) + 1;
}

/** One statement decides and stores: received before the deadline by the database's own clock, or null. */
export async function insertEnvelope(tx: Tx, sent: Envelope): Promise<Date | null> {
  const result = await tx.execute<{ received_at: Date | string }>(sql`
    with clock as materialized (select app_now() as now)
    insert into quote_envelope (id, need_id, round, lot_no, agency_id, version, key_id, envelope, sha256, commitment, received_at, notice_version)
    select ${sent.id}::uuid, n.id, n.round, 1, ${sent.agencyId}, ${sent.version}, ${sent.keyId}, ${sent.envelope}, ${sent.sha256}, ${sent.commitment}, clock.now, n.notice_version
    from need n, clock
    where n.id = ${sent.needId} and n.round = ${sent.round} and n.state = 'published' and clock.now < n.closes_at
    returning received_at`);
  const receivedAt = result.rows[0]?.received_at;
  return receivedAt === undefined ? null : new Date(receivedAt);
}

export async function currentQuote(
  db: Db,
  needId: number,
  round: number,
  agencyId: number,
): Promise<SentQuote | null> {
  const [row] = await sentQuotes(db, needId, round, agencyId);
  return row && row.withdrawnAt === null ? row : null;
}

/** Newest first. */
export async function sentQuotes(
  db: Db,
  needId: number,
  round: number,
  agencyId: number,
): Promise<SentQuote[]> {
  return db
    .select({
      id: quoteEnvelope.id,
      version: quoteEnvelope.version,
      sha256: quoteEnvelope.sha256,
      receivedAt: quoteEnvelope.receivedAt,
      withdrawnAt: quoteEnvelope.withdrawnAt,
    })
    .from(quoteEnvelope)
    .where(
      and(
        eq(quoteEnvelope.needId, needId),
        eq(quoteEnvelope.round, round),
        eq(quoteEnvelope.agencyId, agencyId),
      ),
    )
    .orderBy(desc(quoteEnvelope.version));
}

/** The guard on the table reads the clock once more; between the two the deadline may pass. */
const guardRefused = "42501";

/** Marks every standing version, so that withdrawing does not bring an older one back. Null: closed by now. */
export async function withdrawEnvelopes(
  tx: Tx,
  needId: number,
  round: number,
  agencyId: number,
): Promise<Date | null> {
  const marked = tx.execute<{ withdrawn_at: Date | string }>(sql`
    with clock as materialized (select app_now() as now)
    update quote_envelope q set withdrawn_at = clock.now from need n, clock
    where q.need_id = ${needId} and q.round = ${round} and q.agency_id = ${agencyId} and q.withdrawn_at is null
      and n.id = q.need_id and n.state = 'published' and clock.now < n.closes_at
    returning q.withdrawn_at`);
  const result = await Promise.resolve(marked).catch((error: { cause?: { code?: string } }) => {
    if (error.cause?.code === guardRefused) return null;
    throw error;
  });
  const at = result?.rows[0]?.withdrawn_at;
  return at === undefined ? null : new Date(at);
}

export type CurrentEnvelope = {
  readonly id: string;
  readonly agencyId: number;
  readonly agencyCode: string;
  readonly version: number;
  readonly keyId: string;
  readonly envelope: Buffer;
  readonly sha256: Buffer;
  readonly commitment: Buffer;
  /** Of papers and declarations; null for quotes sealed before there were any. */
  readonly annexSha256: string | null;
};

/** Made for the notice as it now stands, or confirmed since the last addendum; what is neither has lapsed. */
const standsForNotice = sql`exists (
  select 1 from need n where n.id = ${quoteEnvelope.needId}
    and (${quoteEnvelope.noticeVersion} = n.notice_version or exists (
      select 1 from addendum_confirmation c where c.envelope_id = ${quoteEnvelope.id} and c.notice_version = n.notice_version)))`;

/** Each agency's highest standing version, by agency id. Only the opener's role may read the bytes. */
export async function currentEnvelopes(db: Db, needId: number, round: number): Promise<CurrentEnvelope[]> {
  return db
    .selectDistinctOn([quoteEnvelope.agencyId], {
      id: quoteEnvelope.id,
      agencyId: quoteEnvelope.agencyId,
      agencyCode: organisation.code,
      version: quoteEnvelope.version,
      keyId: quoteEnvelope.keyId,
      envelope: quoteEnvelope.envelope,
      sha256: quoteEnvelope.sha256,
      commitment: quoteEnvelope.commitment,
      annexSha256: quoteAnnex.sha256,
    })
    .from(quoteEnvelope)
    .innerJoin(organisation, eq(organisation.id, quoteEnvelope.agencyId))
    .leftJoin(quoteAnnex, eq(quoteAnnex.envelopeId, quoteEnvelope.id))
    .where(
      and(
        eq(quoteEnvelope.needId, needId),
        eq(quoteEnvelope.round, round),
        isNull(quoteEnvelope.withdrawnAt),
        standsForNotice,
      ),
    )
    .orderBy(quoteEnvelope.agencyId, desc(quoteEnvelope.version));
}

export async function insertOpened(
  tx: Tx,
  rows: readonly (typeof quoteOpened.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(quoteOpened).values([...rows]);
}
