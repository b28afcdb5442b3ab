import {
  changeLifecycle,
  checkChangeValue,
  holdersValue,
  type ChangeKind,
  type ChangeValue,
} from "#domain/agency/change.ts";
import type { IdentityFact } from "#domain/agency/identity.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { addChange, changeById, currentValues, nameTaken, saveChange } from "#db/store/agency-change.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import type { Upload } from "#app/integrations/files/keep-upload.ts";
import { saveUpload } from "#app/integrations/files/save-upload.ts";
import { holdingFacts, type Holding } from "../registration/identity-entry.ts";
import { hasherOf } from "../registration/identity-nodes.ts";
import { accountValue, representativeValue } from "./change-facts.ts";
import { changeEvents, firmSubjects, openOwnFirm, type OwnFirmFile } from "./firm-file.ts";

export type ChangeRequest = {
  readonly kind: ChangeKind;
  readonly value: ChangeValue;
  /** Who holds and controls it from now on; of that kind only. */
  readonly holding?: Holding | null;
  /** Of a new legal representative; kept as a keyed hash only. */
  readonly idNumber: string;
  readonly reason: string;
  readonly file: Upload;
};

type New = { readonly value: ChangeValue; readonly facts: IdentityFact[] | null };

/** Refuses `change.value_missing`, and codes of `holdingFacts`. */
function holdersOf(ctx: Ctx, file: OwnFirmFile, { holding }: ChangeRequest): Outcome<New> {
  const stated = holding ?? { controller: null, holders: [] };
  const facts = holdingFacts(hasherOf(ctx.receiptKey), stated, file.firm.jurisdictionCode);
  if (!facts.ok) return facts;
  const value = checkChangeValue("holders", holdersValue(facts.value));
  return value.ok ? ok({ value: value.value, facts: facts.value }) : value;
}

async function newValue(tx: Tx, ctx: Ctx, file: OwnFirmFile, input: ChangeRequest): Promise<Outcome<New>> {
  const { kind, idNumber } = input;
  if (kind === "holders") return holdersOf(ctx, file, input);
  const value = checkChangeValue(kind, input.value);
  if (!value.ok) return value;
  const { id, jurisdictionCode } = file.firm;
  if (kind === "name" && (await nameTaken(tx, id, value.value.name ?? "")))
    return refuse("change.name_taken");
  const kept =
    kind === "bank_account"
      ? accountValue(ctx, value.value)
      : kind === "legal_representative"
        ? representativeValue(ctx, value.value, idNumber, jurisdictionCode)
        : value;
  return kept.ok ? ok({ value: kept.value, facts: null }) : kept;
}

/** The value in force and the one asked for. */
async function valuesOf(
  tx: Tx,
  ctx: Ctx,
  file: OwnFirmFile,
  input: ChangeRequest,
): Promise<Outcome<{ before: ChangeValue; after: ChangeValue; facts: IdentityFact[] | null }>> {
  const after = await newValue(tx, ctx, file, input);
  if (!after.ok) return after;
  const current = await currentValues(tx, file.firm.id);
  if (!current) return refuse("command.not_found");
  const before: ChangeValue = current[input.kind];
  const { value, facts } = after.value;
  const told = Object.keys(before).length > 0;
  const same = told && Object.entries(before).every(([field, text]) => value[field] === text);
  return same ? refuse("change.unchanged") : ok({ before, after: value, facts });
}

/**
 * An agency or an owner tells a new name, legal representative, account or new holders, with the paper that proves it.
 * The old value is in force until the new one has been checked.
 *
 * - Refuses: `change.open`, `change.unchanged`, `change.value_missing`, `change.name_taken`, `change.reason_missing`,
 *   `identity.bank_account`, `identity.id_number`, `identity.holder_code`, `identity.shares_over`, files as `checkFile`.
 */
export async function requestChange(ctx: Ctx, input: ChangeRequest): Promise<Outcome<{ id: number }>> {
  if (ctx.actor.kind !== "person") return refuse("command.forbidden");
  const reason = input.reason.trim();
  if (reason === "") return refuse("change.reason_missing");
  const about = { purpose: "registration" as const, organisationId: ctx.actor.organisationId };
  const saved = await saveUpload(ctx, input.file, about);
  if (!saved.ok) return saved;
  const { kind, value, idNumber, holding } = input;
  const trace = { kind, value, idNumber, holding, reason };
  return withTx(ctx, { command: "firm.request_change", input: trace }, async (tx) => {
    const own = await openOwnFirm(tx, ctx);
    if (!own.ok) return own;
    const { firm, actor, now, cal, policy } = own.value;
    const values = await valuesOf(tx, ctx, own.value, input);
    if (!values.ok) return values;
    const due = periodEnd(cal, now, policy.periods.entryCheck);
    if (!due.ok) return due;
    const id = await addChange(tx, {
      firmId: firm.id,
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
      type: changeEvents[firm.kind].requested,
      subjects: firmSubjects(firm),
      data: { no: String(id), kind: input.kind },
    });
    return ok({ id });
  });
}

/** The firm takes its request back. */
export async function withdrawChange(ctx: Ctx, input: { readonly id: number }): Promise<Outcome<null>> {
  return withTx(ctx, { command: "firm.withdraw_change", input }, async (tx) => {
    const own = await openOwnFirm(tx, ctx);
    if (!own.ok) return own;
    const { firm, actor } = own.value;
    const row = await changeById(tx, input.id);
    if (!row || row.firmId !== firm.id) return refuse("command.not_found");
    const facts = { kind: row.kind, conflicts: 0, reasonGiven: false, samePerson: false };
    const to = step(changeLifecycle, "withdraw", row.state, actor.role, facts);
    if (!to.ok) return to;
    if (!(await saveChange(tx, row, { state: to.value }))) return refuse("command.stale");
    await record(tx, ctx, {
      type: changeEvents[firm.kind].withdrawn,
      subjects: firmSubjects(firm),
      data: { no: String(row.id), kind: row.kind },
    });
    return ok(null);
  });
}
