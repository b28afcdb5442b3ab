import { applicationLifecycle, noFacts } from "#domain/agency/service-application.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import {
  applicationById,
  certificatesOf,
  putCertificates,
  saveApplication,
  type ApplicationRow,
} from "#db/store/agency-service.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { openOwn, type OwnFile } from "./agency-file.ts";
import {
  checkRequest,
  saveCertificateFiles,
  traceOf,
  type FileIds,
  type ServiceRequest,
} from "./service-request.ts";

type Correction = ServiceRequest & { readonly applicationId: number };

/**
 * A returned request, corrected in one go; files that are not sent anew stay, and the hall's period begins anew.
 *
 * - Refuses: `registration.returned_over`, codes of `checkRequest`, `command.not_found`, `command.wrong_state`.
 */
export async function correctApplication(ctx: Ctx, input: Correction): Promise<Outcome<null>> {
  const files = await saveCertificateFiles(ctx, input.certificates);
  if (!files.ok) return files;
  const { applicationId } = input;
  const trace = { applicationId, ...traceOf(input) };
  return withTx(ctx, { command: "service.correct", input: trace }, async (tx) => {
    const own = await openOwn(tx, ctx, "agency_admin");
    if (!own.ok) return own;
    const { agency } = own.value;
    const found = await applicationById(tx, applicationId);
    if (!found || found.agencyId !== agency.id || found.itemCode !== input.itemCode)
      return refuse("command.not_found");
    const sent = await sendAgain(tx, own.value, found, input, files.value);
    if (!sent.ok) return sent;
    await record(tx, ctx, {
      type: "service.corrected",
      subjects: [`agency:${agency.code}`],
      data: { no: String(found.id), item: found.itemCode },
    });
    return ok(null);
  });
}

async function sendAgain(
  tx: Tx,
  file: OwnFile,
  found: ApplicationRow,
  input: ServiceRequest,
  files: FileIds,
): Promise<Outcome<null>> {
  const returnPeriodOver = found.returnEndsAt !== null && file.now >= found.returnEndsAt;
  const to = step(applicationLifecycle, "resubmit", found.state, "agency_admin", {
    ...noFacts,
    returnPeriodOver,
  });
  if (!to.ok) return to;
  const kept = (await certificatesOf(tx, found.id)).map((each) => [each.place, each.fileId] as const);
  const checked = await checkRequest(tx, file, input, new Map([...kept, ...files]));
  if (!checked.ok) return checked;
  const due = periodEnd(file.cal, file.now, file.policy.periods.entryCheck);
  if (!due.ok) return due;
  const moved = await saveApplication(tx, found, {
    state: to.value,
    pledgedPriceFen: input.pledge.priceFen,
    pledgedWd: input.pledge.wd,
    practitionerIds: checked.value.practitionerIds,
    submittedAt: file.now,
    dueAt: due.value.at,
    returnEndsAt: null,
  });
  if (!moved) return refuse("command.stale");
  await putCertificates(
    tx,
    checked.value.certificates.map((each) => ({ ...each, applicationId: found.id })),
  );
  return ok(null);
}
