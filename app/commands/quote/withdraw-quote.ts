import type { Ctx } from "#db/context.ts";
import { lockAgency } from "#db/locks.ts";
import { record } from "#db/record.ts";
import { agencyCodeOf } from "#db/store/award.ts";
import { currentQuote, withdrawEnvelopes } from "#db/store/quote.ts";
import { withTx } from "#db/transaction.ts";
import { quoteLifecycle } from "#domain/quote/lifecycle.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openFile } from "../need/file.ts";

/** Takes the agency's quote back until the deadline; a new one may follow. */
export async function withdrawQuote(
  ctx: Ctx,
  input: { readonly no: string },
): Promise<Outcome<{ withdrawnAt: string }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "agency_staff", "agency_admin"))
    return refuse("command.forbidden");
  return withTx(ctx, { command: "quote.withdraw", input }, async (tx) => {
    const opened = await openFile(tx, input.no, "share");
    if (!opened.ok) return opened;
    const { row, now } = opened.value;
    await lockAgency(tx, actor.organisationId);
    const current = await currentQuote(tx, row.id, row.round, actor.organisationId);
    if (!current) return refuse("quote.none_to_withdraw");
    const closed = row.closesAt === null || now >= row.closesAt;
    const next = step(quoteLifecycle, "withdraw", "sealed", actor.role, { closed });
    if (!next.ok) return next;
    const at = await withdrawEnvelopes(tx, row.id, row.round, actor.organisationId);
    if (!at) return refuse("quote.too_late", row.closesAt ? { closesAt: row.closesAt.toISOString() } : {});
    const code = await agencyCodeOf(tx, actor.organisationId);
    const data = { no: row.no, round: row.round, version: current.version };
    await record(tx, ctx, {
      type: "quote.withdrawn",
      subjects: [`need:${row.no}`, `agency:${code}`],
      data,
      sealedByNeedId: row.id,
    });
    return ok({ withdrawnAt: at.toISOString() });
  });
}
