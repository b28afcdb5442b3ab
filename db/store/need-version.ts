import type { NoticeTerms } from "#domain/need/notice-terms.ts";
import { needVersion } from "../schema/notice.ts";
import type { Tx } from "../transaction.ts";
import type { NeedLine } from "./need-line.ts";
import type { NeedRow } from "./need.ts";

/** A version once written stays: writing the first again changes nothing. */
export async function insertVersion(tx: Tx, values: typeof needVersion.$inferInsert): Promise<void> {
  await tx.insert(needVersion).values(values).onConflictDoNothing();
}

/** What of a notice an addendum may change, as it stands. */
export function noticeTermsOf(row: NeedRow, lines: readonly NeedLine[]): NoticeTerms {
  const { title, description, serviceDays, complaintContact } = row;
  return {
    title,
    description,
    serviceDays,
    complaintContact,
    lines: lines.map(({ itemCode, quantities, ceilingFen, capFen }) => ({
      itemCode,
      quantities,
      ceilingFen,
      capFen,
    })),
  };
}
