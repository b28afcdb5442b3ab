import { choosesAgency } from "#domain/desk/acts.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { choiceIn } from "#db/store/desk.ts";
import type { Tx } from "#db/transaction.ts";
import { createNeed } from "../need/create-need.ts";
import type { NeedInput } from "../need/need-input.ts";
import { publishNeed } from "../need/publish-need.ts";
import { actOnBehalf, type Order, type Receipt } from "./on-behalf.ts";

type DraftInput = Omit<NeedInput, "direct" | "avoid"> & { readonly requirementId: number };

/** Who picks or shuts out an agency is the owner, in its own log-in; never the hall (TH: an officer who steers). */
async function choosesNobody(tx: Tx, { no }: { no: string }): Promise<Outcome<unknown>> {
  return choosesAgency(await choiceIn(tx, no)) ? refuse("desk.choice_stays_with_owner") : ok(true);
}

/** Writes the owner's need down as its signed request says. Refuses `desk.choice_stays_with_owner`. */
export async function draftNeedAtDesk(ctx: Ctx, order: Order, input: DraftInput): Promise<Outcome<Receipt>> {
  return actOnBehalf(ctx, order, {
    act: "draft_need",
    run: (acting) => createNeed(acting, { ...input, direct: null, avoid: [] }),
    subjectOf: ({ no }) => `need:${no}`,
    check: choosesNobody,
  });
}

/** Posts a draft that the owner has signed; one that chooses an agency the owner posts itself. */
export async function publishNeedAtDesk(
  ctx: Ctx,
  order: Order,
  input: { readonly no: string },
): Promise<Outcome<Receipt>> {
  return actOnBehalf(ctx, order, {
    act: "publish_need",
    run: (acting) => publishNeed(acting, input),
    subjectOf: ({ no }) => `need:${no}`,
    check: choosesNobody,
  });
}
