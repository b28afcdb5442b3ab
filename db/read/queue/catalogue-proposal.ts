import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { deciders } from "#domain/catalogue/lifecycle.ts";
import type { ItemContent } from "#domain/catalogue/item.ts";
import type { PriceContent } from "#domain/catalogue/price.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { catalogueProposal } from "../../schema/catalogue.ts";
import { mostEntries, named, type QueueKind } from "./kind.ts";

/** Who may say yes to which kind of change. */
const priceDeciders: readonly string[] = deciders.price;
const itemDeciders: readonly string[] = deciders.item;

/** A change of the list or of a price document that waits for a second person; due before it would take effect. */
export const catalogueProposalKind: QueueKind = {
  forRoles: ["regulator", "supervisor", "price_officer"],
  read: async (db, { accountId, role, jurisdictions }) => {
    const rows = await db
      .select()
      .from(catalogueProposal)
      .where(
        and(
          eq(catalogueProposal.state, "proposed"),
          ne(catalogueProposal.proposedBy, accountId),
          inArray(catalogueProposal.jurisdictionCode, [...jurisdictions]),
        ),
      )
      .orderBy(asc(catalogueProposal.proposedAt))
      .limit(mostEntries);
    return rows
      .filter(({ kind }) => (kind === "price" ? priceDeciders : itemDeciders).includes(role))
      .map((row) => {
        const told = row.content ?? row.before;
        const name =
          row.kind === "price" ? (told as PriceContent | null)?.title : (told as ItemContent | null)?.name;
        return {
          subject: `proposal:${row.id}`,
          title: name ?? named(row.subject),
          about: named(row.reason.slice(0, 120)),
          since: row.proposedAt,
          dueAt: instantAt(row.effectiveOn, 0),
          href: `/supervise/proposals/${row.id}`,
        };
      });
  },
};
