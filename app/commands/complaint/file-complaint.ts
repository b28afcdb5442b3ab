import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { addStatement, complaintsAbout, engagementOf, insertComplaint } from "#db/store/complaint.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { nextNumber } from "#db/store/number.ts";
import { needById } from "#db/store/need.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import { datesAfter } from "#domain/complaint/deadlines.ts";
import { complaintLifecycle } from "#domain/complaint/lifecycle.ts";
import { isPending } from "#domain/complaint/pending.ts";
import {
  complaintChoices,
  type ComplaintObject,
  type Ground,
  type Remedy,
} from "#domain/complaint/subjects.ts";
import { hasRole, type PersonActor } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { KeptFile, Upload } from "#app/integrations/files/keep-upload.ts";
import { lockedFile, openFile, type NeedFile } from "../need/file.ts";
import { openComplaint, periodsFor } from "./file.ts";
import { insertAll, keepAll } from "./keep-evidence.ts";
import { matterOf } from "./subject.ts";

/** "need" or "engagement" and its number. */
export type ComplaintAbout = { readonly kind: "need" | "engagement"; readonly no: string };
type Input = {
  readonly about: ComplaintAbout;
  readonly object: ComplaintObject;
  readonly grounds: readonly Ground[];
  readonly remedies: readonly Remedy[];
  readonly facts: string;
  readonly evidence: readonly Upload[];
};

function checkChoices({ object, grounds, remedies, facts }: Input): Outcome<true> {
  const offered = complaintChoices[object];
  if (grounds.length === 0 || grounds.some((each) => !offered.grounds.includes(each)))
    return refuse("complaint.ground_not_offered");
  if (remedies.length === 0 || remedies.some((each) => !offered.remedies.includes(each)))
    return refuse("complaint.remedy_not_offered");
  return facts.trim() === "" ? refuse("complaint.reason_missing") : ok(true);
}

async function needOf(tx: Tx, about: ComplaintAbout): Promise<Outcome<NeedFile>> {
  if (about.kind === "need") return openFile(tx, about.no, "alone");
  const work = await engagementOf(tx, { no: about.no }, await appNow(tx));
  return work ? lockedFile(tx, work.needId, "alone") : refuse("command.not_found");
}

/**
 * A party with an interest complains, free of charge, within the window of the matter.
 *
 * - Refuses: `complaint.filing_over`, `complaint.not_open`, `complaint.no_standing`, `complaint.already_pending`,
 *   `complaint.ground_not_offered`, `complaint.remedy_not_offered`, `complaint.reason_missing`, what `checkFile` refuses.
 * - Source: rules.md 5.3, 5.9.
 */
export async function fileComplaint(ctx: Ctx, input: Input): Promise<Outcome<{ no: string }>> {
  const { actor } = ctx;
  if (
    actor.kind !== "person" ||
    !hasRole(actor, "owner_staff", "owner_approver", "agency_staff", "agency_admin")
  )
    return refuse("command.forbidden");
  const chosen = checkChoices(input);
  if (!chosen.ok) return chosen;
  const files = await keepAll(input.evidence);
  if (!files.ok) return files;
  const { evidence: _, ...said } = input;
  const hashes = files.value.map(({ sha256 }) => sha256);
  return withTx(ctx, { command: "complaint.file", input: { ...said, hashes } }, async (tx) => {
    const need = await needOf(tx, input.about);
    if (!need.ok) return need;
    return write(tx, ctx, { input, actor, need: need.value, files: files.value });
  });
}

type Filing = {
  readonly input: Input;
  readonly actor: PersonActor;
  readonly need: NeedFile;
  readonly files: readonly KeptFile[];
};

async function pendingAlready(
  tx: Tx,
  needId: number,
  object: ComplaintObject,
  { actor, now }: { readonly actor: PersonActor; readonly now: Date },
): Promise<boolean> {
  return (await complaintsAbout(tx, needId)).some(
    (each) => each.object === object && each.complainantId === actor.organisationId && isPending(each, now),
  );
}

async function write(tx: Tx, ctx: Ctx, filing: Filing): Promise<Outcome<{ no: string }>> {
  const { input, actor, need, files } = filing;
  const { now, row, basis } = need;
  if (!(await needById(tx, row.id))?.publishedAt) return refuse("command.not_found");
  const periods = await periodsFor(tx, need);
  if (!periods.ok) return periods;
  const engagementNo = input.about.kind === "engagement" ? input.about.no : null;
  const { object } = input;
  const about = { needId: row.id, engagementNo, object, now, periods: periods.value };
  const matter = await matterOf(tx, actor, about);
  if (!matter.ok) return matter;
  if (await pendingAlready(tx, row.id, object, { actor, now })) return refuse("complaint.already_pending");
  const dates = datesAfter("filed", now, { cal: await loadCalendar(tx), periods: periods.value });
  if (!dates.ok) return dates;
  const no = await nextNumber(tx, "complaint", now);
  const { window: _, ...parties } = matter.value;
  const made = await insertComplaint(tx, {
    ...parties,
    ...dates.value,
    no,
    object,
    needId: row.id,
    complainantId: actor.organisationId,
    jurisdictionCode: basis.case.jurisdictionCode,
    grounds: [...input.grounds],
    remedies: [...input.remedies],
    state: complaintLifecycle.initial,
    filedAt: now,
    receivedAt: now,
  });
  const said = { organisationId: actor.organisationId, saidBy: actor.accountId, at: now };
  const body = input.facts.trim();
  await addStatement(
    tx,
    { complaintId: made.id, kind: "filed", body, ...said },
    await insertAll(tx, files, actor),
  );
  return tell(tx, ctx, no, object);
}

/** The other party hears of it once it is admitted: until then nobody has looked at it. */
async function tell(tx: Tx, ctx: Ctx, no: string, object: ComplaintObject): Promise<Outcome<{ no: string }>> {
  const file = await openComplaint(tx, no);
  if (!file.ok) return file;
  const { complainant, need } = file.value;
  const subjects = [`complaint:${no}`, `${complainant.kind}:${complainant.code}`];
  const data = { no, object, item: need.row.itemCode };
  await record(tx, ctx, { type: "complaint.filed", subjects, data });
  return ok({ no });
}
