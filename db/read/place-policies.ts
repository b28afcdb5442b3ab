import { desc, eq, inArray } from "drizzle-orm";
import type { PolicyProposalState } from "#domain/policy/proposal.ts";
import type { Day } from "#domain/shared/dates.ts";
import type { LocalText, RuleSource } from "#domain/shared/local-text.ts";
import type { Db } from "../client.ts";
import { jurisdiction } from "../schema/organisation.ts";
import { placePolicy } from "../schema/policy.ts";
import { officerColumns, officerShown, whole, type Officer } from "./catalogue-items.ts";

export type PlacePolicyLine = {
  readonly id: number;
  readonly place: { readonly code: string; readonly name: LocalText };
  /** Null: what the place above it runs. */
  readonly profile: string | null;
  readonly source: RuleSource;
  readonly reason: string;
  readonly effectiveOn: Day;
  readonly state: PolicyProposalState;
  readonly proposedAt: Date;
  readonly proposedBy: number;
  readonly proposer: Officer | null;
  readonly decider: Officer | null;
  readonly decidedAt: Date | null;
  readonly decisionNote: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawalNote: string | null;
};

function joined(db: Db) {
  const [by, second] = [officerColumns("proposer"), officerColumns("decider")];
  return db
    .select({
      row: placePolicy,
      nameZh: jurisdiction.nameZh,
      nameEn: jurisdiction.nameEn,
      proposer: by.columns,
      decider: second.columns,
    })
    .from(placePolicy)
    .innerJoin(jurisdiction, eq(jurisdiction.code, placePolicy.jurisdictionCode))
    .leftJoin(by.who, eq(by.who.id, placePolicy.proposedBy))
    .leftJoin(by.place, eq(by.place.id, placePolicy.proposedAs))
    .leftJoin(by.unit, eq(by.unit.id, by.place.organisationId))
    .leftJoin(second.who, eq(second.who.id, placePolicy.decidedBy))
    .leftJoin(second.place, eq(second.place.id, placePolicy.decidedAs))
    .leftJoin(second.unit, eq(second.unit.id, second.place.organisationId))
    .$dynamic();
}
type Found = Awaited<ReturnType<typeof joined>>[number];

function lineOf({ row, nameZh, nameEn, proposer, decider }: Found, names: boolean): PlacePolicyLine {
  const { jurisdictionCode, proposedAs: _as, decidedBy: _by, decidedAs: _in, ...rest } = row;
  const { withdrawnBy: _who, withdrawnAs: _where, ...line } = rest;
  return {
    ...line,
    place: { code: jurisdictionCode, name: { zh: nameZh, en: nameEn } },
    proposer: officerShown(whole(proposer), names),
    decider: officerShown(whole(decider), names),
  };
}

/** Every assignment, the newest first; for the public only what a second person has confirmed, and no names. */
export async function listPlacePolicies(
  db: Db,
  options: { readonly officers: boolean },
): Promise<PlacePolicyLine[]> {
  const query = joined(db).orderBy(desc(placePolicy.id)).limit(200);
  const rows = await (options.officers
    ? query
    : query.where(inArray(placePolicy.state, ["scheduled", "withdrawn"])));
  return rows
    .filter(({ row }) => options.officers || row.decidedAt !== null)
    .map((row) => lineOf(row, options.officers));
}

export async function readPlacePolicy(db: Db, id: number): Promise<PlacePolicyLine | null> {
  const [row] = await joined(db).where(eq(placePolicy.id, id));
  return row ? lineOf(row, true) : null;
}
