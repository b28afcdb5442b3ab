import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Traces } from "#domain/collusion/facts.ts";
import { annexDigest, type QuoteAnnex } from "#domain/quote/annex.ts";
import type { Db } from "../client.ts";
import { agency, practitioner } from "../schema/agency.ts";
import { account, membership, organisation } from "../schema/organisation.ts";
import { quoteAnnex, quoteTrace } from "../schema/quote-annex.ts";
import { quoteEnvelope } from "../schema/quote.ts";
import { openedTrace } from "../schema/screening.ts";
import type { Tx } from "../transaction.ts";

export async function insertAnnex(tx: Tx, envelopeId: string, annex: QuoteAnnex): Promise<void> {
  await tx.insert(quoteAnnex).values({ envelopeId, annex, sha256: annexDigest(annex) });
}

export async function insertTraces(tx: Tx, envelopeId: string, traces: Traces): Promise<void> {
  await tx.insert(quoteTrace).values({ envelopeId, traces });
}

/** With the opening, by the opener: what the screens may look at from now on. */
export async function openTraces(tx: Tx, envelopeIds: readonly string[]): Promise<void> {
  if (envelopeIds.length === 0) return;
  await tx.insert(openedTrace).select(
    tx
      .select({ envelopeId: quoteTrace.envelopeId, traces: quoteTrace.traces })
      .from(quoteTrace)
      .where(inArray(quoteTrace.envelopeId, [...envelopeIds])),
  );
}

/** Of the agency's own standing quote: what it sealed beside its price. */
export async function standingAnnex(
  db: Db,
  needId: number,
  round: number,
  agencyId: number,
): Promise<QuoteAnnex | null> {
  const [row] = await db
    .select({ annex: quoteAnnex.annex, withdrawnAt: quoteEnvelope.withdrawnAt })
    .from(quoteEnvelope)
    .leftJoin(quoteAnnex, eq(quoteAnnex.envelopeId, quoteEnvelope.id))
    .where(
      and(
        eq(quoteEnvelope.needId, needId),
        eq(quoteEnvelope.round, round),
        eq(quoteEnvelope.agencyId, agencyId),
        isNull(quoteEnvelope.withdrawnAt),
      ),
    )
    .orderBy(desc(quoteEnvelope.version))
    .limit(1);
  return row?.annex ?? null;
}

/** Everything by which a firm can be reached or paid, its people's accounts included. */
export async function contactsOf(db: Db, agencyId: number): Promise<(string | null)[]> {
  const [firm] = await db
    .select({
      phone: agency.phone,
      email: agency.email,
      address: agency.addressZh,
      bankAccountNode: agency.bankAccountNode,
    })
    .from(agency)
    .where(eq(agency.id, agencyId));
  const people = await db
    .select({ email: account.email, phone: account.phone })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(eq(membership.organisationId, agencyId));
  return [...Object.values(firm ?? {}), ...people.flatMap(({ email, phone }) => [email, phone])];
}

export async function certificatesOf(db: Db, ids: readonly number[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ no: practitioner.certificateNo })
    .from(practitioner)
    .where(inArray(practitioner.id, [...ids]));
  return rows.map(({ no }) => no);
}

/** Which of these credit codes belong to agencies that are listed now. */
export async function listedCodes(db: Db, codes: readonly string[]): Promise<Set<string>> {
  if (codes.length === 0) return new Set();
  const rows = await db
    .select({ code: organisation.code })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .where(and(eq(agency.state, "listed"), inArray(organisation.code, [...codes])));
  return new Set(rows.map(({ code }) => code));
}
