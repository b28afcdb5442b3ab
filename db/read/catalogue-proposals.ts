import { and, desc, eq, inArray, notInArray } from "drizzle-orm";
import { changesBetween, type FieldChange } from "#domain/catalogue/diff.ts";
import type { ItemContent } from "#domain/catalogue/item.ts";
import type { ProposalKind, ProposalState } from "#domain/catalogue/lifecycle.ts";
import type { PriceContent } from "#domain/catalogue/price.ts";
import { priceLines } from "#domain/catalogue/price-lines.ts";
import type { LocalText } from "#domain/shared/local-text.ts";
import type { Db } from "../client.ts";
import { catalogueProposal } from "../schema/catalogue.ts";
import { catalogueNames, officerColumns, officerShown, whole, type Officer } from "./catalogue-items.ts";

export type ProposalLine = {
  readonly id: number;
  readonly kind: ProposalKind;
  readonly subject: string;
  readonly name: LocalText;
  readonly state: ProposalState;
  readonly effectiveOn: string;
  readonly proposedAt: Date;
  readonly proposer: Officer | null;
};
export type ProposalDetail = ProposalLine & {
  readonly jurisdictionCode: string;
  readonly proposedBy: number;
  readonly reason: string;
  readonly basis: string;
  readonly decidedAt: Date | null;
  readonly decisionNote: string | null;
  readonly decider: Officer | null;
  readonly changes: readonly FieldChange[];
  /** Of a proposed price document: what its examples are computed with. */
  readonly price: PriceContent | null;
};
type Row = typeof catalogueProposal.$inferSelect;
const open: ProposalState[] = ["proposed", "approved"];

function nameOf({ kind, content, before, subject }: Row): LocalText {
  const told = content ?? before;
  if (!told) return { zh: subject, en: subject };
  return kind === "price" ? (told as PriceContent).title : (told as ItemContent).name;
}

function select(db: Db) {
  const [by, second] = [officerColumns("proposer"), officerColumns("decider")];
  return db
    .select({ row: catalogueProposal, proposer: by.columns, decider: second.columns })
    .from(catalogueProposal)
    .leftJoin(by.who, eq(by.who.id, catalogueProposal.proposedBy))
    .leftJoin(by.place, eq(by.place.id, catalogueProposal.proposedAs))
    .leftJoin(by.unit, eq(by.unit.id, by.place.organisationId))
    .leftJoin(second.who, eq(second.who.id, catalogueProposal.decidedBy))
    .leftJoin(second.place, eq(second.place.id, catalogueProposal.decidedAs))
    .leftJoin(second.unit, eq(second.unit.id, second.place.organisationId))
    .$dynamic();
}

/** Open proposals of these places, or the latest that are decided; newest first. */
export async function listProposals(
  db: Db,
  jurisdictions: readonly string[],
  which: "open" | "decided",
): Promise<ProposalLine[]> {
  const state =
    which === "open" ? inArray(catalogueProposal.state, open) : notInArray(catalogueProposal.state, open);
  const rows = await select(db)
    .where(and(inArray(catalogueProposal.jurisdictionCode, [...jurisdictions]), state))
    .orderBy(desc(catalogueProposal.id))
    .limit(which === "open" ? 500 : 30);
  return rows.map(({ row, proposer }) => lineOf(row, officerShown(whole(proposer), true)));
}

function lineOf(row: Row, proposer: Officer | null): ProposalLine {
  const { id, kind, subject, state, effectiveOn, proposedAt } = row;
  return { id, kind, subject, name: nameOf(row), state, effectiveOn, proposedAt, proposer };
}

async function changesOf(db: Db, { kind, before, content }: Row): Promise<FieldChange[]> {
  if (!content) return [];
  if (kind === "price")
    return changesBetween(
      before ? priceLines(before as PriceContent) : {},
      priceLines(content as PriceContent),
    );
  const lines = await catalogueNames(db);
  return changesBetween(before ? lines(before as ItemContent) : {}, lines(content as ItemContent));
}

/** A proposal with what it changes, line by line. */
export async function readProposal(db: Db, id: number): Promise<ProposalDetail | null> {
  const [found] = await select(db).where(eq(catalogueProposal.id, id));
  if (!found) return null;
  const { row } = found;
  const { jurisdictionCode, proposedBy, reason, basis, decidedAt, decisionNote } = row;
  return {
    ...lineOf(row, officerShown(whole(found.proposer), true)),
    jurisdictionCode,
    proposedBy,
    reason,
    basis,
    decidedAt,
    decisionNote,
    decider: officerShown(whole(found.decider), true),
    changes: await changesOf(db, row),
    price: row.kind === "price" ? (row.content as PriceContent) : null,
  };
}
