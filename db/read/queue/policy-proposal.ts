import { and, asc, eq, ne } from "drizzle-orm";
import { instantAt } from "#domain/shared/dates.ts";
import { policyProposal } from "../../schema/policy.ts";
import { mostEntries, named, type QueueKind } from "./kind.ts";

/** A version of the rules that waits for its second person. */
export const policyProposalKind: QueueKind = {
  forRoles: ["supervisor", "price_officer"],
  read: async (db, { accountId }) => {
    const rows = await db
      .select()
      .from(policyProposal)
      .where(and(eq(policyProposal.state, "proposed"), ne(policyProposal.proposedBy, accountId)))
      .orderBy(asc(policyProposal.proposedAt))
      .limit(mostEntries);
    return rows.map((row) => ({
      subject: `policy:${row.profile}/${row.version}`,
      title: named(`${row.profile} v${row.version}`),
      about: named(row.reason.slice(0, 120)),
      since: row.proposedAt,
      dueAt: instantAt(row.effectiveOn, 0),
      href: `/supervise/policies/proposals/${row.id}`,
    }));
  },
};
