import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { findForShortlist } from "#db/read/shortlist.ts";
import { insertShortlist } from "#db/store/shortlist.ts";
import { withTx } from "#db/transaction.ts";
import { inListOrder, shortlistHash, type ShortlistFilters } from "#domain/need/shortlist.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { asOwner, openFile } from "./file.ts";
import { itemsOf } from "./lines.ts";

type Locked = { readonly count: number; readonly sha256: string };

/**
 * Saves a search of a draft with everybody it finds at this instant: the list from which an agency may be chosen
 * directly, public with the result. Refuses `need.shortlist_empty`.
 */
export async function lockShortlist(
  ctx: Ctx,
  input: { readonly no: string; readonly filters: ShortlistFilters },
): Promise<Outcome<Locked>> {
  return withTx(ctx, { command: "need.lock_shortlist", input }, async (tx) => {
    const file = await openFile(tx, input.no, "alone");
    if (!file.ok) return file;
    const { row, lines, now, subjects } = file.value;
    const actor = asOwner(ctx.actor, row);
    if (!actor.ok) return actor;
    if (row.state !== "draft")
      return refuse("command.wrong_state", { thing: "need", state: row.state, step: "revise" });
    if (row.publicFunds && input.filters.district !== "") return refuse("need.shortlist_locality");
    const itemCodes = itemsOf(lines);
    const found = await findForShortlist(tx, itemCodes, input.filters);
    if (found.length === 0) return refuse("need.shortlist_empty");
    const agencies = inListOrder(found.map(({ code, grade }) => ({ code, grade })));
    const { filters } = input;
    const sha256 = shortlistHash({ need: row.no, lockedAt: now, itemCodes, filters, agencies });
    const list = { needId: row.id, filters, itemCodes, agencies, sha256 };
    await insertShortlist(tx, { ...list, lockedBy: actor.value.accountId, lockedAt: now });
    const data = { no: row.no, count: agencies.length, sha256 };
    await record(tx, ctx, { type: "need.shortlist_locked", subjects, data });
    return ok({ count: agencies.length, sha256 });
  });
}
