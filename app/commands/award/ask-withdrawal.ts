import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { askedWithdrawal, insertWithdrawal } from "#db/store/award-withdrawal.ts";
import { withTx } from "#db/transaction.ts";
import type { WithdrawalCode } from "#domain/selection/withdrawal.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openFile } from "../need/file.ts";
import { subjectsOf } from "./file.ts";
import { officerFor, withdrawableAward } from "./withdrawable.ts";

type Input = { readonly no: string; readonly code: WithdrawalCode; readonly reason: string };

/** The first of two persons, a supervisor: a definite award is to be taken back, with the words that become public. */
export async function askWithdrawal(ctx: Ctx, input: Input): Promise<Outcome<{ id: number }>> {
  return withTx(ctx, { command: "award.ask_withdrawal", input }, async (tx) => {
    const opened = await openFile(tx, input.no, "alone");
    if (!opened.ok) return opened;
    const officer = officerFor(ctx, opened.value, ["supervisor"]);
    if (!officer.ok) return officer;
    const file = await withdrawableAward(tx, opened.value);
    if (!file.ok) return file;
    const { row, award, now } = file.value;
    const reason = input.reason.trim();
    if (reason === "") return refuse("award.reason_missing");
    if (await askedWithdrawal(tx, award.id)) return refuse("award.withdrawal_asked_already");
    const { accountId: askedBy, membershipId: askedAs } = officer.value;
    const asked = { code: input.code, reason, state: "asked", askedBy, askedAs, askedAt: now } as const;
    const id = await insertWithdrawal(tx, { ...asked, awardId: award.id, needId: row.id });
    const data = { no: row.no, withdrawal: id, code: input.code };
    const subjects = subjectsOf(file.value);
    await record(tx, ctx, { type: "award.withdrawal_asked", subjects, data, visibility: "internal" });
    return ok({ id });
  });
}
