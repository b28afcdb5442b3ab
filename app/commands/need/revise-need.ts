import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveLine } from "#db/store/need-line.ts";
import { saveNeed, type NeedRow } from "#db/store/need.ts";
import { withTx } from "#db/transaction.ts";
import { sumFen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { columnsOf } from "./bundle.ts";
import type { LineInput, NeedInput } from "./need-input.ts";
import { changesOf } from "./fields.ts";
import { asOwner, openFile, type NeedFile } from "./file.ts";

/** Saves what a draft says, step by step or at once; what is not in the input stays. */
export async function reviseNeed(
  ctx: Ctx,
  input: Partial<NeedInput> & { readonly no: string },
): Promise<Outcome<{ no: string }>> {
  return withTx(ctx, { command: "need.revise", input }, async (tx) => {
    const file = await openFile(tx, input.no, "alone");
    if (!file.ok) return file;
    const { row, subjects, now } = file.value;
    const actor = asOwner(ctx.actor, row);
    if (!actor.ok) return actor;
    if (row.state !== "draft")
      return refuse("command.wrong_state", { thing: "need", state: row.state, step: "revise" });
    // Which requirements a draft joins stays as it was begun; what is asked of each may change.
    const lines = row.bundleCode === null ? undefined : input.lines;
    const kept = file.value.lines.every(
      ({ line }) => !lines || lines.some((each) => each.requirementId === line.requirementId),
    );
    if (!kept) return refuse("quote.lines_incomplete", { lines: file.value.lines.length });
    const fields = await changesOf(tx, askedOf(input, file.value, lines));
    if (!fields.ok) return fields;
    for (const { line } of file.value.lines) {
      const asked = lines?.find((each) => each.requirementId === line.requirementId);
      if (asked) await saveLine(tx, row.id, line.position, columnsOf(asked));
    }
    if (!(await saveNeed(tx, row, { ...fields.value, ...pricedAnew(row, lines), revisedAt: now })))
      return refuse("command.stale");
    await record(tx, ctx, { type: "need.revised", subjects, data: { no: row.no } });
    return ok({ no: row.no });
  });
}

type Saved = Pick<NeedFile, "row" | "lines">;

/** Of a bundle the price of a direct choice is in its lines, those just typed or those saved before. */
function askedOf(
  { lines: _, no: __, ...rest }: Partial<NeedInput> & { readonly no: string },
  { row, lines: saved }: Saved,
  typed: readonly LineInput[] | undefined,
): Partial<NeedInput> {
  if (typed) return { ...rest, lines: typed };
  if (row.bundleCode === null || !rest.direct) return rest;
  const lines = saved.map(({ line }) => ({
    requirementId: line.requirementId,
    quantities: line.quantities,
    ceilingFen: line.ceilingFen,
    priceFen: line.directPriceFen,
  }));
  return { ...rest, lines };
}

function pricedAnew(row: NeedRow, lines: readonly LineInput[] | undefined): Partial<NeedRow> {
  if (!lines || row.directAgencyId === null) return {};
  const prices = lines.flatMap(({ priceFen }) => priceFen ?? []);
  return { directPriceFen: prices.length === lines.length ? sumFen(prices) : null };
}
