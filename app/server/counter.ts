import { actsFor, type DeskAct } from "#domain/desk/acts.ts";
import type { Order } from "#app/commands/desk/on-behalf.ts";
import { uploadOf } from "#app/integrations/files/keep-upload.ts";
import { findVisit, firmByCode } from "#db/store/desk.ts";
import type { HandlerArgs } from "./handler-args.ts";

const largestId = 2_147_483_647;

function visitId(params: HandlerArgs["params"]): number {
  const id = Number(params.id);
  return Number.isSafeInteger(id) && id > 0 && id <= largestId ? id : 0;
}

/** The officer's own visit with its firm and what may be done for it; 404 for anybody else's. */
export async function visitAtCounter({ ctx, params }: HandlerArgs) {
  const visit = await findVisit(ctx.db, visitId(params));
  if (!visit || ctx.actor.kind !== "person" || visit.officerId !== ctx.actor.accountId)
    throw new Response(null, { status: 404 });
  const firm = await firmByCode(ctx.db, visit.code);
  const open = visit.closedAt === null;
  const acts = open ? actsFor(visit.kind, firm?.standing ?? "new") : [];
  return { visit, firm, acts };
}

/** The same for the page of one act, which is there only while the act is possible. */
export async function visitFor(args: HandlerArgs, ...possible: readonly DeskAct[]) {
  const found = await visitAtCounter(args);
  if (!found.acts.some((act) => possible.includes(act))) throw new Response(null, { status: 404 });
  return found;
}

export async function orderOf({ params }: HandlerArgs, request: File): Promise<Order> {
  return { visitId: visitId(params), request: await uploadOf(request) };
}
