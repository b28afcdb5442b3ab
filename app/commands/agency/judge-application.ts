import {
  applicationLifecycle,
  noFacts,
  type ApplicationFacts,
  type ApplicationState,
  type ApplicationStep,
} from "#domain/agency/service-application.ts";
import {
  firstToExpire,
  withoutCertificate,
  type StandingCertificate,
} from "#domain/agency/service-qualification.ts";
import { requiresNothing } from "#domain/catalogue/item.ts";
import { agencyServiceLifecycle } from "#domain/agency/service-lifecycle.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { roleOf, type PersonActor } from "#domain/shared/actor.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import {
  activeAmong,
  addPledge,
  applicationById,
  certificatesOf,
  regulatesItem,
  saveApplication,
  saveService,
  serviceOf,
  type ApplicationRow,
  type ServiceRow,
} from "#db/store/agency-service.ts";
import { contentOf, itemByCode } from "#db/store/catalogue.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { serviceFacts } from "../registration/agency-facts.ts";
import { inPlace, openAgency, type AgencyFile } from "./agency-file.ts";

type Judged = { readonly applicationId: number };
type OpenApplication = AgencyFile & {
  readonly actor: PersonActor;
  readonly row: ApplicationRow;
  readonly service: ServiceRow;
};

async function openToJudge(tx: Tx, ctx: Ctx, applicationId: number): Promise<Outcome<OpenApplication>> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refuse("command.forbidden");
  const known = await applicationById(tx, applicationId);
  if (!known) return refuse("command.not_found");
  const file = await openAgency(tx, known.agencyId);
  if (!file.ok) return file;
  if (!inPlace(file.value, actor)) return refuse("command.not_found");
  const row = await applicationById(tx, applicationId);
  const service = await serviceOf(tx, known.agencyId, known.itemCode);
  return row && service ? ok({ ...file.value, actor, row, service }) : refuse("command.not_found");
}

function next(
  ctx: Ctx,
  on: ApplicationStep,
  { row }: OpenApplication,
  facts: Partial<ApplicationFacts> = {},
): Outcome<ApplicationState> {
  return step(applicationLifecycle, on, row.state, roleOf(ctx.actor), { ...noFacts, ...facts });
}

const cleaned = (lines: readonly string[]) => lines.map((line) => line.trim()).filter(Boolean);
const told = ({ row, service }: OpenApplication, no: number, more: Record<string, unknown> = {}) => ({
  no: String(no),
  item: row.itemCode,
  serviceId: service.id,
  ...more,
});

/**
 * The hall's formal check found defects: all are told at once, and the agency has 10 working days.
 *
 * - Refuses: `agency.defects_missing`, `command.not_found`, `command.wrong_state`.
 */
export async function returnApplication(
  ctx: Ctx,
  input: Judged & { readonly defects: readonly string[] },
): Promise<Outcome<null>> {
  return withTx(ctx, { command: "service.return", input }, async (tx) => {
    const opened = await openToJudge(tx, ctx, input.applicationId);
    if (!opened.ok) return opened;
    const file = opened.value;
    const defects = cleaned(input.defects);
    const to = next(ctx, "return", file, { defectsTold: defects.length });
    if (!to.ok) return to;
    const end = periodEnd(file.cal, file.now, file.policy.periods.entryDefects);
    if (!end.ok) return end;
    const change = { state: to.value, defects, returnEndsAt: end.value.at, checkedBy: file.actor.accountId };
    if (!(await saveApplication(tx, file.row, { ...change, checkedAt: file.now })))
      return refuse("command.stale");
    await scheduleDue(tx, "service.return_lapse", String(file.row.id), end.value.at);
    await record(tx, ctx, {
      type: "service.returned",
      subjects: [`agency:${file.agency.code}`],
      data: told(file, file.service.id, { defects: defects.length, endsAt: end.value.at.toISOString() }),
    });
    return ok(null);
  });
}

/** The form is in order: on to the item's regulator. */
export async function checkApplication(ctx: Ctx, input: Judged): Promise<Outcome<null>> {
  return withTx(ctx, { command: "service.check", input }, async (tx) => {
    const opened = await openToJudge(tx, ctx, input.applicationId);
    if (!opened.ok) return opened;
    const file = opened.value;
    const to = next(ctx, "check", file);
    if (!to.ok) return to;
    const due = periodEnd(file.cal, file.now, file.policy.periods.departmentAnswers);
    if (!due.ok) return due;
    const change = { state: to.value, defects: [], checkedBy: file.actor.accountId, checkedAt: file.now };
    if (!(await saveApplication(tx, file.row, { ...change, dueAt: due.value.at })))
      return refuse("command.stale");
    await record(tx, ctx, {
      type: "service.checked",
      subjects: [`agency:${file.agency.code}`],
      data: told(file, file.row.id),
    });
    return ok(null);
  });
}

