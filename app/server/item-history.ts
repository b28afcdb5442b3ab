import { hasRole } from "#domain/shared/actor.ts";
import { changesBetween, type FieldChange } from "#domain/catalogue/diff.ts";
import type { ItemField } from "#domain/catalogue/item-lines.ts";
import type { Ctx } from "#db/context.ts";
import { catalogueNames, itemHistory, type ItemHistoryRow } from "#db/read/catalogue-items.ts";

export type ShownVersion = Omit<ItemHistoryRow, "content"> & {
  readonly changes: readonly FieldChange<ItemField>[];
};

/** The history of an item with what each version changed; names of officers only for those who supervise. */
export async function historyShown(ctx: Pick<Ctx, "db" | "actor">, code: string): Promise<ShownVersion[]> {
  const names = hasRole(ctx.actor, "regulator", "supervisor", "price_officer", "auditor");
  const rows = await itemHistory(ctx.db, code, { names });
  if (rows.length === 0) return [];
  const lines = await catalogueNames(ctx.db);
  return rows.map(({ content, ...row }, at) => {
    const before = rows[at + 1]?.content;
    return { ...row, changes: before ? changesBetween(lines(before), lines(content)) : [] };
  });
}
