import { applicationLifecycle, noFacts } from "#domain/agency/service-application.ts";
import { agencyServiceLifecycle } from "#domain/agency/service-lifecycle.ts";
import { roleOf } from "#domain/shared/actor.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import {
  applicationById,
  saveApplication,
  saveService,
  serviceOf,
  type ApplicationRow,
} from "#db/store/agency-service.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { serviceFacts } from "../registration/agency-facts.ts";
import { openAgency, type AgencyFile } from "./agency-file.ts";

type Ended = { readonly applicationId: number };
type OpenRow = AgencyFile & { readonly row: ApplicationRow };

async function openRow(tx: Tx, applicationId: number): Promise<Outcome<OpenRow>> {
  const known = await applicationById(tx, applicationId);
  if (!known) return refuse("command.not_found");
  const file = await openAgency(tx, known.agencyId);
  if (!file.ok) return file;
  const row = await applicationById(tx, applicationId);
  return row ? ok({ ...file.value, row }) : refuse("command.not_found");
}

async function end(
  tx: Tx,
  ctx: Ctx,
  { row, agency, now }: OpenRow,
  on: "withdraw" | "let_lapse",
): Promise<Outcome<null>> {
  const by = roleOf(ctx.actor);
  const returnPeriodOver = row.returnEndsAt !== null && now >= row.returnEndsAt;
  const to = step(applicationLifecycle, on, row.state, by, { ...noFacts, returnPeriodOver });
  if (!to.ok) return to;
  if (!(await saveApplication(tx, row, { state: to.value }))) return refuse("command.stale");
  const service = await serviceOf(tx, row.agencyId, row.itemCode);
  if (service?.state === "submitted") {
    const facts = serviceFacts({
      certificateExpiresOn: service.certificateExpiresOn,
      today: dayOf(now),
      practitioners: 1,
    });
    const dropped = step(agencyServiceLifecycle, "drop", service.state, by, facts);
    if (!dropped.ok) return dropped;
    if (!(await saveService(tx, service, { state: "rejected" }))) return refuse("command.stale");
  }
  await record(tx, ctx, {
    type: on === "withdraw" ? "service.withdrawn" : "service.lapsed",
    subjects: [`agency:${agency.code}`],
    data: { no: String(service?.id ?? row.id), item: row.itemCode },
  });
  return ok(null);
}

/** The agency takes its request back; a service that stands is not touched. */
export async function withdrawApplication(ctx: Ctx, input: Ended): Promise<Outcome<null>> {
  return withTx(ctx, { command: "service.withdraw", input }, async (tx) => {
    const { actor } = ctx;
    const opened = await openRow(tx, input.applicationId);
    if (!opened.ok) return opened;
    if (actor.kind !== "person" || actor.organisationId !== opened.value.row.agencyId)
      return refuse("command.not_found");
    return end(tx, ctx, opened.value, "withdraw");
  });
}

/** A returned request that nobody corrected in time ends. Run by the clock. */
export async function lapseApplication(ctx: Ctx, input: Ended): Promise<Outcome<null>> {
  if (ctx.actor.kind !== "system") return refuse("command.forbidden");
  return withTx(ctx, { command: "service.lapse", input }, async (tx) => {
    const opened = await openRow(tx, input.applicationId);
    return opened.ok ? end(tx, ctx, opened.value, "let_lapse") : opened;
  });
}
