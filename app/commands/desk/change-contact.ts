import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { contactOf as agencyContactOf } from "#db/store/agency-change.ts";
import { contactOf, saveContact, type Contact } from "#db/store/desk.ts";
import { withTx } from "#db/transaction.ts";
import { changeContact } from "../agency/change-contact.ts";
import { actOnBehalf, type AtDesk, type Order, type Receipt } from "./on-behalf.ts";

/** Telephone, contact person, mail and address. Name, legal representative and account are changes that are vetted. */
export async function changeContactAtDesk(ctx: Ctx, order: Order, input: Contact): Promise<Outcome<Receipt>> {
  return actOnBehalf<unknown>(ctx, order, {
    act: "change_contact",
    run: (acting, at) =>
      at.visit.kind === "agency" ? asAgency(acting, at, input) : ofOwner(acting, at, input),
    subjectOf: (_value, { kind, code }) => `${kind}:${code}`,
  });
}

/** The agency's own command, its look for ties to barred firms included; what it says of itself stays. */
async function asAgency(acting: Ctx, { firm }: AtDesk, input: Contact): Promise<Outcome<unknown>> {
  const before = firm ? await agencyContactOf(acting.db, firm.id) : null;
  return before
    ? changeContact(acting, { ...input, introduction: before.introduction })
    : refuse("command.not_found");
}

async function ofOwner(ctx: Ctx, { visit, firm, officer }: AtDesk, to: Contact): Promise<Outcome<unknown>> {
  if (!firm || ctx.onBehalf?.officer !== officer) return refuse("command.forbidden");
  return withTx(ctx, { command: "desk.change_contact", input: { code: visit.code, to } }, async (tx) => {
    const before = await contactOf(tx, visit.kind, firm.id);
    if (!before || !(await saveContact(tx, visit.kind, firm.id, to))) return refuse("command.not_found");
    const fields = (Object.keys(to) as (keyof Contact)[]).filter((field) => before[field] !== to[field]);
    await record(tx, ctx, {
      type: "desk.contact_changed",
      subjects: [`${visit.kind}:${visit.code}`],
      data: { fields },
    });
    return ok(null);
  });
}
