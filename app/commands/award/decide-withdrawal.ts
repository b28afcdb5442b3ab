import { asSystem, type Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveAward } from "#db/store/award.ts";
import {
  engagementOfAward,
  saveWithdrawal,
  withdrawalById,
  type WithdrawalRow,
} from "#db/store/award-withdrawal.ts";
import { saveNeed, type NeedRow } from "#db/store/need.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { engagementLifecycle, type EngagementState } from "#domain/engagement/lifecycle.ts";
import { needLifecycle, type NeedState } from "#domain/need/lifecycle.ts";
import { awardLifecycle } from "#domain/selection/award-lifecycle.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { factsOf } from "../engagement/facts.ts";
import { openFile as openEngagement } from "../engagement/file.ts";
import { recordEnd } from "../engagement/terminate-engagement.ts";
import { needFacts } from "../need/facts.ts";
import { lockedFile, type NeedFile } from "../need/file.ts";
import { awardFacts } from "./facts.ts";
import { subjectsOf, type AwardFile } from "./file.ts";
import { takeNextReserve } from "./take-next-reserve.ts";
import { officerFor, withdrawableAward } from "./withdrawable.ts";

type Input = { readonly id: number; readonly decision: "confirm" | "refuse"; readonly note: string };
type Asked = {
  readonly asked: WithdrawalRow;
  readonly need: NeedFile;
  readonly officer: PersonActor;
  readonly note: string;
};
type Decided = Outcome<{ no: string; state: NeedState }>;

/** The wish is a supervisor's and the step is too, whoever the second person is. */
const owning = "supervisor";

/**
 * The second person, another officer than the one who asked. Agreed: the award is annulled, its engagement ends before
 * it has begun, and the next reserve follows or the need fails. Refuses `award.own_withdrawal`, `award.work_begun`.
 */
export async function decideWithdrawal(ctx: Ctx, input: Input): Promise<Decided> {
  return withTx(ctx, { command: "award.decide_withdrawal", input }, async (tx): Promise<Decided> => {
    const known = await withdrawalById(tx, input.id);
    if (!known) return refuse("command.not_found");
    const need = await lockedFile(tx, known.needId, "alone");
    if (!need.ok) return need;
    const officer = officerFor(ctx, need.value, ["supervisor", "regulator"]);
    if (!officer.ok) return officer;
    const asked = await withdrawalById(tx, input.id);
    if (asked?.state !== "asked") return refuse("award.withdrawal_not_asked");
    if (asked.askedBy === officer.value.accountId) return refuse("award.own_withdrawal");
    const wish = { asked, need: need.value, officer: officer.value, note: input.note.trim() };
    return input.decision === "confirm" ? agree(tx, ctx, wish) : disagree(tx, ctx, wish);
  });
}

function keepDecision(tx: Tx, { asked, need, officer, note }: Asked, state: "confirmed" | "refused") {
  const { accountId: decidedBy, membershipId: decidedAs } = officer;
  const decision = { state, decidedBy, decidedAs, decidedAt: need.now, decisionNote: note };
  return saveWithdrawal(tx, asked.id, decision);
}

async function disagree(tx: Tx, ctx: Ctx, wish: Asked): Promise<Decided> {
  const { row, subjects } = wish.need;
  if (wish.note === "") return refuse("award.reason_missing");
  if (!(await keepDecision(tx, wish, "refused"))) return refuse("command.stale");
  const data = { no: row.no, withdrawal: wish.asked.id };
  await record(tx, ctx, { type: "award.withdrawal_refused", subjects, data, visibility: "internal" });
  return ok({ no: row.no, state: row.state });
}

async function agree(tx: Tx, ctx: Ctx, wish: Asked): Promise<Decided> {
  const opened = await withdrawableAward(tx, wish.need);
  if (!opened.ok) return opened;
  const file = opened.value;
  if (file.award.id !== wish.asked.awardId) return refuse("award.not_confirmed");
  if (!(await keepDecision(tx, wish, "confirmed"))) return refuse("command.stale");
  const free = await annul(tx, ctx, file, wish.asked);
  if (!free.ok) return free;
  const ended = await endUnbegun(tx, ctx, file, wish.asked);
  if (!ended.ok) return ended;
  const next = await takeNextReserve(tx, asSystem(ctx, "system"), { ...file, row: free.value });
  return next.ok ? ok({ no: file.row.no, state: next.value.state }) : next;
}

async function annul(
  tx: Tx,
  ctx: Ctx,
  file: AwardFile,
  { code, reason }: WithdrawalRow,
): Promise<Outcome<NeedRow>> {
  const { row, award } = file;
  const annulled = step(awardLifecycle, "annul", award.state, owning, awardFacts({ reasonGiven: true }));
  if (!annulled.ok) return annulled;
  const facts = needFacts({ secondPerson: true, reasonGiven: true });
  const freed = step(needLifecycle, "unaward", row.state, owning, facts);
  if (!freed.ok) return freed;
  const kept = await saveAward(tx, award, { state: annulled.value, reason });
  const saved = await saveNeed(tx, row, { state: freed.value, publicityEndsAt: null });
  if (!kept || !saved) return refuse("command.stale");
  const data = { no: row.no, agency: file.agencyCode, code, reason, persons: 2 };
  await record(tx, ctx, { type: "award.annulled", subjects: subjectsOf(file), data, visibility: "public" });
  return ok(saved);
}

/** Nobody has signed it yet, or the need would be `contracted`; the requirement is open again. */
async function endUnbegun(
  tx: Tx,
  ctx: Ctx,
  { award }: AwardFile,
  { reason }: WithdrawalRow,
): Promise<Outcome<unknown>> {
  const no = await engagementOfAward(tx, award.id);
  if (no === null) return ok(true);
  const opened = await openEngagement(tx, no);
  if (!opened.ok) return opened;
  const state = opened.value.row.state as EngagementState;
  const next = step(engagementLifecycle, "terminate", state, owning, factsOf({ reasonGiven: true }));
  return next.ok ? recordEnd(tx, ctx, opened.value, next.value, reason) : next;
}
