import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { insertLines } from "#db/store/need-line.ts";
import { basisOf, insertNeed, subjectsOf, type NeedBasis } from "#db/store/need.ts";
import { nextNumber } from "#db/store/number.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import { hasRole, type PersonActor } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { joinedLines } from "./bundle.ts";
import { fieldsOf } from "./fields.ts";
import type { NeedInput } from "./need-input.ts";

type NewNeed = NeedInput & {
  readonly requirementId: number;
  /** The definition that joins the items of `lines`; the first line is the requirement itself. */
  readonly bundle?: string;
};

/** Drafts a need on open requirements of the owner's own project; nothing is public yet. */
export async function createNeed(ctx: Ctx, input: NewNeed): Promise<Outcome<{ no: string }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "owner_staff", "owner_approver"))
    return refuse("command.forbidden");
  return withTx(ctx, { command: "need.create", input }, async (tx) => {
    const basis = await basisOf(tx, input.requirementId);
    if (!basis || basis.owner.id !== actor.organisationId) return refuse("command.not_found");
    return recordDraft(tx, ctx, basis, actor, input);
  });
}

/** The row of a new draft with the lines of a bundle, and its event. */
export async function recordDraft(
  tx: Tx,
  ctx: Ctx,
  basis: NeedBasis,
  actor: PersonActor,
  input: NeedInput & { readonly bundle?: string | undefined },
): Promise<Outcome<{ no: string }>> {
  const now = await appNow(tx);
  const joined = await joinedLines(tx, { ...input, basis }, now);
  if (!joined.ok) return joined;
  const fields = await fieldsOf(tx, input);
  if (!fields.ok) return fields;
  const no = await nextNumber(tx, "need", now);
  const { requirement, case: approvalCase, item } = basis;
  const row = await insertNeed(tx, {
    ...fields.value,
    no,
    ownerId: basis.owner.id,
    caseId: approvalCase.id,
    requirementId: requirement.id,
    itemCode: item.code,
    bundleCode: joined.value.bundleCode,
    createdBy: actor.accountId,
    revisedAt: now,
  });
  if (row.bundleCode !== null) await insertLines(tx, row.id, joined.value.rows);
  const data = { no, method: row.method };
  await record(tx, ctx, { type: "need.drafted", subjects: await subjectsOf(tx, row), data });
  return ok({ no });
}
