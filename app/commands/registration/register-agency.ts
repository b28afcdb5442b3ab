import type { Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import type { AgencyRegistration } from "./entry-input.ts";
import { putAgencyEntry } from "./put-agency-entry.ts";
import { prepareEntry, submitEntry, type Submitted } from "./submit-entry.ts";

/**
 * An agency asks to enter: proof of authority, pledge, decoupling declaration, at least one service with certificate
 * and practitioner.
 *
 * - Refuses: codes of `prepareEntry`, `agency.not_decoupled`, `agency.no_service`, `registration.item_unknown`,
 *   `registration.item_twice`, `registration.certificate_expired`, `registration.practitioner_elsewhere`,
 *   `registration.code_taken`, `account.login_taken`.
 */
export async function registerAgency(ctx: Ctx, input: AgencyRegistration): Promise<Outcome<Submitted>> {
  const ready = await prepareEntry(input, { kind: "agency", role: "agency_admin" });
  if (!ready.ok) return ready;
  return submitEntry(ctx, input, ready.value, (tx, organisationId, { now }) =>
    putAgencyEntry(tx, organisationId, input, { now, from: "draft", pledged: input.pledged }),
  );
}
