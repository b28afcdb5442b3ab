import { checkPledge, type Pledge } from "#domain/agency/service-pledge.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { addPledge, pledgesOf, saveService, serviceById } from "#db/store/agency-service.ts";
import { itemByCode } from "#db/store/catalogue.ts";
import { withTx } from "#db/transaction.ts";
import { openOwn } from "./agency-file.ts";
import { boundsOf } from "./service-request.ts";

type Input = { readonly serviceId: number; readonly pledge: Pledge; readonly reason: string };

/**
 * A new public promise. A lower one binds at once, in running notices as well; a higher one counts for notices
 * published from now on (`pledgeBinding`). Every one stays on record.
 *
 * - Refuses: `service.pledge_unchanged`, `service.pledge_over_cap`, `service.pledge_by_quantity`,
 *   `service.pledge_days`, `command.wrong_state` unless the service is approved.
 */
export async function changePledge(ctx: Ctx, input: Input): Promise<Outcome<null>> {
  return withTx(ctx, { command: "service.change_pledge", input }, async (tx) => {
    const own = await openOwn(tx, ctx, "agency_admin");
    if (!own.ok) return own;
    const { agency, now, policy } = own.value;
    const service = await serviceById(tx, input.serviceId);
    if (!service || service.agencyId !== agency.id) return refuse("command.not_found");
    if (service.state !== "approved")
      return refuse("command.wrong_state", { thing: "agencyService", state: service.state, step: "pledge" });
    const { priceFen, wd } = input.pledge;
    const before = { priceFen: service.pledgedPriceFen, wd: service.pledgedWd };
    if (priceFen === before.priceFen && wd === before.wd) return refuse("service.pledge_unchanged");
    const item = await itemByCode(tx, service.itemCode);
    if (!item) return refuse("command.not_found");
    const fit = checkPledge(input.pledge, await boundsOf(tx, item, policy));
    if (!fit.ok) return fit;
    if ((await pledgesOf(tx, service.id)).length === 0)
      await addPledge(tx, {
        serviceId: service.id,
        ...before,
        effectiveAt: service.approvedAt ?? new Date(0),
      });
    const reason = input.reason.trim();
    await addPledge(tx, { serviceId: service.id, priceFen, wd, effectiveAt: now, reason });
    if (!(await saveService(tx, service, { pledgedPriceFen: priceFen, pledgedWd: wd })))
      return refuse("command.stale");
    await record(tx, ctx, {
      type: "service.pledge_changed",
      subjects: [`agency:${agency.code}`],
      data: { item: service.itemCode, before, after: { priceFen, wd } },
      visibility: "public",
    });
    return ok(null);
  });
}
