import { asSystem, type Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { abusiveSince } from "#db/store/complaint.ts";
import { addConduct } from "#db/store/sanction.ts";
import type { Tx } from "#db/transaction.ts";
import { abusiveWithinYear } from "#domain/complaint/effect.ts";
import { rulesOf } from "../need/file.ts";
import type { ComplaintFile } from "./file.ts";

const yearMs = 365 * 86_400_000;

/** The third complaint within a year that was dismissed as abusive is proposed for the agency's ledger; a person confirms it. */
export async function noteAbuse(tx: Tx, ctx: Ctx, file: ComplaintFile): Promise<void> {
  const { row, now, complainant, need } = file;
  if (complainant.kind !== "agency") return;
  const count = await abusiveSince(tx, complainant.id, new Date(now.getTime() - yearMs));
  if (count < abusiveWithinYear) return;
  const code = "abusive_complaint";
  const points = (await rulesOf(tx, need.row)).policy.deductions[code]?.points ?? 0;
  const id = await addConduct(tx, {
    agencyId: complainant.id,
    code,
    facts: `一年内第 ${count} 件投诉被认定为恶意投诉并驳回（${row.no}）。`,
    points,
    status: "proposed",
    source: `complaint:${row.no}`,
    happenedAt: now,
  });
  const subjects = [`agency:${complainant.code}`, `complaint:${row.no}`];
  await record(tx, asSystem(ctx, "system"), {
    type: "conduct.proposed",
    subjects,
    data: { id, code, points },
  });
}
