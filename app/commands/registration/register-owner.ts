import { industryOf } from "#domain/fee/industry.ts";
import { refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { putOwner } from "#db/store/organisation.ts";
import { firmOf, type OwnerRegistration } from "./entry-input.ts";
import { putOwnerIdentity } from "./put-identity.ts";
import { prepareEntry, submitEntry, type Submitted } from "./submit-entry.ts";

/**
 * A project owner asks to enter, with proof that the registrant acts for that credit code, and who stands behind it. Whoever is logged in
 * already does it as a guest would: the request makes its own account.
 *
 * - Refuses: codes of `prepareEntry`, `fee.industry_code_invalid`, codes of `putOwnerIdentity`, `registration.code_taken`, `account.login_taken`.
 */
export async function registerOwner(ctx: Ctx, input: OwnerRegistration): Promise<Outcome<Submitted>> {
  const { industryCode } = input.details;
  if (!industryOf(industryCode))
    return refuse("fee.industry_code_invalid", { industryCode: industryCode.slice(0, 16) });
  const ready = await prepareEntry(input, { kind: "owner", role: "owner_staff" });
  if (!ready.ok) return ready;
  return submitEntry(ctx, input, ready.value, async (tx, organisationId, terms) => {
    await putOwner(tx, organisationId, input.details);
    const { identity, person } = input;
    const firm = firmOf(ready.value.code, input, person.phone);
    return putOwnerIdentity(tx, ctx, { id: organisationId, firm, entry: identity }, terms.now);
  });
}
