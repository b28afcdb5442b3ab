import type { Ctx } from "#db/context.ts";
import { lockAgency } from "#db/locks.ts";
import { record } from "#db/record.ts";
import { confirmForVersion, quoteStands } from "#db/store/addendum-confirmation.ts";
import { agencyCodeOf } from "#db/store/award.ts";
import { currentQuote } from "#db/store/quote.ts";
import { withTx } from "#db/transaction.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openFile } from "../need/file.ts";

/** The agency says that its sealed quote stands after an addendum; whoever says nothing falls out at closing. */
export async function reconfirmQuote(
  ctx: Ctx,
  input: { readonly no: string },
): Promise<Outcome<{ version: number }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "agency_staff", "agency_admin"))
    return refuse("command.forbidden");
  return withTx(ctx, { command: "quote.reconfirm", input }, async (tx) => {
    const opened = await openFile(tx, input.no, "share");
    if (!opened.ok) return opened;
    const { row, now } = opened.value;
    await lockAgency(tx, actor.organisationId);
    const current = await currentQuote(tx, row.id, row.round, actor.organisationId);
    if (!current) return refuse("quote.none_to_confirm");
    const late = refuse("quote.too_late", row.closesAt ? { closesAt: row.closesAt.toISOString() } : {});
    if (row.state !== "published" || row.closesAt === null || now >= row.closesAt) return late;
    if (await quoteStands(tx, row.id, current.id)) return refuse("quote.confirmed_already");
    if (!(await confirmForVersion(tx, current.id, row.noticeVersion))) return late;
    const code = await agencyCodeOf(tx, actor.organisationId);
    await record(tx, ctx, {
      type: "quote.reconfirmed",
      subjects: [`need:${row.no}`, `agency:${code}`],
      data: { no: row.no, round: row.round, version: current.version, notice: row.noticeVersion },
      sealedByNeedId: row.id,
    });
    return ok({ version: current.version });
  });
}
