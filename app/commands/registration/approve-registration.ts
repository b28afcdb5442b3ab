import type { DeferrablePaper } from "#domain/agency/entry-papers.ts";
import { agencyLifecycle } from "#domain/agency/lifecycle.ts";
import { agencyServiceLifecycle } from "#domain/agency/service-lifecycle.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { bindsAt } from "#domain/sanction/effects.ts";
import { effectiveFrom } from "#domain/sanction/procedure.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { addPledge, serviceById } from "#db/store/agency-service.ts";
import { verifyOrganisation } from "#db/store/organisation.ts";
import { putMissingPaper } from "#db/store/entry-paper.ts";
import { hasConduct, measuresOf } from "#db/store/sanction.ts";
import {
  approveService,
  findRegistration,
  loadEntry,
  moveAgency,
  moveRegistration,
} from "#db/store/registration.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { notOwnEntry } from "../desk/own-entry.ts";
import { missingPapers } from "./entry-papers.ts";
import { screenAgency, screenEntry } from "./screen-entry.ts";
import { agencyFacts, serviceFacts } from "./agency-facts.ts";
import {
  openRegistration,
  stepRegistration,
  subjectsOf,
  type OpenRegistration,
} from "./open-registration.ts";

/**
 * The papers are in order: an owner may act from now on; an agency is publicised for 3 working days first, on condition
 * where deferrable papers are still missing. An entry that leads to a firm under a ban waits for two officers.
 *
 * - Refuses: `registration.service_unvetted`, `desk.own_entry`, `identity.review_open`, `command.not_found`, `command.wrong_state`, `command.stale`, guards of the agency's
 *   and its services' entry.
 */
export async function approveRegistration(
  ctx: Ctx,
  input: { readonly registrationId: number; readonly vetted?: readonly string[] },
): Promise<Outcome<null>> {
  if (ctx.actor.kind !== "person") return refuse("command.forbidden");
  const screened = await screenRegistration(ctx, input.registrationId);
  if (!screened.ok) return screened;
  return withTx(ctx, { command: "registration.approve", input }, async (tx) => {
    const opened = await openRegistration(tx, ctx, input.registrationId);
    if (!opened.ok) return opened;
    const file = opened.value;
    const other = await notOwnEntry(tx, file.actor, `registration:${file.id}`);
    if (!other.ok) return other;
    const to = stepRegistration(ctx, "approve", file.state);
    if (!to.ok) return to;
    const admitted = file.kind === "agency" ? await publiciseAgency(tx, ctx, file, input.vetted) : ok(true);
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

async function publiciseAgency(
  tx: Tx,
  ctx: Ctx,
  file: OpenRegistration,
  vetted: readonly string[] = [],
): Promise<Outcome<unknown>> {
  const entry = await loadEntry(tx, file.organisationId);
  if (!entry) return refuse("command.not_found");
  const held = await screenEntry(tx, ctx, { ...file, registrationId: file.id });
  if (!held.ok) return held;
  if (held.value) return refuse("identity.review_open");
  const gaps = await missingPapers(tx, entry.id);
  const act = gaps.length > 0 ? "publicise_with_gaps" : "publicise";
  const standing = await recordOf(tx, entry.id, file.now);
  const to = step(agencyLifecycle, act, entry.state, "operator", agencyFacts(standing));
  if (!to.ok) return to;
  const approved = await approveServices(tx, file, entry, vetted);
  if (!approved.ok) return approved;
  const end = periodEnd(file.cal, file.now, file.policy.periods.entryPublicity);
  if (!end.ok) return end;
  const publicityEndsAt = end.value.at;
  if (!(await moveAgency(tx, entry.id, { from: entry.state, to: to.value }, { publicityEndsAt })))
    return refuse("command.stale");
  const deferred = await deferPapers(tx, file, gaps);
  if (!deferred.ok) return deferred;
  await scheduleDue(tx, "agency.publicity_end", String(entry.id), publicityEndsAt);
  const subjects = [`agency:${entry.code}`];
  await record(tx, ctx, {
    type: "agency.publicised",
    subjects,
    data: { endsAt: publicityEndsAt.toISOString(), deferred: gaps.length, services: approved.value },
    visibility: "public",
  });
  return ok(true);
}

/** Each by itself: whoever approves has said of every one that its certificate and person were looked at. */
async function approveServices(
  tx: Tx,
  { now, actor }: OpenRegistration,
  { services, practitioners }: NonNullable<Awaited<ReturnType<typeof loadEntry>>>,
  vetted: readonly string[],
): Promise<Outcome<readonly string[]>> {
  const approvedItems: string[] = [];
  for (const service of services.filter((each) => each.state === "submitted")) {
    const { id, state, itemCode, expiresOn: certificateExpiresOn } = service;
    if (!vetted.includes(itemCode)) return refuse("registration.service_unvetted", { item: itemCode });
    const facts = serviceFacts({ certificateExpiresOn, today: dayOf(now), practitioners });
    const approved = step(agencyServiceLifecycle, "approve", state, "operator", facts);
    if (!approved.ok) return approved;
    await approveService(tx, id, { approvedAt: now, judgedBy: actor?.accountId ?? null });
    await putPledge(tx, id, now);
    approvedItems.push(itemCode);
  }
  return ok(approvedItems);
}

/** What it promised at entry counts from its approval, on record like every later promise. */
async function putPledge(tx: Tx, serviceId: number, now: Date): Promise<void> {
  const service = await serviceById(tx, serviceId);
  const { pledgedPriceFen: priceFen = null, pledgedWd: wd = null } = service ?? {};
  if (priceFen !== null || wd !== null) await addPledge(tx, { serviceId, priceFen, wd, effectiveAt: now });
}

/** 10 working days for each paper that may follow; then the agency is suspended by itself. */
async function deferPapers(
  tx: Tx,
  file: OpenRegistration,
  gaps: readonly DeferrablePaper[],
): Promise<Outcome<true>> {
  if (gaps.length === 0) return ok(true);
  const due = periodEnd(file.cal, file.now, file.policy.periods.deferredPapers);
  if (!due.ok) return due;
  for (const kind of gaps) await putMissingPaper(tx, file.organisationId, kind, due.value.at);
  await scheduleDue(tx, "agency.papers_due", String(file.organisationId), due.value.at);
  return ok(true);
}

/** What the register says against the firm itself. */
async function recordOf(tx: Tx, agencyId: number, now: Date) {
  const measures = await measuresOf(tx, agencyId);
  const until = effectiveFrom(now);
  const isBan = ({ kind }: { kind: string }) => kind === "blacklist" || kind === "delisting";
  return {
    blacklisted: measures.some((each) => isBan(each) && bindsAt(each, now, until)),
    dishonestyRecord: measures.length > 0 || (await hasConduct(tx, agencyId)),
  };
}

async function screenRegistration(ctx: Ctx, registrationId: number): Promise<Outcome<boolean>> {
  const registration = await findRegistration(ctx.db, registrationId);
  const mine =
    ctx.actor.kind === "person" && registration
      ? ctx.actor.jurisdictions.includes(registration.jurisdictionCode)
      : false;
  return registration?.kind === "agency" && mine ? screenAgency(ctx, registration.organisationId) : ok(false);
}
