import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { itemListedOn } from "#db/read/voluntary.ts";
import { listDay } from "#db/store/catalogue.ts";
import { agencyCodeOf } from "#db/store/award.ts";
import { findCaseRow, saveRequirements } from "#db/store/entry.ts";
import { policyInForce } from "#db/store/policy.ts";
import { appNow, withTx } from "#db/transaction.ts";
import { notListed } from "#domain/catalogue/list.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

type Input = { readonly code: string; readonly item: string; readonly reason: string };

/**
 * An item of the owner's own wish on its project, where the place's policy lets it: no approval requires it and none may
 * be claimed for it. Refuses `need.voluntary_not_allowed`, `case.required_already`, `need.item_not_listed`.
 */
export async function addWish(ctx: Ctx, input: Input): Promise<Outcome<{ requirementId: number }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "owner_staff", "owner_approver"))
    return refuse("command.forbidden");
  return withTx(ctx, { command: "case.add_wish", input }, async (tx) => {
    const found = await findCaseRow(tx, input.code);
    if (!found || found.ownerId !== actor.organisationId) return refuse("command.not_found");
    const today = dayOf(await appNow(tx));
    const policy = await policyInForce(tx, found.jurisdictionCode, today);
    if (!policy.ok) return policy;
    if (!policy.value.voluntaryNeeds) return refuse("need.voluntary_not_allowed");
    const { item: itemCode } = input;
    if (found.requirements.some((each) => each.itemCode === itemCode)) return refuse("case.required_already");
    if (!(await itemListedOn(tx, itemCode, today))) {
      const list = { item: itemCode, listOn: await listDay(tx, today) };
      return { ok: false, refusal: notListed("need.item_not_listed", list) };
    }
    const reason = input.reason.trim();
    if (reason === "") return refuse("case.reason_missing");
    const wish = { caseId: found.id, itemCode, phase: found.phase, reason, basis: "", voluntary: true };
    await saveRequirements(tx, [wish]);
    const own = (await findCaseRow(tx, input.code))?.requirements.find((each) => each.itemCode === itemCode);
    if (!own) return refuse("command.stale");
    const subjects = [`case:${input.code}`, `owner:${await agencyCodeOf(tx, found.ownerId)}`];
    const data = { item: itemCode, reason };
    await record(tx, ctx, { type: "case.wish_added", subjects, data, visibility: "public" });
    return ok({ requirementId: own.id });
  });
}
