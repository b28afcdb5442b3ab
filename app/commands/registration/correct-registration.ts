import { periodEnd } from "#domain/calendar/working-days.ts";
import { industryOf } from "#domain/fee/industry.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { insertFile } from "#db/store/file.ts";
import { isJurisdiction, putOwner, renameOrganisation } from "#db/store/organisation.ts";
import { loadEntry, moveRegistration } from "#db/store/registration.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { keepUpload, type Upload } from "#app/integrations/files/keep-upload.ts";
import type { AgencyEntry, Correction, OwnerEntry } from "./entry-input.ts";
import { openRegistration, stepRegistration, subjectsOf, type OpenRegistration } from "./open-registration.ts";
import { putAgencyEntry } from "./put-agency-entry.ts";

type Input = Correction<OwnerEntry> | Correction<AgencyEntry>;

/**
 * A returned request, corrected by its own organisation; the credit code stays, everything else may change, and the
 * operator's period begins anew.
 *
 * - Refuses: `registration.returned_over`, `command.not_found`, `command.wrong_state`, and what a first request refuses.
 */
export async function correctRegistration(ctx: Ctx, input: Input): Promise<Outcome<null>> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refuse("command.forbidden");
  const licence = await kept(input.licence);
  if (!licence.ok) return licence;
  const authorisation = await kept(input.authorisation);
  if (!authorisation.ok) return authorisation;
  const { registrationId, name, details } = input;
  return withTx(ctx, { command: "registration.correct", input: { registrationId, name, details } }, async (tx) => {
    const opened = await openRegistration(tx, ctx, registrationId);
    if (!opened.ok) return opened;
    const file = opened.value;
    if (file.organisationId !== actor.organisationId) return refuse("command.not_found");
    const returnPeriodOver = file.returnEndsAt !== null && file.now >= file.returnEndsAt;
    const to = stepRegistration(ctx, "resubmit", file.state, { returnPeriodOver });
    if (!to.ok) return to;
    const written = await putEntry(tx, file, input);
    if (!written.ok) return written;
    const due = periodEnd(file.cal, file.now, file.policy.periods.entryCheck);
    if (!due.ok) return due;
    const about = { purpose: "registration" as const, organisationId: file.organisationId, uploadedBy: actor.accountId };
    const change = {
      submittedAt: file.now,
      dueAt: due.value.at,
      returnEndsAt: null,
      licenceFileId: licence.value ? await insertFile(tx, { ...licence.value, ...about }) : file.licenceFileId,
      authorisationFileId: authorisation.value ? await insertFile(tx, { ...authorisation.value, ...about }) : file.authorisationFileId,
    };
    if (!(await moveRegistration(tx, file.id, { from: file.state, to: to.value }, change))) return refuse("command.stale");
    await record(tx, ctx, { type: "registration.corrected", subjects: subjectsOf(file), data: { registrationId } });
    return ok(null);
  });
}

async function kept(upload: Upload | null) {
  return upload ? keepUpload(upload, "registration") : ok(null);
}

async function putEntry(tx: Tx, file: OpenRegistration, input: Input): Promise<Outcome<true>> {
  if (!(await isJurisdiction(tx, input.jurisdictionCode))) return refuse("registration.jurisdiction_unknown");
  await renameOrganisation(tx, file.organisationId, input);
  if (file.kind === "owner" && !("services" in input)) {
    const { industryCode } = input.details;
    if (!industryOf(industryCode)) return refuse("fee.industry_code_invalid", { industryCode: industryCode.slice(0, 16) });
    await putOwner(tx, file.organisationId, input.details);
    return ok(true);
  }
  const entry = await loadEntry(tx, file.organisationId);
  if (!entry || !("services" in input)) return refuse("command.wrong_state");
  return putAgencyEntry(tx, file.organisationId, input, { now: file.now, from: entry.state, pledged: entry.pledgedAt !== null });
}
