import { and, asc, eq, inArray, max, notExists, sql } from "drizzle-orm";
import { parsePolicy, policyInForce as inForceOf, type Policy } from "#domain/policy/policy.ts";
import type { Day } from "#domain/shared/dates.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import type { Db } from "../client.ts";
import { jurisdiction } from "../schema/organisation.ts";
import { placesOn } from "#domain/policy/places.ts";
import { placePolicy, policyProposal } from "../schema/policy.ts";
import { policyVersion } from "../schema/spine.ts";
import type { Tx } from "../transaction.ts";

export type PolicyProposalRow = typeof policyProposal.$inferSelect;
const defaultProfile = "default";
const policySpace = 7010;

/** A version that was taken back before its day never comes into force. */
function notWithdrawn(db: Db) {
  const taken = db
    .select({ id: policyProposal.id })
    .from(policyProposal)
    .where(and(eq(policyProposal.id, policyVersion.proposalId), eq(policyProposal.state, "withdrawn")));
  return notExists(taken);
}

/** Every version of these profiles that is or may come into force. */
export async function liveVersions(db: Db, profiles: readonly string[]): Promise<Policy[]> {
  const rows = await db
    .select({ parameters: policyVersion.parameters })
    .from(policyVersion)
    .where(and(inArray(policyVersion.profile, [...profiles]), notWithdrawn(db)));
  return rows.map((row) => stored(row.parameters));
}

/** The policy in force in a jurisdiction on a day: its own profile of that day, else its parent's, else the default. */
export async function policyInForce(db: Db, jurisdictionCode: string, day: Day): Promise<Outcome<Policy>> {
  const found = await db.execute<{ profile: string }>(sql`
    with recursive up as (
      select code, parent_code, policy_profile, 0 as depth from jurisdiction where code = ${jurisdictionCode}
      union all
      select j.code, j.parent_code, j.policy_profile, up.depth + 1 from jurisdiction j join up on j.code = up.parent_code
    ), held as (
      select up.depth, case when said.id is null then up.policy_profile else said.profile end as profile
      from up left join lateral (
        select p.id, p.profile from place_policy p
        where p.jurisdiction_code = up.code and p.state = 'scheduled' and p.effective_on <= ${day}::date
        order by p.effective_on desc, p.id desc limit 1
      ) said on true
    )
    select profile from held where profile is not null order by depth limit 1`);
  const profile = found.rows[0]?.profile ?? defaultProfile;
  return inForceOf(await liveVersions(db, [profile, defaultProfile]), profile, day);
}

/** A published version, whatever became of it; null when there is none. */
export async function findPolicy(db: Db, profile: string, version: number): Promise<Policy | null> {
  const [row] = await db
    .select({ parameters: policyVersion.parameters })
    .from(policyVersion)
    .where(and(eq(policyVersion.profile, profile), eq(policyVersion.version, version)));
  return row ? stored(row.parameters) : null;
}

/** The version a need was published under; later changes do not touch it. */
export async function policyAt(db: Db, profile: string, version: number): Promise<Policy> {
  const policy = await findPolicy(db, profile, version);
  if (!policy) throw new Error(`policy ${profile} v${version} does not exist`);
  return policy;
}

/** What is in the table was checked when it was entered; anything else is a bug. */
function stored(parameters: unknown): Policy {
  const policy = parsePolicy(parameters);
  if (!policy.ok) throw new Error(`a stored policy is invalid: ${JSON.stringify(policy.refusal.params)}`);
  return policy.value;
}

/** Rules change rarely: one change at a time. */
export async function lockPolicies(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${policySpace}, 0)`);
}

export async function lastVersionOf(db: Db, profile: string): Promise<number> {
  const [row] = await db
    .select({ last: max(policyVersion.version) })
    .from(policyVersion)
    .where(eq(policyVersion.profile, profile));
  return row?.last ?? 0;
}

/** A version that waits for its second person or, from `today`, for its day. */
export async function waitingProposal(
  db: Db,
  profile: string,
  today: Day,
): Promise<PolicyProposalRow | null> {
  const waits = sql`(${policyProposal.state} = 'proposed' or (${policyProposal.state} = 'scheduled' and ${policyProposal.effectiveOn} > ${today}))`;
  const [row] = await db
    .select()
    .from(policyProposal)
    .where(and(eq(policyProposal.profile, profile), waits));
  return row ?? null;
}

export async function addPolicyProposal(tx: Tx, row: typeof policyProposal.$inferInsert): Promise<number> {
  const [added] = await tx.insert(policyProposal).values(row).returning({ id: policyProposal.id });
  return added!.id;
}

export async function policyProposalById(db: Db, id: number): Promise<PolicyProposalRow | null> {
  const [row] = await db.select().from(policyProposal).where(eq(policyProposal.id, id));
  return row ?? null;
}

/** Compare-and-set on the state. */
export async function savePolicyProposal(
  tx: Tx,
  from: Pick<PolicyProposalRow, "id" | "state">,
  change: Partial<PolicyProposalRow>,
): Promise<boolean> {
  const saved = await tx
    .update(policyProposal)
    .set(change)
    .where(and(eq(policyProposal.id, from.id), eq(policyProposal.state, from.state)))
    .returning({ id: policyProposal.id });
  return saved.length > 0;
}

/** The text is public from now on and never changes; its own day says when it counts. */
export async function publishPolicy(tx: Tx, policy: Policy, proposalId: number): Promise<void> {
  const { profile, version, effectiveFrom } = policy;
  await tx.insert(policyVersion).values({ profile, version, effectiveFrom, parameters: policy, proposalId });
}

export type Place = {
  readonly code: string;
  readonly parentCode: string | null;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly policyProfile: string | null;
};

/** Every place with the profile that is assigned to it on a day. */
export async function allPlaces(db: Db, day: Day): Promise<Place[]> {
  const { id, jurisdictionCode: code, profile, effectiveOn } = placePolicy;
  const [places, assignments] = await Promise.all([
    db.select().from(jurisdiction).orderBy(asc(jurisdiction.code)),
    db.select({ id, code, profile, effectiveOn }).from(placePolicy).where(eq(placePolicy.state, "scheduled")),
  ]);
  return placesOn(places, assignments, day);
}
