import type { WorkCalendar } from "#domain/calendar/working-days.ts";
import type { Day } from "#domain/shared/dates.ts";
import { trades } from "../data/trades.ts";
import { agencyAt } from "./agencies.ts";
import { chance } from "./chance.ts";
import type { AgencySeed, ApplicantSeed } from "./types-parties.ts";
import { back } from "./working-time.ts";

export type ApplicantOptions = {
  readonly seed: number;
  readonly anchor: Day;
  readonly cal: WorkCalendar;
  readonly after: readonly AgencySeed[];
};

/** How long each has waited, in working days; the oldest submitted one is about to turn the operator's light yellow. */
const waiting: readonly (readonly [ApplicantSeed["state"], number])[] = [
  ["draft", 1],
  ["submitted", 0],
  ["submitted", 1],
  ["submitted", 2],
  ["returned", 3],
  ["conditional_publicity", 2],
  ["publicity", 1],
];
const defects = ["授权委托书未加盖公章", "2号专业人员证书照片模糊，无法核对编号"];

/** Firms beyond those filed, on their way in. Their serial numbers continue the agencies'. */
export function generateApplicants({ seed, anchor, cal, after }: ApplicantOptions): ApplicantSeed[] {
  const root = chance(seed).fork("applicants");
  const names = new Set(after.map((agency) => agency.name.zh));
  return waiting.map(([state, days], at) => {
    const dice = root.fork(`applicant ${at}`);
    const place = {
      at: after.length + at,
      grade: "unrated" as const,
      trade: dice.pick(trades),
      anchor,
      names,
    };
    return {
      agency: agencyAt(dice, place),
      state,
      since: back(cal, anchor, days),
      defects: state === "returned" ? defects : [],
    };
  });
}
