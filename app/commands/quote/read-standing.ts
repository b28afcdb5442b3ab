import type { Db } from "#db/client.ts";
import { quoteStands } from "#db/store/addendum-confirmation.ts";
import { findNeed, type NeedRow } from "#db/store/need.ts";
import { currentQuote, sentQuotes } from "#db/store/quote.ts";
import { standingAnnex } from "#db/store/quote-annex.ts";
import { filesOf } from "#db/store/quote-file.ts";
import type { EligibilityLine } from "#domain/agency/eligibility.ts";
import type { FeeCap } from "#domain/fee/cap.ts";
import { totalCap, type CappedLine } from "#domain/need/lines.ts";
import { rulesOf } from "../need/file.ts";
import { itemsOf, lineFilesOf } from "../need/lines.ts";
import { capsForAgency, eligibilityFor, type Eligibility } from "./eligibility.ts";
import { promisedDaysOf } from "./promised-days.ts";

export type QuoteStanding = {
  /** Every condition with whether it holds now. */
  readonly lines: readonly EligibilityLine[];
  readonly eligible: boolean;
  /** This agency's own cap, its pledge included: of the whole, and of each item. */
  readonly cap: FeeCap | null;
  readonly caps: readonly CappedLine[];
  /** The working days it promised for the items of this notice; null: no promise. */
  readonly promisedWd: number | null;
  /** Whom it can name; `open` against `mostOpen` says who can take one more. */
  readonly people: Eligibility["people"];
  readonly mostOpen: number;
  /** Papers uploaded for this round, and the hashes of those that are sealed with the standing quote. */
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly size: number;
    readonly sha256: string;
    readonly sealed: boolean;
  }[];
  /** Its own quotes of this round, newest first; without amounts, which nobody can read. */
  readonly sent: readonly {
    readonly version: number;
    readonly receivedAt: Date;
    readonly withdrawnAt: Date | null;
    readonly sha256: string;
  }[];
  /** False: the notice has changed since, and the standing quote lapses unless it is confirmed. */
  readonly stands: boolean | null;
};

/** How one agency stands to one notice: told before it quotes. Null when there is no such notice or agency. */
export async function quoteStanding(
  db: Db,
  no: string,
  agencyId: number,
  now: Date,
): Promise<QuoteStanding | null> {
  const row = await findNeed(db, no);
  const lineFiles = row ? await lineFilesOf(db, row) : null;
  const basis = lineFiles?.[0]?.basis;
  if (!row || !lineFiles || !basis || row.policyProfile === null) return null;
  const { policy } = await rulesOf(db, row);
  const owner = basis.owner;
  const asked = { agencyId, need: row, items: itemsOf(lineFiles), owner, policy, act: "quote" as const };
  const found = await eligibilityFor(db, asked, now);
  if (!found) return null;
  const caps = capsForAgency(row, lineFiles, policy, found);
  const current = await currentQuote(db, row.id, row.round, agencyId);
  const sent = await sentQuotes(db, row.id, row.round, agencyId);
  return {
    lines: found.lines,
    eligible: found.lines.every((line) => line.passed),
    cap: caps.ok ? totalCap(caps.value) : null,
    caps: caps.ok ? caps.value : [],
    promisedWd: promisedDaysOf(found),
    people: found.people,
    mostOpen: policy.openEngagementsPerPractitioner,
    stands: current ? await quoteStands(db, row.id, current.id) : null,
    files: await papersOf(db, row, agencyId),
    sent: sent.map(({ version, receivedAt, withdrawnAt, sha256 }) => ({
      version,
      receivedAt,
      withdrawnAt,
      sha256: sha256.toString("hex"),
    })),
  };
}

async function papersOf(db: Db, { id, round }: Pick<NeedRow, "id" | "round">, agencyId: number) {
  const annex = await standingAnnex(db, id, round, agencyId);
  const sealed = new Set(annex?.files.map(({ sha256 }) => sha256));
  const files = await filesOf(db, id, round, agencyId);
  return files.map(({ id: fileId, name, size, sha256 }) => ({
    id: fileId,
    name,
    size,
    sha256,
    sealed: sealed.has(sha256),
  }));
}
