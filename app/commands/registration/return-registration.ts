import { agencyLifecycle } from "#domain/agency/lifecycle.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { loadEntry, moveAgency, moveRegistration } from "#db/store/registration.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { notOwnEntry } from "../desk/own-entry.ts";
import { agencyFacts } from "./agency-facts.ts";
import {
  openRegistration,
  stepRegistration,
  subjectsOf,
  type OpenRegistration,
} from "./open-registration.ts";

type Input = { readonly registrationId: number; readonly defects: readonly string[] };

/**
 * The operator names every defect at once; the applicant has 10 working days to correct them.
 *
 * - Refuses: `desk.own_entry`, `registration.defects_missing`, `command.not_found`, `command.wrong_state`, `command.stale`.
 * - Source: one-time notification (一次性告知); rules.md 5.2.
 */
export async function returnRegistration(ctx: Ctx, input: Input): Promise<Outcome<null>> {
  if (ctx.actor.kind !== "person") return refuse("command.forbidden");
  return withTx(ctx, { command: "registration.return", input }, async (tx) => {
    const opened = await openRegistration(tx, ctx, input.registrationId);
    if (!opened.ok) return opened;
    const file = opened.value;
    const other = await notOwnEntry(tx, file.actor, `registration:${file.id}`);
    if (!other.ok) return other;
    const defects = input.defects.map((defect) => defect.trim()).filter(Boolean);
    const to = stepRegistration(ctx, "return", file.state, { defectsTold: defects.length });
    if (!to.ok) return to;
    const end = periodEnd(file.cal, file.now, file.policy.periods.entryDefects);
    if (!end.ok) return end;
    const returned = file.kind === "agency" ? await returnAgency(tx, file, defects.length) : ok(true);
    if (!returned.ok) return returned;
    const decision = {
      defects,
      decidedBy: file.actor?.accountId ?? null,
      decidedAt: file.now,
      returnEndsAt: end.value.at,
    };
    if (!(await moveRegistration(tx, file.id, { from: file.state, to: to.value }, decision)))
      return refuse("command.stale");
    await scheduleDue(tx, "registration.return_lapse", String(file.id), end.value.at);
    const data = { registrationId: file.id, defects: defects.length, endsAt: end.value.at.toISOString() };
    await record(tx, ctx, { type: "registration.returned", subjects: subjectsOf(file), data });
    return ok(null);
  });
}

async function returnAgency(tx: Tx, file: OpenRegistration, defectsTold: number): Promise<Outcome<unknown>> {
  const entry = await loadEntry(tx, file.organisationId);
  if (!entry) return refuse("command.not_found");
  const to = step(agencyLifecycle, "return", entry.state, "operator", agencyFacts({ defectsTold }));
  if (!to.ok) return to;
  return (await moveAgency(tx, entry.id, { from: entry.state, to: to.value }))
    ? ok(true)
    : refuse("command.stale");
}
