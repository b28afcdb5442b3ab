import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { agencyIdOf } from "#db/store/agency-standing.ts";
import { basisOf, insertNeed, subjectsOf, type NeedInsert } from "#db/store/need.ts";
import { nextNumber } from "#db/store/number.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import type { Funding } from "#db/schema/need.ts";
import { selectionRule } from "#domain/selection/registry.ts";
import type { SelectionMethod } from "#domain/selection/method-names.ts";
import { hasRole } from "#domain/shared/actor.ts";
import type { Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

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
  /** Only for a method that names its agency. */
  readonly direct: { readonly agencyCode: string; readonly priceFen: Fen; readonly reason: string } | null;
};

/** Drafts a need on an open requirement of the owner's own case; nothing is public yet. */
export async function createNeed(
  ctx: Ctx,
  input: NeedInput & { readonly requirementId: number },
): Promise<Outcome<{ no: string }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "owner_staff", "owner_approver"))
    return refuse("command.forbidden");
  return withTx(ctx, { command: "need.create", input }, async (tx) => {
    const basis = await basisOf(tx, input.requirementId);
    if (!basis || basis.owner.id !== actor.organisationId) return refuse("command.not_found");
    const fields = await fieldsOf(tx, input);
    if (!fields.ok) return fields;
    const no = await nextNumber(tx, "need", await appNow(tx));
    const { requirement, case: approvalCase, item } = basis;
    const row = await insertNeed(tx, {
      ...fields.value,
      no,
      ownerId: basis.owner.id,
      caseId: approvalCase.id,
      requirementId: requirement.id,
      itemCode: item.code,
      createdBy: actor.accountId,
    });
    await record(tx, ctx, {
      type: "need.drafted",
      subjects: await subjectsOf(tx, row),
      data: { no, method: row.method },
    });
    return ok({ no });
  });
}

type Fields = Omit<NeedInsert, "no" | "ownerId" | "caseId" | "requirementId" | "itemCode" | "createdBy">;

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
    quantities: { ...input.quantities },
    funding: input.funding,
    publicFunds: fiscalBp > 0 || stateBp > 0,
    payer: input.payer,
    ceilingFen: input.ceilingFen,
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
  { direct }: NeedInput,
): Promise<Outcome<{ agencyId: number; priceFen: Fen; reason: string }>> {
  if (!direct) return refuse("need.direct_agency_missing");
  const agencyId = await agencyIdOf(tx, direct.agencyCode);
  if (agencyId === null) return refuse("need.agency_unknown", { agency: direct.agencyCode });
  return ok({ agencyId, priceFen: direct.priceFen, reason: direct.reason });
}
