import type { Db } from "#db/client.ts";
import { asPublished } from "#db/store/catalogue.ts";
import { basisOf, findNeed } from "#db/store/need.ts";
import { sentQuotes } from "#db/store/quote.ts";
import { practitionersOf } from "#db/store/agency-standing.ts";
import type { EligibilityLine } from "#domain/agency/eligibility.ts";
import type { FeeCap } from "#domain/fee/cap.ts";
import { rulesOf } from "../need/file.ts";
import { capForAgency, eligibilityFor } from "./eligibility.ts";

export type QuoteStanding = {
  /** Every condition with whether it holds now. */
  readonly lines: readonly EligibilityLine[];
  readonly eligible: boolean;
  /** This agency's own cap, its pledge included. */
  readonly cap: FeeCap | null;
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
  const live = row ? await basisOf(db, row.requirementId) : null;
  if (!row || !live || row.policyProfile === null) return null;
  const basis = await asPublished(db, live, row.publishedAt);
  const { policy } = await rulesOf(db, row);
  const asked = { agencyId, need: row, owner: basis.owner, policy, act: "quote" as const };
  const found = await eligibilityFor(db, asked, now);
  if (!found) return null;
  const cap = capForAgency(row, basis, policy, found.standing);
  const sent = await sentQuotes(db, row.id, row.round, agencyId);
  return {
    lines: found.lines,
    eligible: found.lines.every((line) => line.passed),
    cap: cap.ok ? cap.value : null,
    practitioners: await practitionersOf(db, agencyId),
    sent: sent.map(({ version, receivedAt, withdrawnAt, sha256 }) => ({
      version,
      receivedAt,
      withdrawnAt,
      sha256: sha256.toString("hex"),
    })),
  };
}
