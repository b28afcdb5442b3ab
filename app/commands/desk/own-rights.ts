import type { Ctx } from "#db/context.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import { endPractitioner } from "../agency/practitioners.ts";
import { cancelNeed } from "../need/cancel-need.ts";
import type { CancelInput } from "../need/cancellation.ts";
import { answerObjection } from "../registration/answer-objection.ts";
import { actOnBehalf, type Order, type Receipt } from "./on-behalf.ts";

type Answer = { readonly objectionId: number; readonly answer: string };

/** What the agency says to an objection to its entry, as its signed answer has it. */
export async function answerObjectionAtDesk(
  ctx: Ctx,
  order: Order,
  input: Answer,
): Promise<Outcome<Receipt>> {
  return actOnBehalf(ctx, order, {
    act: "answer_objection",
    run: (acting) => answerObjection(acting, input),
    subjectOf: (_value, { kind, code }) => `${kind}:${code}`,
  });
}

/** A person leaves the agency. */
export async function endPersonAtDesk(
  ctx: Ctx,
  order: Order,
  input: { readonly id: number },
): Promise<Outcome<Receipt>> {
  return actOnBehalf(ctx, order, {
    act: "end_person",
    run: (acting) => endPractitioner(acting, input),
    subjectOf: (_value, { kind, code }) => `${kind}:${code}`,
  });
}

/** The owner gives its notice up; after closing public money asks a supervisor, in the owner's own log-in. */
export async function cancelNeedAtDesk(
  ctx: Ctx,
  order: Order,
  input: CancelInput,
): Promise<Outcome<Receipt>> {
  return actOnBehalf(ctx, order, {
    act: "cancel_need",
    run: (acting) => cancelNeed(acting, input),
    subjectOf: ({ no }) => `need:${no}`,
  });
}
