import { asc, desc, eq, inArray } from "drizzle-orm";
import { comparePolicies, type PolicyLine } from "#domain/policy/compare.ts";
import { parsePolicy, type Policy } from "#domain/policy/policy.ts";
import type { PolicyProposalState } from "#domain/policy/proposal.ts";
import { standingOf, type Standing } from "#domain/policy/timeline.ts";
import type { Day } from "#domain/shared/dates.ts";
import type { Db } from "../client.ts";
import { policyProposal } from "../schema/policy.ts";
import { policyVersion } from "../schema/spine.ts";
import { findPolicy } from "../store/policy.ts";
import { officerColumns, officerShown, whole, type Officer } from "./catalogue-items.ts";

export type PolicyVersionLine = Standing & {
  readonly policy: Policy;
  readonly publishedAt: Date;
  /** Null: shipped with the market. */
  readonly proposal: {
    readonly id: number;
    readonly reason: string;
    readonly proposer: Officer | null;
    readonly confirmer: Officer | null;
    readonly decidedAt: Date | null;
    readonly withdrawalNote: string | null;
  } | null;
};

function withOfficers(db: Db) {
  const [by, second] = [officerColumns("proposer"), officerColumns("decider")];
  return db
    .select({ proposal: policyProposal, proposer: by.columns, confirmer: second.columns })
    .from(policyProposal)
    .leftJoin(by.who, eq(by.who.id, policyProposal.proposedBy))
    .leftJoin(by.place, eq(by.place.id, policyProposal.proposedAs))
    .leftJoin(by.unit, eq(by.unit.id, by.place.organisationId))
    .leftJoin(second.who, eq(second.who.id, policyProposal.decidedBy))
    .leftJoin(second.place, eq(second.place.id, policyProposal.decidedAs))
    .leftJoin(second.unit, eq(second.unit.id, second.place.organisationId))
    .$dynamic();
}

/** Every published version by profile, the newest of each first. Names of officers only for those who may know them. */
export async function listPolicyVersions(
  db: Db,
  today: Day,
  options: { readonly names: boolean },
): Promise<PolicyVersionLine[]> {
  const [rows, proposals] = await Promise.all([
    db.select().from(policyVersion).orderBy(asc(policyVersion.profile), desc(policyVersion.version)),
    withOfficers(db).where(inArray(policyProposal.state, ["scheduled", "withdrawn"])),
  ]);
  const known = new Map(proposals.map((row) => [row.proposal.id, row]));
  const dated = rows.map((row) => ({
    ...row,
    withdrawn: known.get(row.proposalId ?? 0)?.proposal.state === "withdrawn",
  }));
  return dated.flatMap((row) => {
    const policy = parsePolicy(row.parameters);
    const found = known.get(row.proposalId ?? 0);
    const proposal = found && {
      id: found.proposal.id,
      reason: found.proposal.reason,
      proposer: officerShown(whole(found.proposer), options.names),
      confirmer: officerShown(whole(found.confirmer), options.names),
      decidedAt: found.proposal.decidedAt,
      withdrawalNote: found.proposal.withdrawalNote,
    };
    const { publishedAt } = row;
    return policy.ok
      ? [{ ...standingOf(row, dated, today), policy: policy.value, publishedAt, proposal: proposal ?? null }]
      : [];
  });
}

export type PolicyProposalLine = {
  readonly id: number;
  readonly content: Policy;
  readonly base: { readonly profile: string; readonly version: number };
  readonly state: PolicyProposalState;
  readonly reason: string;
  readonly effectiveOn: Day;
  readonly proposedAt: Date;
  readonly proposedBy: number;
  readonly proposer: Officer | null;
  readonly decider: Officer | null;
  readonly decidedAt: Date | null;
  readonly decisionNote: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawalNote: string | null;
};
type Found = Awaited<ReturnType<typeof withOfficers>>[number];

function lineOf({ proposal, proposer, confirmer }: Found): PolicyProposalLine {
  const { baseProfile, baseVersion, proposedAs: _as, decidedBy: _by, decidedAs: _in, ...row } = proposal;
  return {
    ...row,
    base: { profile: baseProfile, version: baseVersion },
    proposer: officerShown(whole(proposer), true),
    decider: officerShown(whole(confirmer), true),
  };
}

/** The latest proposals, newest first. */
export async function listPolicyProposals(db: Db): Promise<PolicyProposalLine[]> {
  const rows = await withOfficers(db).orderBy(desc(policyProposal.id)).limit(50);
  return rows.map(lineOf);
}

/** A proposal with what it changes of the version it started from, line by line. */
export async function readPolicyProposal(
  db: Db,
  id: number,
): Promise<(PolicyProposalLine & { readonly lines: readonly PolicyLine[] }) | null> {
  const [row] = await withOfficers(db).where(eq(policyProposal.id, id));
  if (!row) return null;
  const line = lineOf(row);
  const base = await findPolicy(db, line.base.profile, line.base.version);
  const lines = base ? comparePolicies(base, line.content).filter(({ changed }) => changed) : [];
  return { ...line, lines };
}