/**
 * The item's regulator approves: certificates, people and pledge take effect together, and the service counts from now.
 *
 * - Refuses: `service.other_regulator`, `service.same_person` (who checked the form in another office),
 *   `agency.certificate_expired`, `agency.no_practitioner`, `command.wrong_state`.
 */
export async function approveApplication(ctx: Ctx, input: Judged): Promise<Outcome<null>> {
  return withTx(ctx, { command: "service.approve", input }, async (tx) => {
    const opened = await openToJudge(tx, ctx, input.applicationId);
    if (!opened.ok) return opened;
    const file = opened.value;
    if (!(await regulatesItem(tx, file.actor.organisationId, file.row.itemCode)))
      return refuse("service.other_regulator");
    const put = await putInForce(tx, ctx, file);
    if (!put.ok) return put;
    await record(tx, ctx, {
      type: "service.approved",
      subjects: [`agency:${file.agency.code}`],
      data: told(file, file.service.id, { kind: file.row.kind, expiresOn: put.value }),
      visibility: "public",
    });
    return ok(null);
  });
}

const certificateOf = (first: StandingCertificate) => ({
  certificateName: first.nameZh,
  certificateNo: first.number,
  certificateIssuer: first.issuer,
  certificateIssuedOn: first.issuedOn,
  certificateExpiresOn: first.expiresOn,
});

async function noneAsked(tx: Tx, itemCode: string): Promise<StandingCertificate | null> {
  const item = await itemByCode(tx, itemCode);
  return item && requiresNothing(contentOf(item).qualification) ? withoutCertificate : null;
}

async function putInForce(tx: Tx, ctx: Ctx, file: OpenApplication): Promise<Outcome<string>> {
  const { row, service, now } = file;
  const given = await certificatesOf(tx, row.id);
  const first = firstToExpire<StandingCertificate>(given) ?? (await noneAsked(tx, row.itemCode));
  if (!first) return refuse("service.certificate_missing", { missing: 1 });
  const people = await activeAmong(tx, row.agencyId, row.practitionerIds);
  const facts = serviceFacts({
    certificateExpiresOn: first.expiresOn,
    today: dayOf(now),
    practitioners: people.length,
  });
  const to = next(ctx, "approve", file, { ...facts });
  if (!to.ok && to.refusal.code === "agency.certificate_expired")
    return refuse(to.refusal.code, { expiredOn: first.expiresOn });
  if (!to.ok) return to;
  if (row.checkedBy === file.actor.accountId) return refuse("service.same_person");
  const on = row.kind === "new" ? "approve" : "renew";
  const state = step(agencyServiceLifecycle, on, service.state, roleOf(ctx.actor), facts);
  if (!state.ok) return state;
  const decided = { decidedBy: file.actor.accountId, decidedAt: now };
  if (!(await saveApplication(tx, row, { state: to.value, ...decided }))) return refuse("command.stale");
  const saved = await saveService(tx, service, {
    state: state.value === "unassessed" ? "approved" : state.value,
    ...certificateOf(first),
    pledgedPriceFen: row.pledgedPriceFen,
    pledgedWd: row.pledgedWd,
    practitionerIds: people,
    approvedAt: now,
    judgedBy: file.actor.accountId,
  });
  if (!saved) return refuse("command.stale");
  await addPledge(tx, {
    serviceId: service.id,
    priceFen: row.pledgedPriceFen,
    wd: row.pledgedWd,
    effectiveAt: now,
  });
  return ok(first.expiresOn);
}

/** The item's regulator rejects with all reasons; what was renewed goes on as it was. Refuses `service.reasons_missing`. */
export async function rejectApplication(
  ctx: Ctx,
  input: Judged & { readonly reasons: readonly string[] },
): Promise<Outcome<null>> {
  return withTx(ctx, { command: "service.reject", input }, async (tx) => {
    const opened = await openToJudge(tx, ctx, input.applicationId);
    if (!opened.ok) return opened;
    const file = opened.value;
    const { row, service, now } = file;
    if (!(await regulatesItem(tx, file.actor.organisationId, row.itemCode)))
      return refuse("service.other_regulator");
    const defects = cleaned(input.reasons);
    const to = next(ctx, "reject", file, { defectsTold: defects.length });
    if (!to.ok) return to;
    const decided = { decidedBy: file.actor.accountId, decidedAt: now };
    if (!(await saveApplication(tx, row, { state: to.value, defects, ...decided })))
      return refuse("command.stale");
    if (row.kind === "new" && !(await saveService(tx, service, { state: "rejected" })))
      return refuse("command.stale");
    await record(tx, ctx, {
      type: "service.rejected",
      subjects: [`agency:${file.agency.code}`],
      data: told(file, service.id, { reasons: defects.length }),
    });
    return ok(null);
  });
}
