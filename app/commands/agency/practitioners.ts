import { checkIdentityNumber } from "#domain/agency/identity-number.ts";
import { agencyServiceLifecycle } from "#domain/agency/service-lifecycle.ts";
import { maskedName } from "#domain/shared/masking.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { activePeople, addPractitioner, findPractitioner, noteDeparture } from "#db/store/agency-people.ts";
import { saveService, serviceById, servicesOfAgency, type ServiceRow } from "#db/store/agency-service.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { serviceFacts } from "../registration/agency-facts.ts";
import { hasherOf } from "../registration/identity-nodes.ts";
import { openOwn, type AgencyFile } from "./agency-file.ts";
import { checkPeople } from "./service-request.ts";

type Joining = {
  readonly name: string;
  readonly qualification: string;
  readonly certificateNo: string;
  readonly identityNumber: string;
};

/**
 * A practitioner joins the agency; one active agency each, by certificate and by person.
 *
 * - Refuses: `practitioner.elsewhere`, `practitioner.identity_form`, `practitioner.identity_check`.
 * - Source: rules.md 5.2, 5.7 (no one employed by two agencies).
 */
export async function joinPractitioner(ctx: Ctx, input: Joining): Promise<Outcome<{ id: number }>> {
  const identity = checkIdentityNumber(input.identityNumber);
  if (!identity.ok) return identity;
  const identityHash = hasherOf(ctx.receiptKey)("person", identity.value);
  const { name, qualification } = input;
  const certificateNo = input.certificateNo.normalize("NFKC").replace(/\s/g, "").toUpperCase();
  const trace = { name, qualification, certificateNo, identityHash };
  return withTx(ctx, { command: "practitioner.join", input: trace }, async (tx) => {
    const own = await openOwn(tx, ctx, "agency_admin");
    if (!own.ok) return own;
    const { agency, now } = own.value;
    const id = await addPractitioner(tx, {
      ...trace,
      agencyId: agency.id,
      identityTail: identity.value.slice(-4),
      joinedOn: dayOf(now),
    });
    if (id === null) return refuse("practitioner.elsewhere", { certificateNo });
    await record(tx, ctx, {
      type: "practitioner.joined",
      subjects: [`agency:${agency.code}`],
      data: { practitionerId: id, name: maskedName(name) },
      visibility: "public",
    });
    return ok({ id });
  });
}

/** A practitioner leaves and is free to join another agency; a service left without anybody is suspended at once. */
export async function endPractitioner(ctx: Ctx, input: { readonly id: number }): Promise<Outcome<null>> {
  return withTx(ctx, { command: "practitioner.leave", input }, async (tx) => {
    const own = await openOwn(tx, ctx, "agency_admin");
    if (!own.ok) return own;
    const { agency, now } = own.value;
    const person = await findPractitioner(tx, agency.id, input.id);
    if (!person) return refuse("command.not_found");
    if (!(await noteDeparture(tx, person.id, dayOf(now)))) return refuse("command.stale");
    const settled = await settlePeople(tx, ctx, own.value);
    if (!settled.ok) return settled;
    await record(tx, ctx, {
      type: "practitioner.left",
      subjects: [`agency:${agency.code}`],
      data: { practitionerId: person.id, name: maskedName(person.name) },
      visibility: "public",
    });
    return ok(null);
  });
}

/** Other people for one service; one that was suspended for want of them goes on. */
export async function nameForService(
  ctx: Ctx,
  input: { readonly serviceId: number; readonly practitionerIds: readonly number[] },
): Promise<Outcome<null>> {
  return withTx(ctx, { command: "service.name_people", input }, async (tx) => {
    const own = await openOwn(tx, ctx, "agency_admin");
    if (!own.ok) return own;
    const { agency } = own.value;
    const service = await serviceById(tx, input.serviceId);
    if (!service || service.agencyId !== agency.id) return refuse("command.not_found");
    if (service.state !== "approved" && service.state !== "suspended")
      return refuse("command.wrong_state", { thing: "agencyService", state: service.state, step: "name" });
    const people = await checkPeople(tx, agency.id, input.practitionerIds);
    if (!people.ok) return people;
    if (!(await saveService(tx, service, { practitionerIds: people.value }))) return refuse("command.stale");
    await record(tx, ctx, {
      type: "service.practitioners_changed",
      subjects: [`agency:${agency.code}`],
      data: { item: service.itemCode, practitionerIds: people.value },
      visibility: "public",
    });
    return settlePeople(tx, ctx, own.value);
  });
}

/** Who may work on a service: the named ones who are still here, or all where none was named. */
function peopleFor(service: ServiceRow, active: readonly number[]): number {
  const { practitionerIds } = service;
  return practitionerIds.length === 0
    ? active.length
    : active.filter((id) => practitionerIds.includes(id)).length;
}

export async function settlePeople(tx: Tx, ctx: Ctx, { agency, now }: AgencyFile): Promise<Outcome<null>> {
  const active = (await activePeople(tx, agency.id)).map(({ id }) => id);
  for (const service of await servicesOfAgency(tx, agency.id)) {
    const without = peopleFor(service, active) === 0;
    const on = service.state === "approved" && without ? "suspend" : "resume";
    const mended = service.state === "suspended" && service.suspendedReason === "no_practitioner" && !without;
    if (on === "resume" && !mended) continue;
    const facts = serviceFacts({
      certificateExpiresOn: service.certificateExpiresOn,
      today: dayOf(now),
      practitioners: active.length,
    });
    const to = step(agencyServiceLifecycle, on, service.state, "system", {
      ...facts,
      causeToSuspend: without,
    });
    if (!to.ok) return to;
    const saved = await saveService(tx, service, {
      state: on === "suspend" ? "suspended" : "approved",
      suspendedReason: on === "suspend" ? "no_practitioner" : null,
    });
    if (!saved) return refuse("command.stale");
    await record(tx, ctx, {
      type: on === "suspend" ? "service.suspended" : "service.resumed",
      subjects: [`agency:${agency.code}`],
      data: { no: String(service.id), item: service.itemCode },
      visibility: "public",
    });
  }
  return ok(null);
}
