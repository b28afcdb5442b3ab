import { reminderDays } from "#domain/agency/certificate.ts";
import { agencyServiceLifecycle } from "#domain/agency/service-lifecycle.ts";
import { dayOf, type Day } from "#domain/shared/dates.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { noteReminder, saveService, serviceById, type ServiceRow } from "#db/store/agency-service.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { serviceFacts } from "../registration/agency-facts.ts";
import { openAgency, type AgencyFile } from "./agency-file.ts";

type Watched = { readonly serviceId: number; readonly expiresOn: Day };

async function openService(
  tx: Tx,
  serviceId: number,
): Promise<Outcome<AgencyFile & { service: ServiceRow }>> {
  const known = await serviceById(tx, serviceId);
  if (!known) return refuse("command.not_found");
  const file = await openAgency(tx, known.agencyId);
  if (!file.ok) return file;
  const service = await serviceById(tx, serviceId);
  return service ? ok({ ...file.value, service }) : refuse("command.not_found");
}

const over = (service: ServiceRow, on: string) =>
  refuse("command.wrong_state", { thing: "agencyService", state: service.state, step: on });

/**
 * 60, 30 and 7 days before a certificate's last day, each once; a certificate renewed meanwhile is not spoken of.
 *
 * - Refuses: `certificate.reminded`, `command.wrong_state` when there is nothing to remind of any more.
 */
export async function remindOfCertificate(
  ctx: Ctx,
  input: Watched & { readonly days: number },
): Promise<Outcome<null>> {
  if (ctx.actor.kind !== "system") return refuse("command.forbidden");
  return withTx(ctx, { command: "certificate.remind", input }, async (tx) => {
    const opened = await openService(tx, input.serviceId);
    if (!opened.ok) return opened;
    const { service, agency, now } = opened.value;
    const { expiresOn, days } = input;
    const stands = service.state === "approved" && service.certificateExpiresOn === expiresOn;
    if (!stands || dayOf(now) > expiresOn || !reminderDays.some((each) => each === days))
      return over(service, "remind");
    if (!(await noteReminder(tx, { serviceId: service.id, expiresOn, days })))
      return refuse("certificate.reminded");
    await record(tx, ctx, {
      type: "certificate.reminded",
      subjects: [`agency:${agency.code}`],
      data: { no: String(service.id), item: service.itemCode, expiresOn, days },
    });
    return ok(null);
  });
}

/**
 * Writes down that a service's certificate has ended. Decisions test the date themselves, so the service stopped at
 * the end of its last day, whenever this runs; the agency's other services are not touched.
 */
export async function expireService(ctx: Ctx, input: Watched): Promise<Outcome<null>> {
  if (ctx.actor.kind !== "system") return refuse("command.forbidden");
  return withTx(ctx, { command: "service.expire", input }, async (tx) => {
    const opened = await openService(tx, input.serviceId);
    if (!opened.ok) return opened;
    const { service, agency, now } = opened.value;
    if (service.certificateExpiresOn !== input.expiresOn) return over(service, "expire");
    const facts = serviceFacts({
      certificateExpiresOn: service.certificateExpiresOn,
      today: dayOf(now),
      practitioners: 1,
    });
    const to = step(agencyServiceLifecycle, "expire", service.state, "system", facts);
    if (!to.ok) return to;
    if (!(await saveService(tx, service, { state: "expired", suspendedReason: null })))
      return refuse("command.stale");
    await record(tx, ctx, {
      type: "service.expired",
      subjects: [`agency:${agency.code}`],
      data: { no: String(service.id), item: service.itemCode, expiresOn: input.expiresOn },
      visibility: "public",
    });
    return ok(null);
  });
}
