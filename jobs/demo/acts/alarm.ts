import { createHash } from "node:crypto";
import { handleAlarm } from "#app/commands/alarm/handle-alarm.ts";
import { screenOpening } from "#app/commands/alarm/screen-need.ts";
import type { Sender } from "#app/commands/quote/keep-quote.ts";
import { listAlarms } from "#db/read/alarms.ts";
import type { NeedPlan, QuotePlan } from "#db/seed/generate/types-market.ts";
import { forward } from "#db/seed/generate/working-time.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { instantOf } from "../day-plan.ts";
import type { Placed } from "../split.ts";
import { done, type Act, type Theatre } from "./theatre.ts";

type Played = Placed & { readonly no: string };

const afterOpeningMs = 60_000;
const sharing = 2;
/** One in so many needs has two bidders at one computer. */
const everySoMany = 6;

const digestOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** Decided by the plan's key, so that the same market always has the same indications. */
function sharesDevice({ key, method, quotes }: NeedPlan): boolean {
  return (
    method === "lowest" &&
    quotes.length > sharing &&
    Number.parseInt(digestOf(key).slice(0, 4), 16) % everySoMany === 0
  );
}

/** Each firm has its own browser and network; in some needs the first two sit at one computer. */
export function senderOf(plan: NeedPlan, { agencyKey }: QuotePlan): Sender {
  const together =
    sharesDevice(plan) && plan.quotes.findIndex((each) => each.agencyKey === agencyKey) < sharing;
  const from = together ? `together ${plan.key}` : agencyKey;
  return { network: `demo network ${agencyKey}`, device: `demo device ${from}` };
}

/** The screens at each opening, and what a supervisor made of them. */
export function alarmActs(theatre: Theatre, played: readonly Played[]): Act[] {
  const openings = played.filter(
    ({ plan, moments }) =>
      plan.method !== "direct" && plan.publishedOn && !moments.cancelledAt && plan.quotes.length > 0,
  );
  const screens = openings.map((each): Act => ({
    at: new Date(each.moments.closesAt.getTime() + afterOpeningMs),
    what: `${each.plan.key} screens`,
    run: () => done(`${each.plan.key} screens`, screenOpening(theatre.clock, each.no, 1)),
  }));
  return openings.flatMap((each, at) => [screens[at]!, lookedInto(theatre, each)]);
}

const explained = {
  device: "两家机构租用同一共享办公场所，当日借用前台同一台电脑提交；文件、人员和报价形成过程各自独立。",
  other: "已核对报价文件、提交记录和机构说明，未发现共同编制或相互串通的情形。",
} as const;

/** On the next working day a supervisor has looked at what an opening showed; of the last ones nobody has yet. */
function lookedInto(theatre: Theatre, each: Played): Act {
  const { plan, moments } = each;
  const supervisor = theatre.people.staff("supervisor@demo");
  const day = forward(theatre.cal, dayOf(moments.closesAt), 1);
  const run = async () => {
    const filter = { level: null, state: "waiting", check: null, needNo: each.no, mine: false } as const;
    for (const { no, level } of await listAlarms(theatre.db, supervisor, filter)) {
      const handle = (step: "take" | "note" | "explain", text = "") =>
        done(`${plan.key} alarm`, handleAlarm(theatre.as(supervisor), { no, step, text }));
      if (level < 2) continue;
      await handle("take");
      await handle("note", "已调取提交时间和上传文件，并请有关机构说明。");
      await handle("explain", sharesDevice(plan) ? explained.device : explained.other);
    }
  };
  return { at: instantOf("decide", day, plan.key), what: `${plan.key} alarm`, run };
}
