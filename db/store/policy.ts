import { and, eq, inArray, sql } from "drizzle-orm";
import { parsePolicy, policyInForce as inForceOf, type Policy } from "#domain/policy/policy.ts";
import type { Day } from "#domain/shared/dates.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import type { Db } from "../client.ts";
import { policyVersion } from "../schema/spine.ts";

const defaultProfile = "default";

/** The policy in force in a jurisdiction on a day: its own profile, else its parent's, else the default. */
export async function policyInForce(db: Db, jurisdictionCode: string, day: Day): Promise<Outcome<Policy>> {
  const found = await db.execute<{ profile: string }>(sql`
    with recursive up as (
      select code, parent_code, policy_profile, 0 as depth from jurisdiction where code = ${jurisdictionCode}
      union all
      select j.code, j.parent_code, j.policy_profile, up.depth + 1 from jurisdiction j join up on j.code = up.parent_code
    )
    select policy_profile as profile from up where policy_profile is not null order by depth limit 1`);
  const profile = found.rows[0]?.profile ?? defaultProfile;
  const rows = await db
    .select({ parameters: policyVersion.parameters })
    .from(policyVersion)
    .where(inArray(policyVersion.profile, [profile, defaultProfile]));
  return inForceOf(
    rows.map((row) => stored(row.parameters)),
    profile,
    day,
  );
}

/** The version a need was published under; later changes do not touch it. */
export async function policyAt(db: Db, profile: string, version: number): Promise<Policy> {
  const [row] = await db
    .select({ parameters: policyVersion.parameters })
    .from(policyVersion)
    .where(and(eq(policyVersion.profile, profile), eq(policyVersion.version, version)));
  if (!row) throw new Error(`policy ${profile} v${version} does not exist`);
  return stored(row.parameters);
}

/** What is in the table was checked when it was entered; anything else is a bug. */
function stored(parameters: unknown): Policy {
  const policy = parsePolicy(parameters);
  if (!policy.ok) throw new Error(`a stored policy is invalid: ${JSON.stringify(policy.refusal.params)}`);
  return policy.value;
}
