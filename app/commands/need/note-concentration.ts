import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { lastDirectChoices } from "#db/store/shortlist.ts";
import type { Tx } from "#db/transaction.ts";
import { concentrationOf, lastChoices } from "#domain/need/concentration.ts";
import type { NeedFile } from "./file.ts";

/** A level 2 flag for the supervisor once one agency has most of what an owner chose itself; nothing is refused for it. */
export async function noteConcentration(
  tx: Tx,
  ctx: Ctx,
  { row, subjects }: Pick<NeedFile, "row" | "subjects">,
): Promise<void> {
  const concentrated = concentrationOf(await lastDirectChoices(tx, row.ownerId, lastChoices));
  if (!concentrated) return;
  const data = { no: row.no, level: 2, check: "direct_concentration", ...concentrated };
  await record(tx, ctx, { type: "need.direct_concentrated", subjects, data, visibility: "internal" });
}
