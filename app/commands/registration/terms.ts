import type { WorkCalendar } from "#domain/calendar/working-days.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { policyInForce } from "#db/store/policy.ts";
import { appNow, type Tx } from "#db/transaction.ts";

/** What the periods of an entry are counted with, at the instant of the decision. */
export type Terms = { readonly now: Date; readonly cal: WorkCalendar; readonly policy: Policy };

export async function loadTerms(tx: Tx, jurisdictionCode: string): Promise<Outcome<Terms>> {
  const now = await appNow(tx);
  const policy = await policyInForce(tx, jurisdictionCode, dayOf(now));
  if (!policy.ok) return policy;
  return ok({ now, cal: await loadCalendar(tx), policy: policy.value });
}
