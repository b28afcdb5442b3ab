import type { Db } from "#db/client.ts";
import {
  lastAddendumAt,
  needsToScreen,
  quotesToScreen,
  type ScreenedNeed,
  type ScreenedQuote,
} from "#db/read/screening-need.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import type { NeedRow } from "#db/store/need.ts";
import { workingDaysBetween, type WorkCalendar } from "#domain/calendar/working-days.ts";
import type {
  FirmMark,
  GivenUp,
  OpenedQuote,
  OpeningFacts,
  PastNeed,
  Traces,
} from "#domain/collusion/facts.ts";
import { identityRoles, type IdentityRole } from "#domain/agency/identity.ts";
import { hashedNode } from "#domain/quote/traces.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { toFen } from "#domain/shared/money.ts";
import { traceKeyOf } from "../quote/trace-key.ts";
import { loadParties } from "../registration/conflict-facts.ts";

type Result = { readonly winner: string | null; readonly second: string | null };
const noTraces: Traces = {
  network: null,
  device: null,
  contacts: [],
  fileHashes: [],
  fileAuthors: [],
  practitioners: [],
};
/** What ties firms together by rules.md 5.7; names and addresses do not. */
const tying: ReadonlySet<IdentityRole> = new Set(
  identityRoles.filter((role) => !["name", "address", "declared_interest", "sponsor"].includes(role)),
);

function pastOf(cal: WorkCalendar, row: ScreenedNeed): PastNeed {
  const { id: _, publishedAt, closesAt, estimateFen, minimumNoticeWd, ...rest } = row;
  const direct = row.method === "direct" || closesAt === null;
  const ran = direct ? null : workingDaysBetween(cal, dayOf(publishedAt), dayOf(closesAt));
  return {
    ...rest,
    on: dayOf(publishedAt),
    estimateFen: estimateFen === null ? null : toFen(estimateFen),
    noticeWd: ran?.ok ? ran.value : 0,
    minimumNoticeWd: direct ? 0 : minimumNoticeWd,
  };
}

async function marksOf(
  db: Db,
  row: NeedRow,
  quotes: readonly ScreenedQuote[],
): Promise<Map<number, FirmMark[]>> {
  const key = traceKeyOf(row);
  const hashed = (node: string) => hashedNode(key, node);
  const parties = await loadParties(
    db,
    quotes.map(({ agencyId }) => agencyId),
  );
  return new Map(
    [...parties].map(([id, { facts }]) => [
      id,
      facts
        .filter(({ role }) => tying.has(role))
        .map(({ role, node, nameNode, shareBp }) => ({
          role,
          node: hashed(node),
          nameNode: nameNode === null ? null : hashed(nameNode),
          shareBp,
        })),
    ]),
  );
}

async function openedOf(db: Db, row: NeedRow, quotes: readonly ScreenedQuote[]): Promise<OpenedQuote[]> {
  const marks = await marksOf(db, row, quotes);
  return quotes.map(({ agencyId, agency, amountFen, rejection, receivedAt, traces }) => ({
    agency,
    amountFen: amountFen === null ? null : toFen(amountFen),
    rejection,
    receivedAt,
    traces: traces ?? noTraces,
    marks: marks.get(agencyId) ?? [],
  }));
}

/**
 * A notice with its opened quotes and the year behind it, as one moment's screens see them. `result` is what was known
 * of winner and second then; left out, what is known now.
 */
export async function openingFacts(
  db: Db,
  row: NeedRow,
  known: {
    readonly openingId: number | null;
    readonly result?: Result;
    readonly givenUp?: readonly GivenUp[];
    readonly parties?: readonly number[];
  },
): Promise<OpeningFacts> {
  const quotes = known.openingId === null ? [] : await quotesToScreen(db, known.openingId);
  const bidders = [...quotes.map(({ agencyId }) => agencyId), ...(known.parties ?? [])];
  const cal = await loadCalendar(db);
  const needs = await needsToScreen(db, row.id, bidders);
  const own = needs.find(({ id }) => id === row.id);
  if (!own || !row.publishedAt) throw new Error(`need ${row.no} was never published`);
  const codes = quotes.map(({ agency }) => agency);
  return {
    need: {
      ...pastOf(cal, own),
      bidders: codes.length > 0 ? codes : own.bidders,
      ...known.result,
      closesAt: row.closesAt ?? row.publishedAt,
      changedAt: await lastAddendumAt(db, row.id),
    },
    quotes: await openedOf(db, row, quotes),
    past: needs.filter(({ id }) => id !== row.id).map((each) => pastOf(cal, each)),
    givenUp: [...(known.givenUp ?? [])],
  };
}
