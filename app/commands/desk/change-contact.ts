import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { contactOf, saveContact, type Contact } from "#db/store/desk.ts";
import { withTx } from "#db/transaction.ts";
import { actOnBehalf, type AtDesk, type Order, type Receipt } from "./on-behalf.ts";

/** Telephone, contact person, mail and address. Name, legal representative and account are changes that are vetted. */
export async function changeContactAtDesk(ctx: Ctx, order: Order, input: Contact): Promise<Outcome<Receipt>> {
  return actOnBehalf(ctx, order, {
    act: "change_contact",
    run: (acting, at) => changeContact(acting, at, input),
    subjectOf: ({ subject }) => subject,
  });
}

async function changeContact(
  ctx: Ctx,
  { visit, firm, officer }: AtDesk,
  to: Contact,
): Promise<Outcome<{ subject: string }>> {
  if (!firm || ctx.onBehalf?.officer !== officer) return refuse("command.forbidden");
  const subject = `${visit.kind}:${visit.code}`;
  return withTx(ctx, { command: "desk.change_contact", input: { code: visit.code, to } }, async (tx) => {
    const before = await contactOf(tx, visit.kind, firm.id);
    if (!before || !(await saveContact(tx, visit.kind, firm.id, to))) return refuse("command.not_found");
    const fields = (Object.keys(to) as (keyof Contact)[]).filter((field) => before[field] !== to[field]);
    await record(tx, ctx, { type: "desk.contact_changed", subjects: [subject], data: { fields } });
    return ok({ subject });
  });
}
