import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { sameConduct } from "#db/store/sanction.ts";
import { withTx } from "#db/transaction.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openAsParty, subjectsOf } from "../engagement/file.ts";
import { proposeConduct } from "./propose-conduct.ts";

type Bill = { readonly no: string; readonly fee: string };

/**
 * The agency billed something outside the item's fee list (FEE_SPLIT): a proposed entry, once per engagement and fee,
 * which the regulator confirms or annuls. What was refused has been rolled back, so the entry is a command of its own.
 * Source: rules.md Fee splitting, 5.9; the 2015 fee notice.
 */
export async function reportSplitFee(ctx: Ctx, bill: Bill): Promise<Outcome<null>> {
  const own = { ...ctx, commandKey: null };
  return withTx(own, { command: "conduct.report_split_fee", input: bill }, async (tx) => {
    const opened = await openAsParty(tx, own, bill.no);
    if (!opened.ok) return opened;
    const { row, side, policy, now, agencyCode } = opened.value;
    if (side !== "owner") return refuse("command.forbidden");
    const facts = `向业主收取收费清单以外的费用：“${bill.fee}”（合同 ${bill.no}）。`;
    const entry = {
      agency: { id: row.agencyId, code: agencyCode },
      code: "fee_split" as const,
      facts,
      engagement: { id: row.id, no: bill.no },
      at: now,
    };
    if (await sameConduct(tx, { agencyId: row.agencyId, engagementId: row.id, code: entry.code, facts }))
      return ok(null);
    await proposeConduct(tx, own, policy, entry);
    const subjects = subjectsOf(opened.value);
    await record(tx, own, { type: "payment.fee_refused", subjects, data: { no: bill.no, fee: bill.fee } });
    return ok(null);
  });
}
