import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { findConduct, saveConduct, takeAgencyById } from "#db/store/sanction.ts";
import { appNow, withTx } from "#db/transaction.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { inCharge } from "./file.ts";

type Input = { readonly id: number; readonly decision: "confirmed" | "annulled"; readonly reason: string };

/** A regulator confirms an entry that facts have proposed, or annuls it with reasons; only confirmed ones cost points. */
export async function decideConduct(ctx: Ctx, input: Input): Promise<Outcome<{ status: string }>> {
  return withTx(ctx, { command: "conduct.decide", input }, async (tx) => {
    const known = await findConduct(tx, input.id);
    const agency = known && (await takeAgencyById(tx, known.agencyId));
    if (!known || !agency) return refuse("command.not_found");
    const officer = inCharge(ctx, agency);
    if (!officer.ok) return officer;
    const reason = input.reason.trim();
    if (known.status === input.decision)
      return refuse("command.wrong_state", { thing: "conduct", state: known.status, step: input.decision });
    if (input.decision === "confirmed" && known.status !== "proposed")
      return refuse("command.wrong_state", { thing: "conduct", state: known.status, step: "confirmed" });
    if (input.decision === "annulled" && reason === "") return refuse("sanction.reasons_missing");
    const confirmedAt = input.decision === "confirmed" ? await appNow(tx) : known.confirmedAt;
    if (!(await saveConduct(tx, known, { status: input.decision, confirmedAt })))
      return refuse("command.stale");
    const data = { id: known.id, code: known.code, points: known.points, ...(reason ? { reason } : {}) };
    const type = input.decision === "confirmed" ? "conduct.confirmed" : "conduct.annulled";
    await record(tx, ctx, { type, subjects: [`agency:${agency.code}`], data, visibility: "public" });
    return ok({ status: input.decision });
  });
}
