import type { Ctx } from "#db/context.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import { openCase, type OpenCaseInput } from "../case/open-case.ts";
import { actOnBehalf, type Order, type Receipt } from "./on-behalf.ts";

/** Opens the owner's approval case with the items it requires. */
export async function openCaseAtDesk(
  ctx: Ctx,
  order: Order,
  input: OpenCaseInput,
): Promise<Outcome<Receipt>> {
  return actOnBehalf(ctx, order, {
    act: "open_case",
    run: (acting) => openCase(acting, input),
    subjectOf: ({ code }) => `case:${code}`,
  });
}
