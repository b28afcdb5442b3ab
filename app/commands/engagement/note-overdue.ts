import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { milestonesOf } from "#db/store/engagement.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openFile, subjectsOf, type EngagementFile } from "./file.ts";

const events = {
  contract: "engagement.contract_overdue",
  delivery: "engagement.delivery_overdue",
  acceptance: "engagement.acceptance_reminded",
  payment: "milestone.overdue",
} as const;
type What = keyof typeof events;
type Input = { readonly no: string; readonly what: What; readonly seq?: number };

async function isOverdue(tx: Tx, file: EngagementFile, { what, seq }: Input): Promise<boolean> {
  const { state, dueAt, acceptDueAt, contractDueAt } = file.row;
  const passed = (due: Date | null) => due !== null && file.now >= due;
  if (what === "contract") return (state === "drafting" || state === "half_signed") && passed(contractDueAt);
  if (what === "delivery") return (state === "contracted" || state === "reworking") && passed(dueAt);
  if (what === "acceptance") return state === "delivered" && passed(acceptDueAt);
  const milestone = (await milestonesOf(tx, file.row.id)).find((each) => each.seq === seq);
  return milestone?.state === "due" && passed(milestone.dueAt);
}

/** Puts a lapsed deadline on the record, so that people are told; who acted in time is left alone. */
export async function noteOverdue(ctx: Ctx, input: Input): Promise<Outcome<{ overdue: boolean }>> {
  return withTx(ctx, { command: "engagement.note_overdue", input }, async (tx) => {
    if (ctx.actor.kind !== "system") return refuse("command.forbidden", { step: "note_overdue" });
    const opened = await openFile(tx, input.no);
    if (!opened.ok) return opened;
    const overdue = await isOverdue(tx, opened.value, input);
    const data = { no: input.no, ...(input.seq ? { seq: input.seq } : {}) };
    if (overdue)
      await record(tx, ctx, { type: events[input.what], subjects: subjectsOf(opened.value), data });
    return ok({ overdue });
  });
}
