import { setImmediate as breath } from "node:timers/promises";
import {
  and,
  asc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  notInArray,
  sql,
  type SQL,
} from "drizzle-orm";
import type { CreditFacts } from "#domain/credit/facts.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { simulateGrade, type AgencyResult } from "#domain/policy/simulate-grade.ts";
import { simulateNeed, type NeedResult } from "#domain/policy/simulate-need.ts";
import { simulationOf, type Simulation } from "#domain/policy/simulate.ts";
import type { Db } from "../client.ts";
import { agency, agencyService, creditScore, gradeDecision } from "../schema/agency.ts";
import { engagement, rating } from "../schema/engagement.ts";
import { approvalCase, owner } from "../schema/case.ts";
import { priceDocument, serviceItem } from "../schema/catalogue.ts";
import { need } from "../schema/need.ts";
import { organisation } from "../schema/organisation.ts";
import { conductEntry } from "../schema/sanction.ts";
import { policyAt } from "../store/policy.ts";
import { factsOfNeeds, type NeedBatchRow } from "./policies-simulation-needs.ts";

export type SimulationScope = {
  /** Codes of places: of the case for a need, of the register for an agency. */
  readonly places: readonly string[];
  readonly since: Date;
  readonly until: Date;
};
const batchSize = 500;

/** Each version is read once for a whole run. */
function policyReader(db: Db) {
  const read = new Map<string, Promise<Policy>>();
  return (profile: string, version: number) => {
    const key = `${profile} ${version}`;
    const found = read.get(key) ?? policyAt(db, profile, version);
    read.set(key, found);
    return found;
  };
}
type PolicyReader = ReturnType<typeof policyReader>;

function needBatch(
  db: Db,
  { places, since, until }: SimulationScope,
  after: number,
): Promise<NeedBatchRow[]> {
  return db
    .select({ need, industryCode: owner.industryCode, mode: serviceItem.priceMode, rule: priceDocument.rule })
    .from(need)
    .innerJoin(approvalCase, eq(approvalCase.id, need.caseId))
    .innerJoin(owner, eq(owner.id, need.ownerId))
    .innerJoin(serviceItem, eq(serviceItem.code, need.itemCode))
    .leftJoin(
      priceDocument,
      eq(priceDocument.id, sql`coalesce(${need.priceDocumentId}, ${serviceItem.priceDocumentId})`),
    )
    .where(
      and(
        gt(need.id, after),
        inArray(approvalCase.jurisdictionCode, [...places]),
        gte(need.publishedAt, since),
        lte(need.publishedAt, until),
        isNotNull(need.policyProfile),
        isNotNull(need.sector),
      ),
    )
    .orderBy(asc(need.id))
    .limit(batchSize);
}

async function simulateNeeds(
  db: Db,
  policy: Policy,
  scope: SimulationScope,
  read: PolicyReader,
): Promise<NeedResult[]> {
  const results: NeedResult[] = [];
  for (let after = 0; ;) {
    const rows = await needBatch(db, scope, after);
    for (const facts of await factsOfNeeds(db, rows, read)) results.push(simulateNeed(facts, policy));
    if (rows.length < batchSize) return results;
    after = rows.at(-1)!.need.id;
    // Other requests are served between two batches.
    await breath();
  }
}

const listed: SQL = sql`exists (select 1 from ${agencyService} s where s.agency_id = ${agency.id} and s.state = 'approved')`;
const lettered: SQL = sql`exists (select 1 from ${gradeDecision} d where d.agency_id = ${agency.id} and d.kind in ('inspection', 'quarterly'))`;
const ratingsEver = sql<number>`(select count(*)::int from ${rating} r join ${engagement} e on e.id = r.engagement_id
  where e.agency_id = ${agency.id} and r.side = 'owner' and r.published_at is not null)`;
const confirmedCodes = sql<string[]>`array(select distinct c.code from ${conductEntry} c
  where c.agency_id = ${agency.id} and c.status = 'confirmed' order by 1)`;

function agencyBatch(db: Db, { places }: SimulationScope, after: number) {
  return db
    .select({
      id: agency.id,
      code: organisation.code,
      name: organisation.name,
      facts: creditScore.facts,
      profile: creditScore.policyProfile,
      version: creditScore.policyVersion,
      hasApprovedService: sql<boolean>`${listed}`,
      hasOfficialLetter: sql<boolean>`${lettered}`,
      ratingsEver,
      confirmedCodes,
    })
    .from(creditScore)
    .innerJoin(agency, eq(agency.id, creditScore.agencyId))
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .where(
      and(
        gt(agency.id, after),
        inArray(organisation.jurisdictionCode, [...places]),
        notInArray(agency.state, ["draft", "submitted", "returned", "delisted"]),
        isNull(agency.delistedAt),
      ),
    )
    .orderBy(asc(agency.id))
    .limit(batchSize);
}

async function simulateGrades(
  db: Db,
  policy: Policy,
  scope: SimulationScope,
  read: PolicyReader,
): Promise<AgencyResult[]> {
  const results: AgencyResult[] = [];
  for (let after = 0; ;) {
    const rows = await agencyBatch(db, scope, after);
    for (const { profile, version, facts, ...row } of rows) {
      const known = { ...row, facts: facts as CreditFacts, policy: await read(profile, version) };
      results.push(simulateGrade(known, policy));
    }
    if (rows.length < batchSize) return results;
    after = rows.at(-1)!.id;
    await breath();
  }
}

/** A policy tried on what happened in these places: reads in batches, changes nothing. */
export async function runSimulation(db: Db, policy: Policy, scope: SimulationScope): Promise<Simulation> {
  const read = policyReader(db);
  const needs = await simulateNeeds(db, policy, scope, read);
  return simulationOf(needs, await simulateGrades(db, policy, scope, read));
}

/** What the lists call a need beside its number. */
export async function needTitles(db: Db, nos: readonly string[]): Promise<Record<string, string>> {
  if (nos.length === 0) return {};
  const rows = await db
    .select({ no: need.no, title: need.title })
    .from(need)
    .where(inArray(need.no, [...nos]));
  return Object.fromEntries(rows.map(({ no, title }) => [no, title]));
}
