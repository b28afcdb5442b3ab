import type { Ctx } from "#db/context.ts";
import { complaintsAbout, frozenByOthers } from "#db/store/complaint.ts";
import type { NeedRow } from "#db/store/need.ts";
import type { Tx } from "#db/transaction.ts";
import { appealOpenUntil } from "#domain/complaint/pending.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import type { ComplaintFile } from "./file.ts";
import { resumeNeed } from "./freeze-need.ts";

/** This complaint no longer stops the need; it goes on unless another one does, and not to its end before an appeal could come. */
export async function releaseNeed(tx: Tx, ctx: Ctx, { row, need }: ComplaintFile): Promise<Outcome<NeedRow>> {
  if (await frozenByOthers(tx, row.needId, row.id)) return ok(need.row);
  const resumed = await resumeNeed(tx, ctx, need, appealOpenUntil(await complaintsAbout(tx, row.needId)));
  return resumed.ok ? ok(resumed.value ?? need.row) : resumed;
}
