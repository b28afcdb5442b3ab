import type { Db } from "#db/client.ts";
import { findNeed } from "#db/store/need.ts";
import { sentQuotes } from "#db/store/quote.ts";
import { practitionersOf } from "#db/store/agency-standing.ts";
import type { EligibilityLine } from "#domain/agency/eligibility.ts";
import type { FeeCap } from "#domain/fee/cap.ts";
import { totalCap, type CappedLine } from "#domain/need/lines.ts";
import { rulesOf } from "../need/file.ts";
import { itemsOf, lineFilesOf } from "../need/lines.ts";
import { capsForAgency, eligibilityFor } from "./eligibility.ts";

export type QuoteStanding = {
  /** Every condition with whether it holds now. */
  readonly lines: readonly EligibilityLine[];
  readonly eligible: boolean;
  /** This agency's own cap, its pledge included: of the whole, and of each item. */
  readonly cap: FeeCap | null;
  readonly caps: readonly CappedLine[];
  readonly practitioners: readonly {
    readonly id: number;
    readonly name: string;
    readonly qualification: string;
  }[];
  /** Its own quotes of this round, newest first; without amounts, which nobody can read. */
  readonly sent: readonly {
    readonly version: number;
    readonly receivedAt: Date;
    readonly withdrawnAt: Date | null;
    readonly sha256: string;
  }[];
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
  const sent = await sentQuotes(db, row.id, row.round, agencyId);
  return {
    lines: found.lines,
    eligible: found.lines.every((line) => line.passed),
    cap: caps.ok ? totalCap(caps.value) : null,
    caps: caps.ok ? caps.value : [],
    practitioners: await practitionersOf(db, agencyId),
    sent: sent.map(({ version, receivedAt, withdrawnAt, sha256 }) => ({
      version,
      receivedAt,
      withdrawnAt,
      sha256: sha256.toString("hex"),
    })),
  };
}
