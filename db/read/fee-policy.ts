import { eq } from "drizzle-orm";
import { parsePolicy, policyInForce, type Policy } from "#domain/policy/policy.ts";
import type { Day } from "#domain/shared/dates.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import type { Db } from "../client.ts";
import { policyVersion } from "../schema/spine.ts";

/** The version of a named profile in force on a day. No other profile stands in for it: `policy.none_in_force`. */
export async function policyOfProfile(db: Db, profile: string, day: Day): Promise<Outcome<Policy>> {
  const rows = await db
    .select({ parameters: policyVersion.parameters })
    .from(policyVersion)
    .where(eq(policyVersion.profile, profile));
  const versions = rows.flatMap(({ parameters }) => {
    const parsed = parsePolicy(parameters);
    return parsed.ok ? [parsed.value] : [];
  });
  return policyInForce(versions, profile, day);
}
