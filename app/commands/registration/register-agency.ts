import type { Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { firmOf, type AgencyRegistration } from "./entry-input.ts";
import { keepPapers, putPapers } from "./entry-papers.ts";
import { hasherOf } from "./identity-nodes.ts";
import { putAgencyEntry } from "./put-agency-entry.ts";
import { putIdentity } from "./put-identity.ts";
import { prepareEntry, submitEntry, type Submitted } from "./submit-entry.ts";

/**
 * An agency asks to enter: proof of authority, pledge, decoupling declaration, at least one service with certificate
 * and practitioner, and who stands behind it. Papers that may be deferred may be missing. Whatever leads to a firm
 * under a ban holds the request for two officers; the applicant is not refused by it.
 *
 * - Refuses: codes of `prepareEntry` and `putIdentity`, `agency.not_decoupled`, `agency.no_service`,
 *   `registration.item_unknown`, `registration.item_twice`, `registration.certificate_expired`,
 *   `registration.certificate_missing` (which), `service.pledge_over_cap`, `service.pledge_by_quantity`,
 *   codes of `putPeople`, `registration.pledged_days`, `registration.code_taken`,
 *   `account.login_taken`.
 */
export async function registerAgency(ctx: Ctx, input: AgencyRegistration): Promise<Outcome<Submitted>> {
  const ready = await prepareEntry(input, { kind: "agency", role: "agency_admin" });
  if (!ready.ok) return ready;
  const papers = await keepPapers(input.papers);
  if (!papers.ok) return papers;
  const { code } = ready.value;
  return submitEntry(ctx, input, ready.value, async (tx, organisationId, terms) => {
    const { now, policy } = terms;
    const entered = await putAgencyEntry(tx, organisationId, input, {
      now,
      policy,
      from: "draft",
      pledged: input.pledged,
      hash: hasherOf(ctx.receiptKey),
    });
    if (!entered.ok) return entered;
    await putPapers(tx, organisationId, papers.value, null);
    const { identity, person } = input;
    const firm = firmOf(code, input, person.phone);
    return putIdentity(tx, ctx, { id: organisationId, firm, entry: identity }, now);
  });
}
