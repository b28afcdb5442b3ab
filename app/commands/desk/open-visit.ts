import type { FirmKind } from "#domain/desk/acts.ts";
import type { VisitorRelation } from "#domain/desk/visit.ts";
import { checkUscc } from "#domain/shared/identifiers.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { placeOf } from "#db/store/catalogue.ts";
import { firmByCode, insertVisit } from "#db/store/desk.ts";
import { appNow, withTx } from "#db/transaction.ts";

export type VisitInput = {
  readonly kind: FirmKind;
  readonly uscc: string;
  readonly visitorName: string;
  readonly visitorRelation: VisitorRelation;
  /** The officer has seen the visitor's identity card; its number is not kept. */
  readonly idShown: boolean;
};

/**
 * Somebody stands at the counter for a firm, known or new, and the officer has seen who it is.
 *
 * - Refuses: `desk.id_not_shown`, codes of `checkUscc`, `desk.firm_other_kind`, `desk.firm_elsewhere`.
 */
export async function openVisit(ctx: Ctx, input: VisitInput): Promise<Outcome<{ id: number }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || actor.role !== "operator") return refuse("command.forbidden");
  if (!input.idShown) return refuse("desk.id_not_shown");
  const uscc = checkUscc(input.uscc);
  if (!uscc.ok) return uscc;
  const code = uscc.value;
  return withTx(ctx, { command: "desk.open_visit", input }, async (tx) => {
    const firm = await firmByCode(tx, code);
    if (firm && firm.kind !== input.kind) return refuse("desk.firm_other_kind", { uscc: code });
    if (firm && !actor.jurisdictions.includes(firm.jurisdictionCode))
      return refuse("desk.firm_elsewhere", { uscc: code });
    const jurisdictionCode = firm?.jurisdictionCode ?? (await placeOf(tx, actor.organisationId));
    if (!jurisdictionCode) return refuse("command.not_found");
    const { kind, visitorName, visitorRelation } = input;
    const id = await insertVisit(tx, {
      kind,
      code,
      jurisdictionCode,
      visitorName,
      visitorRelation,
      officerId: actor.accountId,
      officerName: actor.name,
      hallId: actor.organisationId,
      openedAt: await appNow(tx),
    });
    await record(tx, ctx, {
      type: "desk.visit_opened",
      subjects: [`${kind}:${code}`],
      data: { visitId: id, visitorRelation, idShown: true },
      visibility: "internal",
    });
    return ok({ id });
  });
}
