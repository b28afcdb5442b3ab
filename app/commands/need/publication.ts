import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { saveLine } from "#db/store/need-line.ts";
import { findRival, lockRequirement, saveNeed, type NeedRow } from "#db/store/need.ts";
import { claimNoticeKey, type ClaimedKey } from "#db/store/notice-key.ts";
import type { Tx } from "#db/transaction.ts";
import { needLifecycle, type NeedStep } from "#domain/need/lifecycle.ts";
import { scheduleOf, type NeedSchedule } from "#domain/need/schedule.ts";
import { selectionRule } from "#domain/selection/registry.ts";
import type { ActorRole } from "#domain/shared/actor.ts";
import { hex } from "#domain/shared/encoding.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { assess, type Assessment } from "./assess.ts";
import { checkJoined, draftLinesOf } from "./bundle.ts";
import { needFacts } from "./facts.ts";
import { gradesFor } from "#domain/need/grade-gate.ts";
import type { NeedFile } from "./file.ts";
import { proposeDirectly } from "./propose-directly.ts";

/** The draft under the rules of this instant, its requirement held so that no second notice can slip in. */
export async function assessForPublication(tx: Tx, file: NeedFile): Promise<Outcome<Assessment>> {
  const { row, now, lines } = file;
  const ids = lines.map(({ line }) => line.requirementId);
  for (const id of ids.toSorted((a, b) => a - b)) await lockRequirement(tx, id);
  for (const id of ids) {
    const rival = await findRival(tx, id, row.id);
    if (rival) return refuse("need.requirement_not_open", { need: rival });
  }
  const drafted = await draftLinesOf(tx, row);
  if (!drafted) return refuse("command.not_found");
  const joined = await checkJoined(tx, row.bundleCode, drafted, now);
  return joined.ok ? assess(tx, row, drafted, now) : joined;
}

/** The first defect is the refusal; the page shows all of them. */
export function nextState(
  file: NeedFile,
  on: NeedStep,
  by: ActorRole,
  assessed: Pick<Assessment, "formalReview" | "defects">,
  ownApprovalMissing = false,
): Outcome<NeedRow["state"]> {
  const { formalReview, defects } = assessed;
  const next = step(
    needLifecycle,
    on,
    file.row.state,
    by,
    needFacts({ formalReview, defects: defects.length, ownApprovalMissing }),
  );
  const [first] = defects;
  return !next.ok && next.refusal.code === "need.has_defects" && first ? { ok: false, refusal: first } : next;
}

/**
 * Makes the notice public: dates computed once and frozen, cap and policy stored, a ready key claimed in the same
 * transaction, so that no notice ever appears without its key.
 */
export async function recordPublication(
  tx: Tx,
  ctx: Ctx,
  file: NeedFile,
  assessed: Assessment,
): Promise<Outcome<NeedRow>> {
  const { row, now } = file;
  const method = selectionRule(row.method);
  if (!method.ok) return method;
  const { policy, cal, estimatedFen } = assessed;
  const schedule = scheduleOf({
    method: row.method,
    publicFunds: row.publicFunds,
    estimatedFen,
    policy,
    publishedAt: now,
    cal,
  });
  if (!schedule.ok) return schedule;
  const key = method.value.needs.sealedQuotes ? await claimNoticeKey(tx, row.id, row.round) : null;
  if (method.value.needs.sealedQuotes && !key) return refuse("quote.key_not_ready");
  await saveLineCaps(tx, row, assessed);
  const saved = await saveNeed(tx, row, {
    ...noticeOf(row, assessed, schedule.value),
    state: "published",
    round: row.round,
    publishedAt: now,
    ...nothingYet,
  });
  if (!saved) return refuse("command.stale");
  await scheduleDue(tx, "need.close", row.no, schedule.value.closesAt);
  await announce(tx, ctx, { ...file, row: saved }, assessed, key);
  if (!method.value.needs.chosenAgency) return ok(saved);
  return proposeDirectly(tx, ctx, { ...file, row: saved }, assessed);
}

/** What an earlier round has left. */
const nothingYet = { failReason: null, openedAt: null, publicityEndsAt: null } as const;

/** Before the need itself goes public: from then on its lines stay as they are. */
async function saveLineCaps(tx: Tx, row: NeedRow, { lines }: Assessment): Promise<void> {
  if (row.bundleCode === null) return;
  for (const [at, { cap, priceDocumentId }] of lines.entries())
    await saveLine(tx, row.id, at + 1, { cap, capFen: cap.capFen, priceDocumentId });
}

async function announce(
  tx: Tx,
  ctx: Ctx,
  { row, subjects }: NeedFile,
  { policy }: Assessment,
  key: ClaimedKey | null,
): Promise<void> {
  const { no, title, method, round, itemCode, capFen, closesAt } = row;
  const seal = key ? { keyId: key.keyId, draw: key.drawId, drawCommit: hex(key.drawCommit) } : {};
  const data = {
    no,
    title,
    method,
    round,
    itemCode,
    capFen,
    closesAt: closesAt?.toISOString() ?? null,
    policy: `${policy.profile} v${policy.version}`,
    ...seal,
  };
  await record(tx, ctx, { type: "need.published", subjects, data, visibility: "public" });
}

function noticeOf(row: NeedRow, assessed: Assessment, schedule: NeedSchedule): Partial<NeedRow> {
  const { policy, sector, cap, lines } = assessed;
  const { questionsCloseAt, closesAt, opensAt, noticeWd, publicityWd, provisional } = schedule;
  return {
    policyProfile: policy.profile,
    policyVersion: policy.version,
    priceDocumentId: row.bundleCode === null ? (lines[0]?.priceDocumentId ?? null) : null,
    sector,
    cap,
    capFen: cap.capFen,
    allowedGrades: gradesFor(row, policy),
    noticeWd,
    publicityWd,
    provisionalDates: provisional,
    questionsCloseAt,
    closesAt,
    opensAt,
  };
}
