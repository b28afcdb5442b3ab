import type { Ctx } from "#db/context.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { policyInForce } from "#db/store/policy.ts";
import { takeSanction, type SanctionRow, type SupervisedAgency } from "#db/store/sanction.ts";
import { appNow, type Tx } from "#db/transaction.ts";
import type { WorkCalendar } from "#domain/calendar/working-days.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { sanctionRules, type SanctionKind, type SanctionRule } from "#domain/sanction/kinds.ts";
import type { SanctionFacts, SanctionState } from "#domain/sanction/lifecycle.ts";
import type { Officer } from "#domain/sanction/procedure.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/** A measure with its agency, locked, and the rules of the agency's place at this instant. */
export type SanctionFile = {
  readonly row: SanctionRow;
  readonly kind: SanctionKind;
  readonly state: SanctionState;
  readonly rule: SanctionRule;
  readonly agency: SupervisedAgency;
  readonly policy: Policy;
  readonly cal: WorkCalendar;
  readonly now: Date;
};

export async function rulesFor(
  tx: Tx,
  agency: SupervisedAgency,
): Promise<Outcome<{ policy: Policy; cal: WorkCalendar; now: Date }>> {
  const now = await appNow(tx);
  const policy = await policyInForce(tx, agency.jurisdictionCode, dayOf(now));
  return policy.ok ? ok({ policy: policy.value, cal: await loadCalendar(tx), now }) : policy;
}

export async function openSanction(tx: Tx, no: string): Promise<Outcome<SanctionFile>> {
  const taken = await takeSanction(tx, no);
  if (!taken) return refuse("command.not_found");
  const rules = await rulesFor(tx, taken.agency);
  if (!rules.ok) return rules;
  const kind = taken.sanction.kind as SanctionKind;
  return ok({
    ...rules.value,
    row: taken.sanction,
    agency: taken.agency,
    kind,
    state: taken.sanction.state as SanctionState,
    rule: sanctionRules[kind],
  });
}

/** Supervision acts within its own places; elsewhere the agency does not exist for it. */
export function inCharge(ctx: Ctx, agency: SupervisedAgency): Outcome<PersonActor> {
  const { actor } = ctx;
  if (actor.kind !== "person" || (actor.role !== "regulator" && actor.role !== "supervisor"))
    return refuse("command.forbidden");
  return actor.jurisdictions.includes(agency.jurisdictionCode) ? ok(actor) : refuse("command.not_found");
}

export function asOfficer(actor: PersonActor): Officer {
  return { accountId: actor.accountId, organisationId: actor.organisationId, role: actor.role };
}

export function subjectsOf(row: Pick<SanctionRow, "no">, agency: Pick<SupervisedAgency, "code">): string[] {
  return [`sanction:${row.no}`, `agency:${agency.code}`];
}

const nothing: SanctionFacts = {
  evidenceCount: 0,
  reasonGiven: false,
  statementWindowOver: false,
  decisionComplete: false,
  isAppealable: false,
  appealPeriodOver: false,
  tookPartInDecision: false,
  termOver: false,
  halfTermServed: false,
};

/** A command fills in what its own step asks about; the rest is no. */
export function factsOf(known: Partial<SanctionFacts>): SanctionFacts {
  return { ...nothing, ...known };
}
