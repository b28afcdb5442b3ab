import { agencyLifecycle } from "#domain/agency/lifecycle.ts";
import { agencyServiceLifecycle } from "#domain/agency/service-lifecycle.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { verifyOrganisation } from "#db/store/organisation.ts";
import { approveService, loadEntry, moveAgency, moveRegistration } from "#db/store/registration.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { agencyFacts, serviceFacts } from "./agency-facts.ts";
import {
  openRegistration,
  stepRegistration,
  subjectsOf,
  type OpenRegistration,
} from "./open-registration.ts";

/**
 * The papers are in order: an owner may act from now on; an agency is publicised for 3 working days first.
 *
 * - Refuses: `command.not_found`, `command.wrong_state`, `command.stale`, guards of the agency's and its services' entry.
 */
export async function approveRegistration(
  ctx: Ctx,
  input: { registrationId: number },
): Promise<Outcome<null>> {
  if (ctx.actor.kind !== "person") return refuse("command.forbidden");
  return withTx(ctx, { command: "registration.approve", input }, async (tx) => {
    const opened = await openRegistration(tx, ctx, input.registrationId);
    if (!opened.ok) return opened;
    const file = opened.value;
    const to = stepRegistration(ctx, "approve", file.state);
    if (!to.ok) return to;
    const admitted = file.kind === "agency" ? await publiciseAgency(tx, ctx, file) : ok(true);
    if (!admitted.ok) return admitted;
    const decision = { defects: [], decidedBy: file.actor?.accountId ?? null, decidedAt: file.now };
    if (!(await moveRegistration(tx, file.id, { from: file.state, to: to.value }, decision)))
      return refuse("command.stale");
    await verifyOrganisation(tx, file.organisationId, file.now);
    const data = { registrationId: file.id, kind: file.kind };
    await record(tx, ctx, { type: "registration.approved", subjects: subjectsOf(file), data });
    return ok(null);
  });
}

async function publiciseAgency(tx: Tx, ctx: Ctx, file: OpenRegistration): Promise<Outcome<unknown>> {
  const entry = await loadEntry(tx, file.organisationId);
  if (!entry) return refuse("command.not_found");
  const to = step(agencyLifecycle, "publicise", entry.state, "operator", agencyFacts({}));
  if (!to.ok) return to;
  for (const service of entry.services.filter((each) => each.state === "submitted")) {
    const facts = serviceFacts({
      certificateExpiresOn: service.expiresOn,
      today: dayOf(file.now),
      practitioners: entry.practitioners,
    });
    const approved = step(agencyServiceLifecycle, "approve", service.state, "operator", facts);
    if (!approved.ok) return approved;
    await approveService(tx, service.id, file.now);
  }
  const end = periodEnd(file.cal, file.now, file.policy.periods.entryPublicity);
  if (!end.ok) return end;
  const publicityEndsAt = end.value.at;
  if (!(await moveAgency(tx, entry.id, { from: entry.state, to: to.value }, { publicityEndsAt })))
    return refuse("command.stale");
  await scheduleDue(tx, "agency.publicity_end", String(entry.id), publicityEndsAt);
  const subjects = [`agency:${entry.code}`];
  await record(tx, ctx, {
    type: "agency.publicised",
    subjects,
    data: { endsAt: publicityEndsAt.toISOString() },
    visibility: "public",
  });
  return ok(true);
}
