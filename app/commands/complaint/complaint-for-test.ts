import { rowsOf } from "#db/seed/rows.ts";
import { complaint } from "#db/schema/complaint.ts";
import { newPerson } from "#db/seed/small-market.ts";
import { liveAward } from "#db/store/award.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { openTrade } from "../need/fixtures/open-trade.ts";
import {
  type AgencyFirm,
  monday,
  newAgency,
  openAtClosing,
  postNeed,
  quote,
  readNeed,
  setMarketClock,
  value,
  web,
} from "../need/fixtures/trade.ts";
import { decideComplaint } from "./decide-complaint.ts";
import { fileComplaint } from "./file-complaint.ts";
import { answerComplaint } from "./party-steps.ts";
import { screenComplaint } from "./screen-complaint.ts";

export type ComplaintStory = { no: string; firms: [AgencyFirm, AgencyFirm, AgencyFirm] };

type Trade = Awaited<ReturnType<typeof openTrade>>;

/** What parties and officers do, with texts that hold. */
function actsIn(trade: Trade, regulator: PersonActor) {
  const as = (actor: PersonActor) => web(trade.db, actor);
  const about = (no: string) => ({ kind: "need", no }) as const;
  const complain = (who: PersonActor, no: string, change = {}) =>
    fileComplaint(as(who), {
      about: about(no),
      object: "award",
      grounds: ["not_eligible"],
      remedies: ["annul_award"],
      facts: "中选机构的项目负责人已离职，不具备资格。",
      evidence: [],
      ...change,
    });
  const screen = (no: string, decision: "admit" | "send_back" | "refuse", by = regulator) =>
    screenComplaint(as(by), { no, decision, reason: decision === "admit" ? "" : "请补充证据。" });
  const answer = (who: PersonActor, no: string) =>
    answerComplaint(as(who), { no, text: "负责人在职，附社保证明。", evidence: [] });
  const decision = {
    reasons: "经查，项目负责人已于上月离职。",
    basis: "《中介服务超市管理办法》第十二条",
    furtherRemedy: "可依法申请行政复议或提起行政诉讼。",
    abusive: false,
  };
  const decide = (by: PersonActor, no: string, verdict: "uphold" | "dismiss", change = {}) =>
    decideComplaint(as(by), {
      ...decision,
      no,
      verdict,
      remedies: verdict === "uphold" ? ["annul_award"] : [],
      ...change,
    });
  return { as, complain, screen, answer, decide };
}

/** A small market with an office of three and the steps that every story about a complaint repeats. */
export async function complaintStory() {
  const trade = await openTrade();
  const office = trade.market.supervisor.organisationId;
  const regulator = await newPerson(trade.db.db, office, "regulator", "处长钱进");
  const second = await newPerson(trade.db.db, office, "supervisor", "监管孙立");

  const acts = actsIn(trade, regulator);
  const { complain, screen } = acts;
  const clock = (at: Date) => setMarketClock(trade.db.db, at);
  const awardOf = async (no: string) => (await liveAward(trade.db.db, (await readNeed(trade, no)).id))!;
  const complaintOf = async (no: string) => (await rowsOf(trade.db.db, complaint, { no }))[0]!;

  /** Opened on Thursday 2026-03-12 17:00; the second agency has the award, publicity to Friday 24:00. */
  async function publicised(): Promise<ComplaintStory> {
    await clock(monday);
    const firms: ComplaintStory["firms"] = [
      await newAgency(trade.db.db, "A"),
      await newAgency(trade.db.db, "B"),
      await newAgency(trade.db.db, "B"),
    ];
    const row = await postNeed(trade);
    for (const [at, yuan] of [
      [0, 7800],
      [1, 7200],
      [2, 7500],
    ] as const)
      value(await quote(trade, row.no, firms[at]!, { yuan }));
    value(await openAtClosing(trade, row));
    return { no: row.no, firms };
  }
  async function admitted(): Promise<ComplaintStory & { complaintNo: string }> {
    const story = await publicised();
    const { no } = value(await complain(story.firms[2].actor, story.no));
    value(await screen(no, "admit"));
    return { ...story, complaintNo: no };
  }

  const reads = { awardOf, complaintOf };
  return { trade, regulator, second, clock, publicised, admitted, ...acts, ...reads };
}
