import { policyProfiles } from "#domain/policy/profiles.ts";
import type { Db } from "../client.ts";
import { policyVersion, workCalendar } from "../schema/spine.ts";
import { calendarRows } from "./calendar.ts";

const chunk = 1_000;

/** What every market needs to decide anything: the calendar and the shipped policies. Repeatable; changes nothing. */
export async function seedReference(db: Db): Promise<void> {
  const [known] = await db.select({ day: workCalendar.day }).from(workCalendar).limit(1);
  if (!known) {
    const rows = calendarRows();
    for (let i = 0; i < rows.length; i += chunk)
      await db
        .insert(workCalendar)
        .values(rows.slice(i, i + chunk))
        .onConflictDoNothing();
  }
  await db
    .insert(policyVersion)
    .values(
      policyProfiles.map((policy) => ({
        profile: policy.profile,
        version: policy.version,
        effectiveFrom: policy.effectiveFrom,
        parameters: policy,
      })),
    )
    .onConflictDoNothing();
}
