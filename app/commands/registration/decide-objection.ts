import { periodEnd } from "#domain/calendar/working-days.ts";
import { objectionLifecycle } from "#domain/agency/entry-objection.ts";
import { agencyLifecycle } from "#domain/agency/lifecycle.ts";
import { roleOf, type PersonActor } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import {
  lockObjection,
  moveObjection,
  objectionAgency,
  pendingObjections,
} from "#db/store/entry-objection.ts";
import { latestRegistrationId, loadEntry, moveAgency, moveRegistration } from "#db/store/registration.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { agencyFacts } from "./agency-facts.ts";
import {
  openRegistration,
  stepRegistration,
  subjectsOf,
  type OpenRegistration,
} from "./open-registration.ts";

type Input = {
  readonly objectionId: number;
  readonly verdict: "uphold" | "dismiss";
  readonly reason: string;
};

/**
 * The regulator decides an objection: upheld, it ends the publicity and sends the request back with its reason as the
 * defect; dismissed, the last of them lets listing go on.
 *
 * - Refuses: `objection.reason_missing`, `objection.answer_period_running` (an unanswered one is upheld only after the
 *   agency's time), `command.not_found`, `command.wrong_state`, `command.stale`.
 */
export async function decideObjection(ctx: Ctx, input: Input): Promise<Outcome<null>> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refuse("command.forbidden");
  const reason = input.reason.trim();
  if (!reason) return refuse("objection.reason_missing");
  const agencyId = await objectionAgency(ctx.db, input.objectionId);
  const registrationId = agencyId === null ? null : await latestRegistrationId(ctx.db, agencyId);
  if (registrationId === null) return refuse("command.not_found");
  return withTx(ctx, { command: "objection.decide", input }, async (tx) => {
    const opened = await openRegistration(tx, ctx, registrationId);
    if (!opened.ok) return opened;
    const file = opened.value;
    const found = await lockObjection(tx, input.objectionId);
    if (!found) return refuse("command.not_found");
    const { objection } = found;
    const facts = { answerPeriodOver: file.now >= objection.answerDueAt };
    const to = step(objectionLifecycle, input.verdict, objection.state, roleOf(actor), facts);
    if (!to.ok) return to;
    const change = { decision: reason, decidedBy: actor.accountId, decidedAt: file.now };
    if (!(await moveObjection(tx, objection.id, { from: objection.state, to: to.value }, change)))
      return refuse("command.stale");
    await record(tx, ctx, {
      type: to.value === "upheld" ? "objection.upheld" : "objection.dismissed",
      subjects: [`agency:${file.code}`],
      data: { objectionId: objection.id, ground: objection.ground },
    });
    return to.value === "upheld" ? sendBack(tx, ctx, file, { actor, reason }) : goOn(tx, file);
  });
}

async function goOn(tx: Tx, file: OpenRegistration): Promise<Outcome<null>> {
  const entry = await loadEntry(tx, file.organisationId);
  const waiting = await pendingObjections(tx, file.organisationId);
  if (entry?.publicityEndsAt && entry.publicityEndsAt <= file.now && waiting === 0)
    await scheduleDue(tx, "agency.publicity_end", String(entry.id), file.now);
  return ok(null);
}

type Decision = { readonly actor: PersonActor; readonly reason: string };

async function sendBack(
  tx: Tx,
  ctx: Ctx,
  file: OpenRegistration,
  { actor, reason }: Decision,
): Promise<Outcome<null>> {
  const entry = await loadEntry(tx, file.organisationId);
  if (!entry) return refuse("command.not_found");
  const told = { defectsTold: 1 };
  const next = step(agencyLifecycle, "uphold_objection", entry.state, roleOf(actor), agencyFacts(told));
  if (!next.ok) return next;
  const to = stepRegistration(ctx, "uphold_objection", file.state, told);
  if (!to.ok) return to;
  const end = periodEnd(file.cal, file.now, file.policy.periods.entryDefects);
  if (!end.ok) return end;
  const decision = {
    defects: [reason],
    decidedBy: actor.accountId,
    decidedAt: file.now,
    returnEndsAt: end.value.at,
  };
  const moved =
    (await moveAgency(tx, entry.id, { from: entry.state, to: next.value })) &&
    (await moveRegistration(tx, file.id, { from: file.state, to: to.value }, decision));
  if (!moved) return refuse("command.stale");
  await scheduleDue(tx, "registration.return_lapse", String(file.id), end.value.at);
  const data = { registrationId: file.id, defects: 1, endsAt: end.value.at.toISOString() };
  await record(tx, ctx, { type: "registration.returned", subjects: subjectsOf(file), data });
  return ok(null);
}
