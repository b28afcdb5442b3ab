import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { addOverride, openOverride } from "#db/store/cap.ts";
import { withTx } from "#db/transaction.ts";
import type { Fen } from "#domain/shared/money.ts";
import { toFen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { officerOf } from "../catalogue/file.ts";
import { judgeOverride, overrideFile } from "./override-file.ts";

type Input = { readonly no: string; readonly capFen: Fen; readonly reason: string };

/** A price officer proposes a higher cap for one need; nothing changes before a supervisor has confirmed it. */
export async function proposeOverride(ctx: Ctx, input: Input): Promise<Outcome<{ id: number }>> {
  const officer = officerOf(ctx, "price_officer");
  if (!officer.ok) return officer;
  const actor = officer.value;
  return withTx(ctx, { command: "cap.propose_override", input }, async (tx) => {
    const opened = await overrideFile(tx, actor, input.no);
    if (!opened.ok) return opened;
    const file = opened.value;
    if (await openOverride(tx, file.row.id)) return refuse("fee.override_open");
    const sound = await judgeOverride(tx, file, input);
    if (!sound.ok) return sound;
    const id = await addOverride(tx, {
      needId: file.row.id,
      capFen: sound.value,
      beforeFen: file.cap.capFen ?? toFen(0),
      reason: input.reason.trim(),
      state: "proposed",
      proposedBy: actor.accountId,
      proposedAs: actor.membershipId,
      proposedAt: file.now,
    });
    await record(tx, ctx, {
      type: "cap.override_proposed",
      subjects: file.subjects,
      data: { override: id, no: input.no },
      visibility: "internal",
    });
    return ok({ id });
  });
}
