import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { agencyIdOf } from "#db/store/agency-standing.ts";
import { insertLines } from "#db/store/need-line.ts";
import { basisOf, insertNeed, subjectsOf, type NeedInsert } from "#db/store/need.ts";
import { nextNumber } from "#db/store/number.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import type { Funding } from "#db/schema/need.ts";
import { selectionRule } from "#domain/selection/registry.ts";
import type { SelectionMethod } from "#domain/selection/method-names.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { sumFen, type Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { joinedLines } from "./bundle.ts";

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
  /** Of a bundle, what is asked by item; quantities, ceiling and price are then in its lines. Absent for one item. */
  readonly lines?: readonly LineInput[];
  /** Only for a method that names its agency. */
  readonly direct: { readonly agencyCode: string; readonly priceFen: Fen; readonly reason: string } | null;
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
    });
    if (row.bundleCode !== null) await insertLines(tx, row.id, joined.value.rows);
    await record(tx, ctx, {
      type: "need.drafted",
      subjects: await subjectsOf(tx, row),
      data: { no, method: row.method },
    });
    return ok({ no });
  });
}

type Fields = Omit<
  NeedInsert,
  "no" | "ownerId" | "caseId" | "requirementId" | "itemCode" | "bundleCode" | "createdBy"
>;

/** What a person typed, as the table keeps it. */
export async function fieldsOf(tx: Tx, input: NeedInput): Promise<Outcome<Fields>> {
  const method = selectionRule(input.method);
  if (!method.ok) return method;
  const { ownBp, fiscalBp, stateBp } = input.funding;
  if (ownBp + fiscalBp + stateBp !== 10_000)
    return refuse("need.funding_not_whole", { sumBp: ownBp + fiscalBp + stateBp });
  const avoid = await idsOf(tx, input.avoid);
  if (!avoid.ok) return avoid;
  const direct = method.value.needs.chosenAgency ? await directOf(tx, input) : ok(null);
  if (!direct.ok) return direct;
  return ok({
    title: input.title,
    description: input.description,
    method: input.method,
    quantities: input.lines ? {} : { ...input.quantities },
    funding: input.funding,
    publicFunds: fiscalBp > 0 || stateBp > 0,
    payer: input.payer,
    ceilingFen: input.lines ? null : input.ceilingFen,
    serviceDays: input.serviceDays,
    complaintContact: input.complaintContact,
    avoidList: avoid.value,
    directAgencyId: direct.value?.agencyId ?? null,
    directPriceFen: direct.value?.priceFen ?? null,
    directReason: direct.value?.reason ?? null,
  });
}

async function idsOf(
  tx: Tx,
  avoid: NeedInput["avoid"],
): Promise<Outcome<{ agencyId: number; reason: string }[]>> {
  const found: { agencyId: number; reason: string }[] = [];
  for (const { agencyCode, reason } of avoid) {
    const agencyId = await agencyIdOf(tx, agencyCode);
    if (agencyId === null) return refuse("need.agency_unknown", { agency: agencyCode });
    found.push({ agencyId, reason });
  }
  return ok(found);
}

async function directOf(
  tx: Tx,
  { direct, lines }: NeedInput,
): Promise<Outcome<{ agencyId: number; priceFen: Fen; reason: string }>> {
  if (!direct) return refuse("need.direct_agency_missing");
  const agencyId = await agencyIdOf(tx, direct.agencyCode);
  if (agencyId === null) return refuse("need.agency_unknown", { agency: direct.agencyCode });
  const prices = lines?.flatMap(({ priceFen }) => priceFen ?? []);
  if (lines && prices && prices.length < lines.length)
    return refuse("quote.lines_incomplete", { lines: lines.length });
  return ok({ agencyId, priceFen: prices ? sumFen(prices) : direct.priceFen, reason: direct.reason });
}
