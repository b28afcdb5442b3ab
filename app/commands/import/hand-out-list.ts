import { importRoles, type ImportKindName } from "#domain/import/kinds.ts";
import { hasRole, roleOf } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Sheet, SheetFormat } from "#app/integrations/sheets/sheet-cell.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { withTx } from "#db/transaction.ts";
import { exportList } from "./export-list.ts";
import { isPersonal, maskedList } from "./masked-list.ts";

type Input = { readonly kind: ImportKindName; readonly format: SheetFormat };

/**
 * A list as a file, of one's own places. Whole for the office that keeps it, for supervision and for the command line;
 * any other office gets it with persons masked. Who took what, and how much of it, is on record.
 *
 * - Refuses: `command.forbidden`.
 * - Source: rules.md 5.13 (masked, unmask logged).
 */
export async function handOutList(ctx: Ctx, { kind, format }: Input): Promise<Outcome<Sheet>> {
  const { actor } = ctx;
  if (actor.kind !== "person" && actor.kind !== "system") return refuse("command.forbidden");
  const places = actor.kind === "person" ? actor.jurisdictions : null;
  const masked = isPersonal(kind) && !hasRole(actor, "system", "supervisor", importRoles[kind]);
  const whole = await exportList(ctx.db, kind, places);
  const command = { command: "list.export", input: { kind, format } };
  return withTx({ ...ctx, commandKey: null }, command, async (tx) => {
    await record(tx, ctx, {
      type: "list.exported",
      subjects: [`list:${kind}`],
      data: { kind, format, rows: whole.rows.length, masked, role: roleOf(actor) },
      visibility: "internal",
    });
    return ok(masked ? maskedList(kind, whole) : whole);
  });
}
