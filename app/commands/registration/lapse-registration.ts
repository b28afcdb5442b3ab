import { agencyLifecycle } from "#domain/agency/lifecycle.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { loadEntry, moveAgency, moveRegistration } from "#db/store/registration.ts";
import { withTx } from "#db/transaction.ts";
import { agencyFacts } from "./agency-facts.ts";
import { openRegistration, stepRegistration, subjectsOf } from "./open-registration.ts";

/** A returned request that nobody corrected in time ends, and its credit code is free again. Run by the clock. */
export async function lapseRegistration(ctx: Ctx, input: { registrationId: number }): Promise<Outcome<null>> {
  if (ctx.actor.kind !== "system") return refuse("command.forbidden");
  return withTx(ctx, { command: "registration.lapse", input }, async (tx) => {
    const opened = await openRegistration(tx, ctx, input.registrationId);
    if (!opened.ok) return opened;
    const file = opened.value;
    const returnPeriodOver = file.returnEndsAt !== null && file.now >= file.returnEndsAt;
    const to = stepRegistration(ctx, "let_lapse", file.state, { returnPeriodOver });
    if (!to.ok) return to;
    const entry = file.kind === "agency" ? await loadEntry(tx, file.organisationId) : null;
    if (entry) {
      const state = step(
        agencyLifecycle,
        "let_return_lapse",
        entry.state,
        "system",
        agencyFacts({ returnPeriodOver }),
      );
      if (!state.ok) return state;
      if (!(await moveAgency(tx, entry.id, { from: entry.state, to: state.value })))
        return refuse("command.stale");
    }
    if (!(await moveRegistration(tx, file.id, { from: file.state, to: to.value }, {})))
      return refuse("command.stale");
    await record(tx, ctx, {
      type: "registration.lapsed",
      subjects: subjectsOf(file),
      data: { registrationId: file.id },
    });
    return ok(null);
  });
}
