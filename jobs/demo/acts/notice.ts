import { amendNeed } from "#app/commands/need/amend-need.ts";
import { answerQuestion } from "#app/commands/need/answer-question.ts";
import { askQuestion } from "#app/commands/need/ask-question.ts";
import { publishAgain } from "#app/commands/need/publish-again.ts";
import { linesOf } from "#db/store/need-line.ts";
import { findNeed } from "#db/store/need.ts";
import { instantAt } from "#domain/shared/dates.ts";
import type { Played } from "./need.ts";
import { done, type Act, type Theatre } from "./theatre.ts";

const minuteMs = 60_000;
const questions = [
  {
    text: "现有工程的验收材料由业主提供，还是由中介机构自行调取？",
    answer: "由业主在合同签订后 2 个工作日内提供电子版。",
  },
  { text: "成果是否需要提交可编辑的图件？", answer: null },
] as const;

/** What happens to notices while they run: one is asked about, one is amended, one that failed runs once more. */
export function noticeActs(theatre: Theatre, needs: readonly Played[]): Act[] {
  const running = needs.filter(({ plan }) => plan.stage === "published" && plan.quotes.length > 1);
  const [asked, amended] = running;
  // One of several: a notice that has failed for good stays to be seen.
  const failed = theatre.market.needs.filter(({ stage }) => stage === "failed");
  const again =
    failed.length > 1
      ? needs.find(({ plan }) => plan.stage === "failed" && isAlone(theatre, plan))
      : undefined;
  return [
    ...(asked ? questionActs(theatre, asked) : []),
    ...(amended ? [addendumAct(theatre, amended)] : []),
    ...(again ? [againAct(theatre, again)] : []),
  ];
}

/** No other notice has been written for the same requirement. */
function isAlone({ market }: Theatre, { caseKey, itemCode }: Played["plan"]): boolean {
  return market.needs.filter((each) => each.caseKey === caseKey && each.itemCode === itemCode).length === 1;
}

function later({ moments }: Played, minutes: number): Date {
  return new Date(moments.publishedAt.getTime() + minutes * minuteMs);
}

function questionActs(theatre: Theatre, played: Played): Act[] {
  const { plan } = played;
  const owner = theatre.as(theatre.people.actorOf(plan.ownerKey));
  return questions.map(({ text, answer }, at) => ({
    at: later(played, 20 + at),
    what: `${plan.key} question ${at + 1}`,
    run: async () => {
      const asker = theatre.as(theatre.people.actorOf(plan.quotes[at]!.agencyKey));
      const { id } = await done(`${plan.key} question`, askQuestion(asker, { no: played.no, text }));
      const reply = { no: played.no, question: id, text: answer ?? "" };
      if (answer) await done(`${plan.key} answer`, answerQuestion(owner, reply));
    },
  }));
}

function addendumAct(theatre: Theatre, played: Played): Act {
  const { plan } = played;
  const owner = theatre.as(theatre.people.actorOf(plan.ownerKey));
  return {
    at: later(played, 25),
    what: `${plan.key} addendum`,
    run: async () => {
      const row = (await findNeed(theatre.db, played.no))!;
      const { no, title, description, serviceDays, complaintContact } = row;
      const input = {
        no,
        title,
        serviceDays,
        complaintContact,
        description: `${description}\n成果须附电子版图件。`,
        lines: await linesOf(theatre.db, row),
        note: "补充成果格式要求",
      };
      await done(`${plan.key} addendum`, amendNeed(owner, input));
    },
  };
}

function againAct(theatre: Theatre, played: Played): Act {
  const { plan } = played;
  const owner = theatre.as(theatre.people.actorOf(plan.ownerKey));
  return {
    at: instantAt(theatre.market.anchor, 9, 20),
    what: `${plan.key} second round`,
    run: () => done(`${plan.key} second round`, publishAgain(owner, { no: played.no })),
  };
}
