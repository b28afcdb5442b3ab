import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { agencyCodeOf } from "#db/store/award.ts";
import { addLowPriceFiles, saveLowPrice } from "#db/store/low-price.ts";
import { withTx } from "#db/transaction.ts";
import { mayJustify } from "#domain/selection/low-price.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Upload } from "#app/integrations/files/keep-upload.ts";
import { insertAll, keepAll } from "../complaint/keep-evidence.ts";
import { openLowPrice } from "./file.ts";

type Input = {
  readonly no: string;
  readonly id: number;
  readonly text: string;
  readonly files: readonly Upload[];
};

/** The agency says within its day why it can do the work at its price; said once, public with the result. */
export async function justifyLowPrice(ctx: Ctx, input: Input): Promise<Outcome<{ no: string }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "agency_staff", "agency_admin"))
    return refuse("command.forbidden");
  const kept = await keepAll(input.files);
  if (!kept.ok) return kept;
  const { files: _, ...said } = input;
  const hashes = kept.value.map(({ sha256 }) => sha256);
  return withTx(ctx, { command: "low_price.justify", input: { ...said, files: hashes } }, async (tx) => {
    const opened = await openLowPrice(tx, input.no, input.id);
    if (!opened.ok) return opened;
    const { row, low, now, subjects } = opened.value;
    if (low.agencyId !== actor.organisationId) return refuse("command.not_found");
    const may = mayJustify(low, input.text, now);
    if (!may.ok) return may;
    const words = { justification: input.text.trim(), justifiedBy: actor.accountId, justifiedAt: now };
    if (!(await saveLowPrice(tx, low.id, words, "justifiedAt"))) return refuse("command.stale");
    await addLowPriceFiles(tx, low.id, await insertAll(tx, kept.value, actor));
    const agency = await agencyCodeOf(tx, low.agencyId);
    const data = { no: row.no, agency, files: hashes.length };
    const told = [...subjects, `agency:${agency}`];
    await record(tx, ctx, { type: "low_price.justified", subjects: told, data, visibility: "public" });
    return ok({ no: row.no });
  });
}
