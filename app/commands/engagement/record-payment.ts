import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { chargeableFees } from "#db/store/cap.ts";
import { milestonesOf, saveMilestone, type MilestoneRow } from "#db/store/engagement.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { milestoneLifecycle } from "#domain/engagement/milestone-lifecycle.ts";
import { checkCharges, checkTotalAgainstCap } from "#domain/fee/charges.ts";
import { sumFen } from "#domain/shared/money.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { reportSplitFee } from "../sanction/report-split-fee.ts";
import { openAsParty, subjectsOf, type PartyFile } from "./file.ts";

const paidStates: readonly MilestoneRow["state"][] = ["paid", "confirmed"];

type Input = {
  readonly no: string;
  readonly seq: number;
  /** Of the bank transfer, so that the agency finds it. */
  readonly reference: string;
  readonly proofFileId: string | null;
  /** What the agency charged it as; null where its bill names nothing but the contract. */
  readonly fee?: string | null;
};

/** With everything paid before: on the item's fee list where the bill names a fee, within the price and the cap. */
async function checkBill(
  tx: Tx,
  { row, capFen }: PartyFile,
  milestone: MilestoneRow,
  fee: string | null,
): Promise<Outcome<unknown>> {
  const paid = (await milestonesOf(tx, row.id)).filter((each) => paidStates.includes(each.state));
  const beforeFen = sumFen(paid.map(({ amountFen }) => amountFen));
  if (fee === null) return checkTotalAgainstCap(sumFen([beforeFen, milestone.amountFen]), capFen);
  const bounds = { fees: await chargeableFees(tx, row.id), capFen, priceFen: row.priceFen, beforeFen };
  return checkCharges([{ fee, amountFen: milestone.amountFen }], bounds);
}

/**
 * The owner tells that a payment step was transferred, whole: an amount is never typed, so the sum cannot pass the
 * price. A bill for what is not on the fee list is not recorded, and goes to the regulator as a split fee.
 */
export async function recordPayment(ctx: Ctx, input: Input): Promise<Outcome<{ seq: number }>> {
  const outcome = await payBill(ctx, input);
  if (!outcome.ok && outcome.refusal.code === "fee.not_on_list")
    await reportSplitFee(ctx, { no: input.no, fee: String(outcome.refusal.params["fee"]) });
  return outcome;
}

async function payBill(ctx: Ctx, input: Input): Promise<Outcome<{ seq: number }>> {
  return withTx(ctx, { command: "payment.record", input }, async (tx) => {
    const opened = await openAsParty(tx, ctx, input.no);
    if (!opened.ok) return opened;
    const file = opened.value;
    if (file.side !== "owner") return refuse("command.forbidden", { step: "record_payment" });
    const milestone = (await milestonesOf(tx, file.row.id)).find((each) => each.seq === input.seq);
    if (!milestone) return refuse("command.not_found");
    const charged = await checkBill(tx, file, milestone, input.fee ?? null);
    if (!charged.ok) return charged;
    const reference = input.reference.trim();
    const facts = { referenceGiven: reference !== "", reasonGiven: false };
    const next = step(milestoneLifecycle, "record_payment", milestone.state, file.actor.role, facts);
    if (!next.ok) return next;
    const change = {
      state: next.value,
      paidAt: file.now,
      paidBy: file.actor.accountId,
      reference,
      proofFileId: input.proofFileId,
    };
    if (!(await saveMilestone(tx, milestone, change))) return refuse("command.stale");
    const data = { no: input.no, seq: input.seq, amountFen: milestone.amountFen };
    await record(tx, ctx, { type: "payment.recorded", subjects: subjectsOf(file), data });
    return ok({ seq: input.seq });
  });
}
