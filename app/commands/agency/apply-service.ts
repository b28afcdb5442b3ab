import type { ApplicationKind } from "#domain/agency/service-application.ts";
import { agencyServiceLifecycle } from "#domain/agency/service-lifecycle.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import {
  addApplication,
  addService,
  openApplication,
  putCertificates,
  saveService,
  serviceOf,
  type ServiceRow,
} from "#db/store/agency-service.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { serviceFacts } from "../registration/agency-facts.ts";
import { openOwn, type OwnFile } from "./agency-file.ts";
import {
  checkRequest,
  saveCertificateFiles,
  traceOf,
  type CheckedRequest,
  type ServiceRequest,
} from "./service-request.ts";

export type Applied = { readonly applicationId: number; readonly serviceId: number };
const standing: readonly ServiceRow["state"][] = ["approved", "expired", "suspended"];

/**
 * A listed agency asks for a further service item, or for the renewal of one it has. What stands goes on until the
 * request is decided.
 *
 * - Refuses: `service.agency_not_listed`, `service.application_open`, codes of `checkRequest`, files as `checkFile`.
 * - Source: rules.md 5.2 (agency service), 5.3 (formal check 2 working days).
 */
export async function applyForService(ctx: Ctx, input: ServiceRequest): Promise<Outcome<Applied>> {
  const files = await saveCertificateFiles(ctx, input.certificates);
  if (!files.ok) return files;
  return withTx(ctx, { command: "service.apply", input: traceOf(input) }, async (tx) => {
    const own = await openOwn(tx, ctx, "agency_admin");
    if (!own.ok) return own;
    const file = own.value;
    if (file.agency.state !== "listed") return refuse("service.agency_not_listed");
    if (await openApplication(tx, file.agency.id, input.itemCode)) return refuse("service.application_open");
    const checked = await checkRequest(tx, file, input, files.value);
    if (!checked.ok) return checked;
    const service = await beginService(tx, file, input.itemCode, checked.value);
    if (!service.ok) return service;
    const due = periodEnd(file.cal, file.now, file.policy.periods.entryCheck);
    if (!due.ok) return due;
    const applicationId = await addApplication(tx, {
      agencyId: file.agency.id,
      itemCode: input.itemCode,
      kind: service.value.kind,
      state: "submitted",
      pledgedPriceFen: input.pledge.priceFen,
      pledgedWd: input.pledge.wd,
      practitionerIds: checked.value.practitionerIds,
      submittedBy: file.actor.accountId,
      submittedAt: file.now,
      dueAt: due.value.at,
    });
    await putCertificates(
      tx,
      checked.value.certificates.map((each) => ({ ...each, applicationId })),
    );
    await record(tx, ctx, {
      type: "service.submitted",
      subjects: [`agency:${file.agency.code}`],
      data: { no: String(applicationId), item: input.itemCode, kind: service.value.kind },
    });
    return ok({ applicationId, serviceId: service.value.id });
  });
}

/** A first request makes the service's row; one that stands or stood approved is renewed and stays as it is. */
async function beginService(
  tx: Tx,
  { agency, now }: OwnFile,
  itemCode: string,
  { first }: CheckedRequest,
): Promise<Outcome<{ id: number; kind: ApplicationKind }>> {
  const found = await serviceOf(tx, agency.id, itemCode);
  if (found && standing.includes(found.state)) return ok({ id: found.id, kind: "renewal" });
  if (found?.state === "submitted") return ok({ id: found.id, kind: "new" });
  const facts = serviceFacts({ certificateExpiresOn: first.expiresOn, today: dayOf(now), practitioners: 1 });
  const to = step(agencyServiceLifecycle, "submit", found?.state ?? "unassessed", "agency_admin", facts);
  if (!to.ok) return to;
  const certificate = {
    certificateName: first.nameZh,
    certificateNo: first.number,
    certificateExpiresOn: first.expiresOn,
  };
  if (!found) {
    const id = await addService(tx, { agencyId: agency.id, itemCode, state: "submitted", ...certificate });
    return ok({ id, kind: "new" });
  }
  const saved = await saveService(tx, found, { state: "submitted", ...certificate });
  return saved ? ok({ id: found.id, kind: "new" }) : refuse("command.stale");
}
