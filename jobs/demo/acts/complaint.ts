import { confirmAward } from "#app/commands/award/confirm-award.ts";
import { decideComplaint } from "#app/commands/complaint/decide-complaint.ts";
import { fileComplaint } from "#app/commands/complaint/file-complaint.ts";
import { answerComplaint } from "#app/commands/complaint/party-steps.ts";
import { screenComplaint } from "#app/commands/complaint/screen-complaint.ts";
import type { QuotePlan, Theme } from "#db/seed/generate/types-market.ts";
import { forward } from "#db/seed/generate/working-time.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { reportPdf } from "../report-pdf.ts";
import type { Played } from "./need.ts";
import { done, type Act, type Theatre } from "./theatre.ts";

const steps = ["complaint_filed", "complaint_admitted", "complaint_answered", "complaint_decided"] as const;
/** Working days after publication: quotes close on the third, the result is before the public on the fourth. */
const days = { filed: 4, answered: 6, decided: 8, reserveConfirms: 14 } as const;
const facts = [
  "公示的项目负责人上月已从中选机构离职，报价所列人员与实际不符。",
  "中选机构与业主单位的控股股东为同一人，报价时未予申明。",
  "中选机构所列编制主持人的职业资格证书已注销。",
  "中选机构报价所列人员同时在另一家机构执业。",
  "中选机构的项目负责人已于上月离职，不具备承担本项目的资格。",
] as const;

type Scene = {
  readonly theatre: Theatre;
  readonly played: Played;
  readonly winner: QuotePlan;
  readonly loser: QuotePlan;
  readonly serial: number;
};

/** A loser's complaint, as far as its theme goes; the last one is carried out by the clock once nobody can appeal. */
export function complaintActs(theatre: Theatre, played: Played, serial: number): Act[] {
  const byAmount = played.plan.quotes.toSorted((a, b) => a.amountFen - b.amountFen);
  const [winner, second] = byAmount;
  const loser = byAmount.at(-1);
  if (!winner || !second || !loser || byAmount.length < 3) return [];
  const reach = reachOf(played.plan.theme);
  const acts = partyActs({ theatre, played, winner, loser, serial });
  const own = acts.slice(0, reach);
  if (played.plan.theme !== "complaint_executed") return own;
  const confirm = () =>
    done(
      "the reserve confirms",
      confirmAward(theatre.as(theatre.people.actorOf(second.agencyKey)), { no: played.no }),
    );
  return [
    ...own,
    act(theatre, played, { day: days.reserveConfirms, hour: 15, what: "reserve confirms", run: confirm }),
  ];
}

function reachOf(theme: Theme | undefined): number {
  const at = steps.findIndex((each) => each === theme);
  return at < 0 ? steps.length : at + 1;
}

type Deed = { readonly day: number; readonly hour: number; readonly what: string; readonly run: Act["run"] };

function act({ cal }: Theatre, { plan }: Played, { day, hour, what, run }: Deed): Act {
  const on = forward(cal, plan.publishedOn ?? plan.createdOn, day);
  return { at: instantAt(on, hour, 25), what: `${plan.key} ${what}`, run };
}

function partyActs({ theatre, played, winner, loser, serial }: Scene): Act[] {
  const { people } = theatre;
  const [complainant, respondent] = [loser, winner].map(({ agencyKey }) => people.actorOf(agencyKey));
  const office = theatre.as(people.staff("supervisor@demo"));
  let no = "";
  const put = (deed: Deed) => act(theatre, played, deed);
  const file = async () => {
    const input = {
      about: { kind: "need", no: played.no },
      object: "award",
      grounds: ["not_eligible"],
      remedies: ["annul_award"],
      facts: facts[serial % facts.length]!,
      evidence: [{ name: "证据材料.pdf", bytes: evidence(complainant!.organisationName) }],
    } as const;
    ({ no } = await done(`${played.plan.key} complaint`, fileComplaint(theatre.as(complainant!), input)));
  };
  const admit = () =>
    done("complaint admitted", screenComplaint(office, { no, decision: "admit", reason: "" }));
  const text = "项目负责人劳动合同和近三个月社会保险缴纳记录附后，人员在职在岗。";
  const answer = () =>
    done("complaint answered", answerComplaint(theatre.as(respondent!), { no, text, evidence: [] }));
  return [
    put({ day: days.filed, hour: 10, what: "complaint", run: file }),
    put({ day: days.filed, hour: 15, what: "complaint admitted", run: admit }),
    put({ day: days.answered, hour: 11, what: "complaint answered", run: answer }),
    put({ day: days.decided, hour: 10, what: "complaint decided", run: () => decide(theatre, no) }),
  ];
}

function decide(theatre: Theatre, no: string) {
  const input = {
    no,
    verdict: "uphold",
    reasons:
      "经核查社会保险和劳动用工登记，报价所列项目负责人在报价截止前已离职，中选机构不符合公告载明的条件。",
    basis: "《沂州市中介服务超市管理办法》第二十三条",
    remedies: ["annul_award"],
    furtherRemedy: "对本决定不服的，可以在五个工作日内申诉，也可以依法申请行政复议或者提起行政诉讼。",
    abusive: false,
  } as const;
  return done(
    "complaint decided",
    decideComplaint(theatre.as(theatre.people.staff("supervisor@demo")), input),
  );
}

function evidence(agency: string): Uint8Array {
  return reportPdf({ title: "投诉证据材料", project: "中介服务选取", agency, engagementNo: "", version: 1 });
}
