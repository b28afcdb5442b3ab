import { answerContest } from "#app/commands/desk/answer-contest.ts";
import { changeContactAtDesk } from "#app/commands/desk/change-contact.ts";
import { closeVisit } from "#app/commands/desk/close-visit.ts";
import { contestAct } from "#app/commands/desk/contest-act.ts";
import { openVisit } from "#app/commands/desk/open-visit.ts";
import type { OwnerSeed } from "#db/seed/generate/types-parties.ts";
import { back } from "#db/seed/generate/working-time.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { reportPdf } from "../report-pdf.ts";
import { done, type Act, type Theatre } from "./theatre.ts";

type Sequel = "answered" | "contested" | "none";
const sequels: readonly Sequel[] = ["answered", "contested", "none"];
const visitors = ["李强", "宋丽", "赵国庆"] as const;
const daysBefore = 2;

/** Three visits to the counter: one receipt was contested and answered, one is contested, one stands. */
export function counterActs(theatre: Theatre): Act[] {
  const { market, cal } = theatre;
  const clients = market.owners.slice(-sequels.length);
  return sequels.flatMap((sequel, at) => {
    const day = back(cal, market.anchor, daysBefore);
    const owner = clients[at]!;
    let no = "";
    const visit: Act = {
      at: instantAt(day, 9, 12 + at * 14),
      what: `${owner.key} at the counter`,
      run: async () => void (no = await visitOf(theatre, owner, visitors[at]!)),
    };
    const follow: Act = {
      at: instantAt(day, 15, 5 + at),
      what: `${owner.key} contests`,
      run: () => contest(theatre, { owner, no, sequel }),
    };
    return sequel === "none" ? [visit] : [visit, follow];
  });
}

async function visitOf(theatre: Theatre, owner: OwnerSeed, visitorName: string): Promise<string> {
  const counter = theatre.as(theatre.people.staff("operator@demo"));
  const { id } = await done(
    `${owner.key} visit`,
    openVisit(counter, {
      kind: "owner",
      uscc: owner.uscc,
      visitorName,
      visitorRelation: "employee",
      idShown: true,
    }),
  );
  const request = { name: "变更联系方式申请（签字盖章）.pdf", bytes: requestOf(owner) };
  const { phone, email, address } = owner;
  const contact = { contactName: visitorName, phone, email, addressZh: address };
  const { no } = await done(
    `${owner.key} contact`,
    changeContactAtDesk(counter, { visitId: id, request }, contact),
  );
  await done(`${owner.key} leaves`, closeVisit(counter, { id }));
  return no;
}

type Contested = { readonly owner: OwnerSeed; readonly no: string; readonly sequel: Sequel };

async function contest(theatre: Theatre, { owner, no, sequel }: Contested): Promise<void> {
  const { people } = theatre;
  const firm = theatre.as(people.actorOf(owner.key));
  const reason = "联系人变更申请不是本单位出具的，请核实窗口收取的书面申请。";
  await done(`${owner.key} contests`, contestAct(firm, { no, reason }));
  if (sequel !== "answered") return;
  const supervisor = theatre.as(people.staff("supervisor@demo"));
  const answer = "经核对原件，申请书加盖本单位公章并由法定代表人签字，代办有效。";
  await done(`${owner.key} is answered`, answerContest(supervisor, { no, answer: "reject", reason: answer }));
}

function requestOf({ name, uscc }: OwnerSeed): Uint8Array {
  return reportPdf({
    title: "变更联系方式申请",
    project: "窗口代办",
    agency: name.zh,
    engagementNo: uscc,
    version: 1,
  });
}
