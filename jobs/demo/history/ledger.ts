import type { Db } from "#db/client.ts";
import { needShortlist } from "#db/schema/choice.ts";
import { contract, deliverable, engagement, milestone, rating, reportReview } from "#db/schema/engagement.ts";
import { award, need } from "#db/schema/need.ts";
import { storedFile } from "#db/schema/organisation.ts";
import { noticeKey, opening, quoteEnvelope, quoteOpened } from "#db/schema/quote.ts";
import { conductEntry } from "#db/schema/sanction.ts";
import { insertRows } from "#db/seed/bulk.ts";
import { insertPastEvents, type PastEvent } from "#db/seed/past-events.ts";

/** Rows of the past, gathered first and then written table by table. */
export function emptyLedger() {
  return {
    needs: [] as (typeof need.$inferInsert)[],
    shortlists: [] as (typeof needShortlist.$inferInsert)[],
    keys: [] as (typeof noticeKey.$inferInsert)[],
    envelopes: [] as (typeof quoteEnvelope.$inferInsert)[],
    openings: [] as (typeof opening.$inferInsert)[],
    opened: [] as (typeof quoteOpened.$inferInsert)[],
    awards: [] as (typeof award.$inferInsert)[],
    engagements: [] as (typeof engagement.$inferInsert)[],
    contracts: [] as (typeof contract.$inferInsert)[],
    milestones: [] as (typeof milestone.$inferInsert)[],
    files: [] as (typeof storedFile.$inferInsert)[],
    deliverables: [] as (typeof deliverable.$inferInsert)[],
    ratings: [] as (typeof rating.$inferInsert)[],
    reviews: [] as (typeof reportReview.$inferInsert)[],
    conduct: [] as (typeof conductEntry.$inferInsert)[],
    events: [] as PastEvent[],
  };
}
export type Ledger = ReturnType<typeof emptyLedger>;

/** In the order in which rows refer to each other. */
export async function writeLedger(db: Db, ledger: Ledger): Promise<void> {
  await insertRows(db, need, ledger.needs);
  await insertRows(db, needShortlist, ledger.shortlists);
  await insertRows(db, noticeKey, ledger.keys);
  await insertRows(db, quoteEnvelope, ledger.envelopes);
  await insertRows(db, opening, ledger.openings);
  await insertRows(db, quoteOpened, ledger.opened);
  await insertRows(db, award, ledger.awards);
  await insertRows(db, engagement, ledger.engagements);
  await insertRows(db, contract, ledger.contracts);
  await insertRows(db, milestone, ledger.milestones);
  await insertRows(db, storedFile, ledger.files);
  await insertRows(db, deliverable, ledger.deliverables);
  await insertRows(db, rating, ledger.ratings);
  await insertRows(db, reportReview, ledger.reviews);
  await insertRows(db, conductEntry, ledger.conduct);
  await insertPastEvents(db, ledger.events);
}
