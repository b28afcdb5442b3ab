import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { afterwards, type Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { contactOf, saveContact, type AgencyContact } from "#db/store/agency-change.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { openOwn, type OwnFile } from "./agency-file.ts";
import { restateReach } from "./restate-reach.ts";
import { screenListed } from "./review-listed.ts";

/**
 * By what an agency is reached, and what it says of itself: in force at once and without anybody's check. Phone and
 * address are also what firms are known by: a new one that leads to a barred firm goes to two officers.
 *
 * - Refuses: `change.value_missing`, `command.not_found`.
 */
export async function changeContact(ctx: Ctx, input: AgencyContact): Promise<Outcome<null>> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refuse("command.forbidden");
  const changed = await withTx(ctx, { command: "agency.change_contact", input }, async (tx) => {
    const own = await openOwn(tx, ctx, "agency_admin");
    if (!own.ok) return own;
    const { contactName, phone, email, addressZh } = input;
    if ([contactName, phone, email, addressZh].some((each) => each.trim() === ""))
      return refuse("change.value_missing");
    return put(tx, ctx, own.value, input);
  });
  if (!changed.ok) return changed;
  const screened = await screenListed(afterwards(ctx), { agencyId: actor.organisationId });
  return screened.ok ? ok(null) : screened;
}

async function put(tx: Tx, ctx: Ctx, { agency, now }: OwnFile, input: AgencyContact): Promise<Outcome<null>> {
  const before = await contactOf(tx, agency.id);
  if (!before) return refuse("command.not_found");
  await saveContact(tx, agency.id, input);
  await restateReach(tx, agency, { before, after: input, now });
  const fields = (["contactName", "phone", "email", "addressZh", "introduction"] as const).filter(
    (field) => before[field] !== input[field],
  );
  await record(tx, ctx, {
    type: "agency.contact_changed",
    subjects: [`agency:${agency.code}`],
    data: { fields: fields.join(" ") },
  });
  return ok(null);
}
