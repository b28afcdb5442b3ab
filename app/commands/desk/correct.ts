import type { Ctx } from "#db/context.ts";
import { refuse, type Outcome } from "#domain/shared/outcome.ts";
import { correctRegistration } from "../registration/correct-registration.ts";
import type { AgencyEntry, Correction, OwnerEntry } from "../registration/entry-input.ts";
import { actOnBehalf, type Order, type Receipt } from "./on-behalf.ts";

type Corrected = Correction<OwnerEntry> | Correction<AgencyEntry>;

/** Hands in what the hall had asked to be corrected. */
export async function correctAtDesk(ctx: Ctx, order: Order, input: Corrected): Promise<Outcome<Receipt>> {
  return actOnBehalf(ctx, order, {
    act: "correct_registration",
    run: async (acting, { firm }) =>
      firm?.registrationId === input.registrationId
        ? correctRegistration(acting, input)
        : refuse("command.not_found"),
    subjectOf: () => `registration:${input.registrationId}`,
  });
}
