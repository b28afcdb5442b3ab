import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveRequirement } from "#db/store/engagement.ts";
import { basisOf, findRival, lockRequirement, type NeedBasis } from "#db/store/need.ts";
import { insertUse, lockRegional, type RegionalRow } from "#db/store/regional.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import { requirementLifecycle } from "#domain/case/lifecycle.ts";
import { hasRole, type PersonActor } from "#domain/shared/actor.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { requirementFacts } from "../engagement/facts.ts";
import { coverFor } from "../need/cover.ts";

type Input = {
  readonly requirementId: number;
  /** The version that was on the page: nobody signs another text. */
  readonly no: string;
  readonly version: number;
  /** As typed by the person who signs. */
  readonly name: string;
};

/**
 * The owner relies on a regional result instead of buying a report; where the result asks for a commitment
 * (告知承诺), it signs that text by name.
 */
export async function useResult(ctx: Ctx, input: Input): Promise<Outcome<{ caseCode: string }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "owner_staff", "owner_approver"))
    return refuse("command.forbidden");
  return withTx(ctx, { command: "regional.use", input }, async (tx) => {
    // In the order of a revocation: the result before the requirements that rely on it.
    await lockRegional(tx, input.no);
    await lockRequirement(tx, input.requirementId);
    const basis = await basisOf(tx, input.requirementId);
    if (!basis || basis.owner.id !== actor.organisationId) return refuse("command.not_found");
    if (input.name.trim() !== actor.name.trim()) return refuse("regional.signature_other_name");
    const rival = await findRival(tx, input.requirementId, 0);
    if (rival) return refuse("need.requirement_not_open", { need: rival });
    const now = await appNow(tx);
    const cover = await coverFor(tx, basis, dayOf(now));
    if (!cover) return refuse("regional.does_not_cover");
    if (cover.row.no !== input.no || cover.row.version !== input.version) return refuse("command.stale");
    const { state } = basis.requirement;
    const next = step(
      requirementLifecycle,
      "cover",
      state,
      actor.role,
      requirementFacts({ regionalResult: true }),
    );
    if (!next.ok) return next;
    await saveRequirement(tx, input.requirementId, { state: next.value });
    return keep(tx, ctx, { basis, actor, now, result: cover.row });
  });
}

type Signed = { basis: NeedBasis; actor: PersonActor; now: Date; result: RegionalRow };

async function keep(
  tx: Tx,
  ctx: Ctx,
  { basis, actor, now, result }: Signed,
): Promise<Outcome<{ caseCode: string }>> {
  await insertUse(tx, {
    requirementId: basis.requirement.id,
    resultId: result.id,
    commitment: result.commitment,
    signedName: actor.name,
    signedBy: actor.accountId,
    signedAt: now,
  });
  const caseCode = basis.case.code;
  await record(tx, ctx, {
    type: "regional.used",
    subjects: [`case:${caseCode}`, `owner:${basis.owner.code}`],
    data: {
      no: result.no,
      version: result.version,
      itemCode: basis.item.code,
      signed: result.commitment !== null,
    },
    visibility: "public",
  });
  return ok({ caseCode });
}
