import { and, eq, inArray, isNull, sql, type SQL } from "drizzle-orm";
import { openTalkStates } from "#domain/selection/negotiation.ts";
import type { Db } from "../client.ts";
import { heldQuote, negotiation, negotiationTalk, priceRound } from "../schema/held.ts";
import { need } from "../schema/need.ts";
import { organisation } from "../schema/organisation.ts";
import { named, type Pending } from "./desk.ts";

const talk = {
  no: need.no,
  title: need.title,
  state: negotiationTalk.state,
  dueAt: negotiationTalk.dueAt,
  startedAt: negotiationTalk.startedAt,
  begunAt: negotiation.begunAt,
  ownerDueAt: negotiation.ownerDueAt,
};

/** Talks that go on, with the one that is open, if any and still in time. */
async function running(db: Db, mine: SQL) {
  return db
    .select({ ...talk, agency: organisation.name, agencyEn: organisation.nameEn })
    .from(negotiation)
    .innerJoin(need, and(eq(need.id, negotiation.needId), eq(need.round, negotiation.round)))
    .leftJoin(
      negotiationTalk,
      and(
        eq(negotiationTalk.negotiationId, negotiation.id),
        inArray(negotiationTalk.state, [...openTalkStates]),
        sql`${negotiationTalk.dueAt} > app_now()`,
      ),
    )
    .leftJoin(organisation, eq(organisation.id, negotiationTalk.agencyId))
    .where(and(isNull(negotiation.outcome), mine));
}

/** The owner has to begin a talk, or to answer an offer. */
export async function ownerTalks(db: Db, ownerId: number): Promise<Pending<"lead_talk">[]> {
  const rows = await running(db, eq(need.ownerId, ownerId));
  return rows
    .filter(({ state }) => state !== "asked")
    .map(({ no, title, dueAt, ownerDueAt, startedAt, begunAt, agency, agencyEn }) => ({
      kind: "lead_talk",
      ref: no,
      title: named(title, null),
      about: agency === null ? null : named(agency, agencyEn),
      startsAt: startedAt ?? begunAt,
      dueAt: dueAt ?? ownerDueAt,
    }));
}

/** The agency has to answer its owner. */
export async function agencyTalks(db: Db, agencyId: number): Promise<Pending<"answer_talk">[]> {
  const rows = await running(db, eq(negotiationTalk.agencyId, agencyId));
  return rows
    .filter(({ state }) => state === "asked")
    .map(({ no, title, dueAt, startedAt }) => ({
      kind: "answer_talk",
      ref: no,
      title: named(title, null),
      about: null,
      startsAt: startedAt,
      dueAt,
    }));
}

/** Timed rounds that run or come, for who has a quote among those that were opened. */
export async function roundsToBid(db: Db, agencyId: number): Promise<Pending<"bid_round">[]> {
  const rows = await db
    .select({
      no: need.no,
      title: need.title,
      startsAt: sql<Date | string>`min(${priceRound.startsAt})`,
      endsAt: sql<Date | string>`min(${priceRound.endsAt})`,
    })
    .from(priceRound)
    .innerJoin(need, and(eq(need.id, priceRound.needId), eq(need.round, priceRound.round)))
    .innerJoin(
      heldQuote,
      and(
        eq(heldQuote.needId, need.id),
        eq(heldQuote.round, priceRound.round),
        eq(heldQuote.agencyId, agencyId),
      ),
    )
    .where(sql`${priceRound.endsAt} > app_now()`)
    .groupBy(need.no, need.title);
  return rows.map(({ no, title, startsAt, endsAt }) => ({
    kind: "bid_round",
    ref: no,
    title: named(title, null),
    about: null,
    startsAt: new Date(startsAt),
    dueAt: new Date(endsAt),
  }));
}
