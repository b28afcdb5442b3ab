import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { insertLines } from "#db/store/need-line.ts";
import { basisOf, insertNeed, subjectsOf, type NeedBasis } from "#db/store/need.ts";
import { nextNumber } from "#db/store/number.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import type { Funding } from "#db/schema/need.ts";
import type { SelectionMethod } from "#domain/selection/method-names.ts";
import type { Weights } from "#domain/selection/weights.ts";
import { hasRole, type PersonActor } from "#domain/shared/actor.ts";
import type { Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { joinedLines } from "./bundle.ts";
import { fieldsOf } from "./fields.ts";

export type LineInput = {
  readonly requirementId: number;
  readonly quantities: Readonly<Record<string, number>>;
  readonly ceilingFen: Fen | null;
  /** Of an agency chosen directly. */
  readonly priceFen: Fen | null;
};
export type NeedInput = {
  readonly title: string;
  readonly description: string;
  readonly method: SelectionMethod;
  readonly quantities: Readonly<Record<string, number>>;
  /** Shares in basis points that sum to 10 000. */
  readonly funding: Funding;
  readonly payer: "owner" | "authority";
  readonly ceilingFen: Fen | null;
  readonly serviceDays: number;
  readonly complaintContact: string;
  readonly avoid: readonly { readonly agencyCode: string; readonly reason: string }[];
  /** Only for a method that weighs. */
  readonly weights?: Weights | null;
  /** Of a bundle, what is asked by item; quantities, ceiling and price are then in its lines. Absent for one item. */
  readonly lines?: readonly LineInput[];
  /** Only for a method that names its agency. */
  readonly direct: {
    readonly agencyCode: string;
    /** Of a bundle null: the sum of its lines. */
    readonly priceFen: Fen | null;
    readonly reason: string;
  } | null;
};

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
    return draftOn(tx, ctx, basis, actor, input);
  });
}

/** The row of a new draft, with the lines of a bundle. */
export async function draftOn(
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
