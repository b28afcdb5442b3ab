import { policyInForce, type Policy } from "#domain/policy/policy.ts";
import type { Day } from "#domain/shared/dates.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import type { Db } from "../client.ts";
import { liveVersions } from "../store/policy.ts";

/** The version of a named profile in force on a day. No other profile stands in for it: `policy.none_in_force`. */
export async function policyOfProfile(db: Db, profile: string, day: Day): Promise<Outcome<Policy>> {
  return policyInForce(await liveVersions(db, [profile]), profile, day);
}
