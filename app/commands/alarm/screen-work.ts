import { readConfig } from "#db/config.ts";
import type { Ctx } from "#db/context.ts";
import { traceKeyAt } from "#db/keys.ts";
import {
  acceptancesToScreen,
  deliveriesToScreen,
  peopleToScreen,
  workToScreen,
  type ScreenedWork,
} from "#db/read/screening-work.ts";
import { policyInForce } from "#db/store/policy.ts";
import { appNow } from "#db/transaction.ts";
import type { Screened } from "#domain/collusion/occasions.ts";
import { hashedNode } from "#domain/quote/traces.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { maskedName } from "#domain/shared/masking.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import { raiseAlarm, type Moment } from "./raise-alarm.ts";

type Work = {
  readonly work: ScreenedWork;
  readonly about: Omit<Moment, "key" | "screened">;
  readonly now: Date;
};

async function openWork(ctx: Ctx, no: string): Promise<Work | null> {
  const work = await workToScreen(ctx.db, no);
  if (!work) return null;
  const now = await appNow(ctx.db);
  const policy = await policyInForce(ctx.db, work.jurisdictionCode, dayOf(now));
  if (!policy.ok) throw new Error(`no policy in ${work.jurisdictionCode}: ${policy.refusal.code}`);
  const { ownerId, needId, itemCode, jurisdictionCode: place } = work;
  const about = { ownerId, needId, itemCode, place, policy: policy.value, subjects: [`engagement:${no}`] };
  return { work, about, now };
}

async function found(ctx: Ctx, moment: Moment): Promise<Outcome<null>> {
  const outcome = await raiseAlarm(ctx, moment);
  return outcome.ok ? ok(null) : outcome;
}

/** When work begins: nobody's name may stand for more than they can do. */
export async function screenStaffing(ctx: Ctx, no: string): Promise<Outcome<null>> {
  const opened = await openWork(ctx, no);
  if (!opened) return ok(null);
  const key = traceKeyAt(readConfig().dataDir, opened.now);
  const people = (await peopleToScreen(ctx.db, opened.work.id)).map(({ certificateNo, name, open }) => ({
    person: hashedNode(key, `certificate:${certificateNo}`),
    masked: maskedName(name),
    open,
  }));
  const screened: Screened = { occasion: "staffing", facts: { engagement: no, people } };
  return found(ctx, { ...opened.about, key: `staffing:${no}`, screened });
}

/** When the first version comes in. */
export async function screenDelivery(ctx: Ctx, no: string): Promise<Outcome<null>> {
  const opened = await openWork(ctx, no);
  if (!opened) return ok(null);
  const { work, about } = opened;
  const { own, others } = await deliveriesToScreen(ctx.db, work);
  if (own === null) return ok(null);
  const { agency, itemCode } = work;
  const facts = { engagement: no, agency, itemCode, minutes: own, others };
  return found(ctx, { ...about, key: `delivery:${no}`, screened: { occasion: "delivery", facts } });
}

/** When an owner accepts: does it ever read what it accepts? Once a month for each owner. */
export async function screenAcceptance(ctx: Ctx, no: string): Promise<Outcome<null>> {
  const opened = await openWork(ctx, no);
  if (!opened) return ok(null);
  const { work, about, now } = opened;
  const facts = { owner: work.owner, accepted: await acceptancesToScreen(ctx.db, work.ownerId) };
  const key = `acceptance:${work.owner}:${dayOf(now).slice(0, 7)}`;
  const screened: Screened = { occasion: "acceptance", facts };
  return found(ctx, { ...about, needId: null, itemCode: null, key, screened });
}
