import { agencyLifecycle } from "#domain/agency/lifecycle.ts";
import { roleOf } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { openWorkOf } from "#db/store/agency-change.ts";
import { moveAgency } from "#db/store/registration.ts";
import { withTx } from "#db/transaction.ts";
import { agencyFacts } from "../registration/agency-facts.ts";
import { openOwn } from "./agency-file.ts";

/**
 * A listed agency leaves the market of its own will; services, people and history stay on record.
 *
 * - Refuses: `agency.contracts_open` with how many and which, `command.wrong_state`.
 * - Source: rules.md 5.2 (listed → withdrawn: no open contract). An award that waits for a contract counts as one.
 */
export async function withdrawAgency(ctx: Ctx, input: { readonly reason: string }): Promise<Outcome<null>> {
  return withTx(ctx, { command: "agency.withdraw", input }, async (tx) => {
    const own = await openOwn(tx, ctx, "agency_admin");
    if (!own.ok) return own;
    const { agency, actor } = own.value;
    const open = await openWorkOf(tx, agency.id);
    const facts = agencyFacts({ openContracts: open.length });
    const to = step(agencyLifecycle, "withdraw", agency.state, roleOf(actor), facts);
    if (!to.ok && open.length > 0)
      return refuse(to.refusal.code, { open: open.length, list: open.map(({ no }) => no).join(" · ") });
    if (!to.ok) return to;
    if (!(await moveAgency(tx, agency.id, { from: agency.state, to: to.value })))
      return refuse("command.stale");
    await record(tx, ctx, {
      type: "agency.withdrawn",
      subjects: [`agency:${agency.code}`],
      data: { reason: input.reason.trim() },
      visibility: "public",
    });
    return ok(null);
  });
}
