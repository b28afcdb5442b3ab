import {
  changeLifecycle,
  checkChangeValue,
  type ChangeKind,
  type ChangeValue,
} from "#domain/agency/change.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { addChange, changeById, currentValues, nameTaken, saveChange } from "#db/store/agency-change.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import type { Upload } from "#app/integrations/files/keep-upload.ts";
import { saveUpload } from "#app/integrations/files/save-upload.ts";
import { openOwn, type OwnFile } from "./agency-file.ts";
import { accountValue, representativeValue } from "./change-facts.ts";

type Input = {
  readonly kind: ChangeKind;
  readonly value: ChangeValue;
  /** Of a new legal representative; kept as a keyed hash only. */
  readonly idNumber: string;
  readonly reason: string;
  readonly file: Upload;
};

async function newValue(tx: Tx, ctx: Ctx, file: OwnFile, input: Input): Promise<Outcome<ChangeValue>> {
  const { kind, idNumber } = input;
  const value = checkChangeValue(kind, input.value);
  if (!value.ok) return value;
  const { id, jurisdictionCode } = file.agency;
  if (kind === "name" && (await nameTaken(tx, id, value.value.name ?? "")))
    return refuse("change.name_taken");
  if (kind === "bank_account") return accountValue(ctx, value.value);
  return kind === "legal_representative"
    ? representativeValue(ctx, value.value, idNumber, jurisdictionCode)
    : value;
}

/** The value in force and the one asked for. */
async function valuesOf(
  tx: Tx,
  ctx: Ctx,
  file: OwnFile,
  input: Input,
): Promise<Outcome<{ before: ChangeValue; after: ChangeValue }>> {
  const after = await newValue(tx, ctx, file, input);
  if (!after.ok) return after;
  const current = await currentValues(tx, file.agency.id);
  if (!current) return refuse("command.not_found");
  const before: ChangeValue = current[input.kind];
  const told = Object.keys(before).length > 0;
  const same = told && Object.entries(before).every(([field, text]) => after.value[field] === text);
  return same ? refuse("change.unchanged") : ok({ before, after: after.value });
}

/**
 * The agency tells a new name, legal representative or account, with the paper that proves it. The old value is in
 * force until the new one has been checked.
 *
 * - Refuses: `change.open`, `change.unchanged`, `change.value_missing`, `change.name_taken`, `change.reason_missing`,
 *   `identity.bank_account`, `identity.id_number`, files as `checkFile`.
 */
export async function requestChange(ctx: Ctx, input: Input): Promise<Outcome<{ id: number }>> {
  if (ctx.actor.kind !== "person") return refuse("command.forbidden");
  const reason = input.reason.trim();
  if (reason === "") return refuse("change.reason_missing");
  const about = { purpose: "registration" as const, organisationId: ctx.actor.organisationId };
  const saved = await saveUpload(ctx, input.file, about);
  if (!saved.ok) return saved;
  const trace = { kind: input.kind, value: input.value, idNumber: input.idNumber, reason };
  return withTx(ctx, { command: "agency.request_change", input: trace }, async (tx) => {
    const own = await openOwn(tx, ctx, "agency_admin");
    if (!own.ok) return own;
    const { agency, actor, now, cal, policy } = own.value;
    const values = await valuesOf(tx, ctx, own.value, input);
    if (!values.ok) return values;
    const due = periodEnd(cal, now, policy.periods.entryCheck);
    if (!due.ok) return due;
    const id = await addChange(tx, {
      agencyId: agency.id,
      kind: input.kind,
      state: "submitted",
      ...values.value,
      reason,
      fileId: saved.value.id,
      requestedBy: actor.accountId,
      requestedAt: now,
      dueAt: due.value.at,
    });
    if (id === null) return refuse("change.open");
    await record(tx, ctx, {
      type: "agency.change_requested",
      subjects: [`agency:${agency.code}`],
      data: { no: String(id), kind: input.kind },
    });
    return ok({ id });
  });
}

/** The agency takes its request back. */
export async function withdrawChange(ctx: Ctx, input: { readonly id: number }): Promise<Outcome<null>> {
  return withTx(ctx, { command: "agency.withdraw_change", input }, async (tx) => {
    const own = await openOwn(tx, ctx, "agency_admin");
    if (!own.ok) return own;
    const { agency } = own.value;
    const row = await changeById(tx, input.id);
    if (!row || row.agencyId !== agency.id) return refuse("command.not_found");
    const facts = { kind: row.kind, conflicts: 0, reasonGiven: false, samePerson: false };
    const to = step(changeLifecycle, "withdraw", row.state, "agency_admin", facts);
    if (!to.ok) return to;
    if (!(await saveChange(tx, row, { state: to.value }))) return refuse("command.stale");
    await record(tx, ctx, {
      type: "agency.change_withdrawn",
      subjects: [`agency:${agency.code}`],
      data: { no: String(row.id), kind: row.kind },
    });
    return ok(null);
  });
}
