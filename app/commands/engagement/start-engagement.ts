import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { insertEngagement } from "#db/store/award.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { saveRequirement } from "#db/store/engagement.ts";
import { nextNumber } from "#db/store/number.ts";
import type { Tx } from "#db/transaction.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { requirementLifecycle } from "#domain/case/lifecycle.ts";
import { engagementLifecycle } from "#domain/engagement/lifecycle.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import type { AwardFile } from "../award/file.ts";
import { draftContract } from "./draft-contract.ts";
import { requirementFacts } from "./facts.ts";

/** The confirmed award becomes an engagement; the case's requirement is engaged from here on. */
export async function startEngagement(
  tx: Tx,
  ctx: Ctx,
  file: AwardFile,
  confirmedAt: Date,
): Promise<Outcome<{ no: string }>> {
  const { row, rules } = file;
  const engaged = await engageRequirements(tx, file);
  if (!engaged.ok) return engaged;
  const due = periodEnd(await loadCalendar(tx), confirmedAt, rules.policy.periods.contractSigned);
  if (!due.ok) return due;
  const no = await nextNumber(tx, "engagement", file.now);
  await insertEngagement(tx, { ...termsOf(file), no, contractDueAt: due.value.at });
  const subjects = [...file.subjects, `agency:${file.agencyCode}`, `engagement:${no}`];
  const contractDueAt = due.value.at.toISOString();
  const data = { no, need: row.no, agency: file.agencyCode, priceFen: file.award.amountFen, contractDueAt };
  await record(tx, ctx, { type: "engagement.started", subjects, data, visibility: "public" });
  const drafted = await draftContract(tx, ctx, no);
  return drafted.ok ? ok({ no }) : drafted;
}

/** Every requirement of the need, of which a bundle has several. */
async function engageRequirements(tx: Tx, { lines }: AwardFile): Promise<Outcome<true>> {
  for (const { basis } of lines) {
    const { id, state } = basis.requirement;
    const next = step(requirementLifecycle, "engage", state, "system", requirementFacts());
    if (!next.ok) return next;
    await saveRequirement(tx, id, { state: next.value });
  }
  return ok(true);
}

function termsOf({ row, award, rules }: AwardFile) {
  return {
    needId: row.id,
    awardId: award.id,
    requirementId: row.requirementId,
    ownerId: row.ownerId,
    agencyId: award.agencyId,
    itemCode: row.itemCode,
    publicFunds: row.publicFunds,
    priceFen: award.amountFen,
    days: award.days,
    state: engagementLifecycle.initial,
    policyProfile: rules.policy.profile,
    policyVersion: rules.policy.version,
  };
}
