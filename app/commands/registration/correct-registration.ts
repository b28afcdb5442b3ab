import { periodEnd } from "#domain/calendar/working-days.ts";
import { industryOf } from "#domain/fee/industry.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { insertFile } from "#db/store/file.ts";
import { isJurisdiction, putOwner, renameOrganisation } from "#db/store/organisation.ts";
import { loadEntry, moveRegistration } from "#db/store/registration.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { keepUpload, type KeptFile } from "#app/integrations/files/keep-upload.ts";
import { firmOf, type AgencyEntry, type Correction, type OwnerEntry } from "./entry-input.ts";
import { keepPapers, putPapers, type KeptPaper } from "./entry-papers.ts";
import {
  openRegistration,
  stepRegistration,
  subjectsOf,
  type OpenRegistration,
} from "./open-registration.ts";
import { hasherOf } from "./identity-nodes.ts";
import { putAgencyEntry } from "./put-agency-entry.ts";
import { putIdentity, putOwnerIdentity } from "./put-identity.ts";
import { screenEntry } from "./screen-entry.ts";

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
  const files = await keepFiles(input);
  if (!files.ok) return files;
  const { registrationId, name, details } = input;
  const command = { command: "registration.correct", input: { registrationId, name, details } };
  return withTx(ctx, command, async (tx) => {
    const opened = await openRegistration(tx, ctx, registrationId);
    if (!opened.ok) return opened;
    const file = opened.value;
    if (file.organisationId !== actor.organisationId) return refuse("command.not_found");
    const returnPeriodOver = file.returnEndsAt !== null && file.now >= file.returnEndsAt;
    const to = stepRegistration(ctx, "resubmit", file.state, { returnPeriodOver });
    if (!to.ok) return to;
    const written = await putEntry(tx, ctx, file, input);
    if (!written.ok) return written;
    await putPapers(tx, file.organisationId, files.value.papers, actor.accountId);
    const change = await changeOf(tx, file, files.value, actor.accountId);
    if (!change.ok) return change;
    const moved = await moveRegistration(tx, file.id, { from: file.state, to: to.value }, change.value);
    if (!moved) return refuse("command.stale");
    const data = { registrationId };
    await record(tx, ctx, { type: "registration.corrected", subjects: subjectsOf(file), data });
    const held = file.kind === "agency" ? await screenEntry(tx, ctx, { ...file, registrationId }) : ok(false);
    if (!held.ok) return held;
    return ok(null);
  });
}

type Files = {
  readonly licence: KeptFile | null;
  readonly authorisation: KeptFile | null;
  readonly papers: readonly KeptPaper[];
};

async function keepFiles(input: Input): Promise<Outcome<Files>> {
  const licence = input.licence ? await keepUpload(input.licence, "registration") : ok(null);
  if (!licence.ok) return licence;
  const authorisation = input.authorisation
    ? await keepUpload(input.authorisation, "registration")
    : ok(null);
  if (!authorisation.ok) return authorisation;
  const papers = await keepPapers("papers" in input ? input.papers : {});
  if (!papers.ok) return papers;
  return ok({ licence: licence.value, authorisation: authorisation.value, papers: papers.value });
}

/** The operator's period from now, and the files: those chosen anew, else the earlier ones. */
async function changeOf(
  tx: Tx,
  file: OpenRegistration,
  { licence, authorisation }: Files,
  uploadedBy: number,
) {
  const due = periodEnd(file.cal, file.now, file.policy.periods.entryCheck);
  if (!due.ok) return due;
  const about = { purpose: "registration" as const, organisationId: file.organisationId, uploadedBy };
  return ok({
    submittedAt: file.now,
    dueAt: due.value.at,
    returnEndsAt: null,
    licenceFileId: licence ? await insertFile(tx, { ...licence, ...about }) : file.licenceFileId,
    authorisationFileId: authorisation
      ? await insertFile(tx, { ...authorisation, ...about })
      : file.authorisationFileId,
  });
}

async function putEntry(tx: Tx, ctx: Ctx, file: OpenRegistration, input: Input): Promise<Outcome<true>> {
  if (!(await isJurisdiction(tx, input.jurisdictionCode))) return refuse("registration.jurisdiction_unknown");
  await renameOrganisation(tx, file.organisationId, input);
  if (file.kind === "owner" && !("services" in input)) {
    const { industryCode } = input.details;
    if (!industryOf(industryCode))
      return refuse("fee.industry_code_invalid", { industryCode: industryCode.slice(0, 16) });
    await putOwner(tx, file.organisationId, input.details);
    const firm = firmOf(file.code, input, null);
    const stated = { id: file.organisationId, firm, entry: input.identity ?? null };
    return putOwnerIdentity(tx, ctx, stated, file.now);
  }
  const entry = await loadEntry(tx, file.organisationId);
  if (!entry || !("services" in input)) return refuse("command.wrong_state");
  const { now, policy, organisationId: id } = file;
  const put = await putAgencyEntry(tx, id, input, {
    now,
    policy,
    from: entry.state,
    pledged: entry.pledgedAt !== null,
    hash: hasherOf(ctx.receiptKey),
  });
  if (!put.ok) return put;
  const identity = "identity" in input ? (input.identity ?? null) : null;
  return putIdentity(tx, ctx, { id, firm: firmOf(file.code, input, null), entry: identity }, now);
}
