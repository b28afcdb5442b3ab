import { createHash } from "node:crypto";
import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { addContract, currentContract } from "#db/store/contract.ts";
import { addMilestones, awardedItems } from "#db/store/engagement.ts";
import type { Tx } from "#db/transaction.ts";
import { addDays, dayOf, instantAt } from "#domain/shared/dates.ts";
import { checkContract, defaultMilestones } from "#domain/engagement/rules.ts";
import { checkTotalAgainstCap } from "#domain/fee/charges.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import { contractText } from "./contract-text.ts";
import { openFile, subjectsOf, type EngagementFile } from "./file.ts";

/** After this many calendar days an unsigned contract lapses, rules.md 5.3; the light turns red long before. */
export function hardStopOf(file: Pick<EngagementFile, "row" | "policy">): Date {
  const days = file.policy.periods.contractHardStopCalendarDays;
  return instantAt(addDays(dayOf(file.row.createdAt), days), 24);
}

/**
 * Version 1 of the contract and its payment steps, from the award. Part of the transaction that starts the engagement:
 * whoever confirms an award calls it once the engagement's row is there. A second call changes nothing.
 */
export async function draftContract(tx: Tx, ctx: Ctx, no: string): Promise<Outcome<{ version: number }>> {
  const opened = await openFile(tx, no);
  if (!opened.ok) return opened;
  const file = opened.value;
  if (await currentContract(tx, file.row.id)) return ok({ version: 1 });
  const { awardFen, lines } = await awardedItems(tx, file.row.id);
  const milestones = defaultMilestones(file.row.priceFen, file.policy);
  const sound = checkContract({ priceFen: file.row.priceFen, awardFen, milestones }, file.policy);
  if (!sound.ok) return sound;
  const within = checkTotalAgainstCap(file.row.priceFen, file.capFen);
  if (!within.ok) return within;
  const engagementId = file.row.id;
  await addMilestones(
    tx,
    milestones.map((each, at) => ({ ...each, engagementId, seq: at + 1, state: "planned" as const })),
  );
  const body = contractText({
    ...file,
    no,
    lines,
    milestones,
    priceFen: file.row.priceFen,
    days: file.row.days,
    periods: file.policy.periods,
    correctionRounds: file.policy.correctionRounds,
  });
  const bodySha256 = createHash("sha256").update(body, "utf8").digest("hex");
  await addContract(tx, { engagementId, version: 1, body, bodySha256 });
  await scheduleDue(tx, "engagement.contract_late", no, file.row.contractDueAt);
  await scheduleDue(tx, "engagement.contract_lapse", no, hardStopOf(file));
  const data = { no, version: 1, bodySha256 };
  await record(tx, ctx, { type: "contract.drafted", subjects: subjectsOf(file), data });
  return ok({ version: 1 });
}
