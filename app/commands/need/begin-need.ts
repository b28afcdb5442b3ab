import type { Ctx } from "#db/context.ts";
import { agencyIdOf } from "#db/store/agency-standing.ts";
import { basisOf, findNeed, saveNeed } from "#db/store/need.ts";
import { appNow, withTx } from "#db/transaction.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { recordDraft } from "./create-need.ts";
import type { NeedInput } from "./need-input.ts";
import { readNeedForm, type NeedFormPage } from "./read-form.ts";

export type Beginning = {
  /** The requirement at hand first, then those it is bought together with. */
  readonly requirementIds: readonly number[];
  readonly bundle: string | null;
  /** Somebody the owner already thinks of, for a direct choice; its price is asked later. */
  readonly agency: string | null;
};

/** An unfinished draft with everything the case, the item and the rules already say; the steps fill in the rest. */
export async function beginNeed(ctx: Ctx, input: Beginning): Promise<Outcome<{ no: string }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "owner_staff", "owner_approver"))
    return refuse("command.forbidden");
  return withTx(ctx, { command: "need.begin", input }, async (tx) => {
    const [first] = input.requirementIds;
    const basis = first === undefined ? null : await basisOf(tx, first);
    if (!basis || basis.owner.id !== actor.organisationId) return refuse("command.not_found");
    const form = await readNeedForm(tx, input.requirementIds, await appNow(tx), input.bundle);
    if (!form) return refuse("command.not_found");
    const bundle = input.requirementIds.length > 1 ? { bundle: input.bundle ?? "" } : {};
    const begun = await recordDraft(tx, ctx, basis, actor, { ...startOf(form), ...bundle });
    const agencyId = input.agency === null ? null : await agencyIdOf(tx, input.agency);
    const row = begun.ok && agencyId !== null ? await findNeed(tx, begun.value.no) : null;
    if (row) await saveNeed(tx, row, { method: "direct", directAgencyId: agencyId });
    return begun.ok ? ok(begun.value) : begun;
  });
}

function startOf(form: NeedFormPage): NeedInput {
  const { lines, publicBody, preview, item } = form;
  const names = lines.map(({ nameZh }) => nameZh).join("、");
  const known = lines.map(({ requirementId, quantity }) => ({
    requirementId,
    quantities: quantity && quantity.value !== null ? { [quantity.key]: quantity.value } : {},
    ceilingFen: null,
    priceFen: null,
  }));
  return {
    title: `${form.case.projectName} ${names}`.slice(0, 120),
    description: "",
    method: "lowest",
    quantities: known[0]?.quantities ?? {},
    funding: publicBody
      ? { ownBp: 0, fiscalBp: 10_000, stateBp: 0 }
      : { ownBp: 10_000, fiscalBp: 0, stateBp: 0 },
    payer: "owner",
    ceilingFen: null,
    serviceDays: preview.ok ? preview.value.longestWd : item.limitWd,
    complaintContact: "",
    avoid: [],
    direct: null,
    ...(lines.length > 1 ? { lines: known } : {}),
  };
}
