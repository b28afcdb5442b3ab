import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { contactOf, saveContact, type Contact } from "#db/store/desk.ts";
import { withTx } from "#db/transaction.ts";
import { firmSubjects, openOwnFirm } from "./firm-file.ts";
import { restateReach } from "./restate-reach.ts";

const parts = ["contactName", "phone", "email", "addressZh"] as const;

/**
 * By what an owner is reached, by itself: in force at once and without anybody's check. Name, legal representative,
 * holders and account are changes that are vetted.
 *
 * - Refuses: `change.value_missing`, `command.forbidden`, `command.not_found`.
 */
export async function changeOwnerContact(ctx: Ctx, input: Contact): Promise<Outcome<null>> {
  return withTx(ctx, { command: "owner.change_contact", input }, async (tx) => {
    const own = await openOwnFirm(tx, ctx);
    if (!own.ok) return own;
    const { firm, now } = own.value;
    if (firm.kind !== "owner") return refuse("command.forbidden");
    if (parts.some((part) => input[part].trim() === "")) return refuse("change.value_missing");
    const before = await contactOf(tx, "owner", firm.id);
    if (!before || !(await saveContact(tx, "owner", firm.id, input))) return refuse("command.not_found");
    await restateReach(tx, firm, { before, after: input, now });
    const fields = parts.filter((part) => before[part] !== input[part]).join(" ");
    await record(tx, ctx, { type: "owner.contact_changed", subjects: firmSubjects(firm), data: { fields } });
    return ok(null);
  });
}
