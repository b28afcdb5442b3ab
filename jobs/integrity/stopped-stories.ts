import { confirmAward } from "#app/commands/award/confirm-award.ts";
import { declineAward } from "#app/commands/award/decline-award.ts";
import { fileComplaint } from "#app/commands/complaint/file-complaint.ts";
import { answerComplaint, completeComplaint } from "#app/commands/complaint/party-steps.ts";
import { screenComplaint } from "#app/commands/complaint/screen-complaint.ts";
import { engagementFor } from "#app/commands/engagement/engagement-for-test.ts";
import { amendNeed } from "#app/commands/need/amend-need.ts";
import { askQuestion } from "#app/commands/need/ask-question.ts";
import {
  newAgency,
  postNeed,
  quote,
  readNeed,
  value,
  web,
  type AgencyFirm,
} from "#app/commands/need/fixtures/trade.ts";
import { withdrawQuote } from "#app/commands/quote/withdraw-quote.ts";
import { engagementOutcome, needOutcome } from "#db/read/story-outcome.ts";
import { newPerson } from "#db/seed/small-market.ts";
import { liveAward, type AwardRow } from "#db/store/award.ts";
import type { NeedRow } from "#db/store/need.ts";
import { appNow } from "#db/transaction.ts";
import { addDays, dayOf, instantAt } from "#domain/shared/dates.ts";
import type { MarketDays } from "./market-days.ts";

/** Plays from a Monday on, tells `days.said` what each command answered, and gives the end. */
type Story = (days: MarketDays) => Promise<string[]>;
const hour = 3_600_000;
const after = (instant: Date | null, ms: number) => new Date((instant?.getTime() ?? 0) + ms);

function addendumTo(days: MarketDays, { no, title, description }: NeedRow, more: string) {
  const input = {
    no,
    title,
    description: `${description}${more}`,
    serviceDays: 20,
    complaintContact: "0539-0000000",
    lines: [{ quantities: {}, ceilingFen: null }],
    note: "补充内容",
  };
  return amendNeed(web(days.trade.db, days.trade.owner.actor), input);
}

/** A market day inside a notice: cap, eligibility, questions and an addendum are computed when they are asked for. */
const duringNotice: Story = async (days) => {
  const { trade } = days;
  const row = await postNeed(trade);
  const tomorrow = addDays(dayOf(await appNow(trade.db.db)), 1);
  const able = await newAgency(trade.db.db, "A");
  const expired = await newAgency(trade.db.db, "A", { certificateExpiresOn: addDays(tomorrow, -1) });
  await days.say("its certificate is good", quote(trade, row.no, expired, { yuan: 7_000 }));
  days.stop();
  await days.moveTo(instantAt(tomorrow, 11));
  await days.say("over the cap", quote(trade, row.no, able, { yuan: 8_000.01 }));
  await days.say("at the cap", quote(trade, row.no, able, { yuan: 8_000 }));
  await days.say("a certificate ended yesterday", quote(trade, row.no, expired, { yuan: 6_900 }));
  await days.say("question", askQuestion(web(trade.db, able.actor), { no: row.no, text: "是否含监测？" }));
  await days.say("addendum", addendumTo(days, row, "含监测。"));
  await days.moveTo(row.closesAt!);
  await days.say("quote for the new version", quote(trade, row.no, able, { yuan: 7_900 }));
  await days.resume();
  await days.passTwoMonths();
  return needOutcome(trade.db.db, row.no);
};

/** From the closing instant on nothing of the notice moves, though nobody has closed or opened it. */
const afterClosing: Story = async (days) => {
  const { trade } = days;
  const [first, late] = [await newAgency(trade.db.db, "A"), await newAgency(trade.db.db, "B")];
  const row = await postNeed(trade);
  value(await quote(trade, row.no, first, { yuan: 7_000 }));
  days.stop();
  for (const delay of [0, 24 * hour]) {
    await days.moveTo(after(row.closesAt, delay));
    await days.say("late quote", quote(trade, row.no, late, { yuan: 6_000 }));
    await days.say("late replacement", quote(trade, row.no, first, { yuan: 6_000 }));
    await days.say("late withdrawal", withdrawQuote(web(trade.db, first.actor), { no: row.no }));
    await days.say(
      "late question",
      askQuestion(web(trade.db, late.actor), { no: row.no, text: "可否延期？" }),
    );
    await days.say("late addendum", addendumTo(days, row, "延期。"));
  }
  await days.resume();
  await days.passTwoMonths();
  return needOutcome(trade.db.db, row.no);
};

type Awarded = { no: string; award: AwardRow; first: AgencyFirm; reserve: AgencyFirm };

async function awarded(days: MarketDays): Promise<Awarded> {
  const { trade } = days;
  const [first, reserve] = [await newAgency(trade.db.db, "A"), await newAgency(trade.db.db, "B")];
  const row = await postNeed(trade);
  value(await quote(trade, row.no, first, { yuan: 7_000 }));
  value(await quote(trade, row.no, reserve, { yuan: 7_500 }));
  await days.moveTo(after((await readNeed(trade, row.no)).opensAt, 60_000));
  return { no: row.no, award: (await liveAward(trade.db.db, row.id))!, first, reserve };
}

/** Who did not confirm in time has lost the award, and the next reserve may take it, though nobody wrote that down. */
const confirmationLapsed: Story = async (days) => {
  const { trade } = days;
  const { no, award, first, reserve } = await awarded(days);
  days.stop();
  await days.moveTo(after(award.confirmBy, hour));
  await days.say("late confirmation", confirmAward(web(trade.db, first.actor), { no }));
  await days.say("late refusal", declineAward(web(trade.db, first.actor), { no, reason: "无法承接" }));
  await days.say("confirmation by the reserve", confirmAward(web(trade.db, reserve.actor), { no }));
  await days.resume();
  await days.passTwoMonths();
  return needOutcome(trade.db.db, no);
};

const complaintAbout = (days: MarketDays, no: string, who: AgencyFirm) =>
  fileComplaint(web(days.trade.db, who.actor), {
    about: { kind: "need", no },
    object: "award",
    grounds: ["not_eligible"],
    remedies: ["annul_award"],
    facts: "中选机构的项目负责人已离职，不具备资格。",
    evidence: [],
  });

/** After the end of publicity nobody complains about the award, and its agency is bound. */
const publicityOver: Story = async (days) => {
  const { trade } = days;
  const { no, award, first, reserve } = await awarded(days);
  await days.say("confirmation", confirmAward(web(trade.db, first.actor), { no }));
  days.stop();
  await days.moveTo(after(award.publicityEndsAt, 24 * hour));
  await days.say("late complaint", complaintAbout(days, no, reserve));
  await days.say("second confirmation", confirmAward(web(trade.db, first.actor), { no }));
  await days.resume();
  await days.passTwoMonths();
  return needOutcome(trade.db.db, no);
};

/** Three weeks after an officer has dealt with a complaint, what its party was to do has not been done in time. */
const complaintWaits =
  (decision: "admit" | "send_back"): Story =>
  async (days) => {
    const { trade } = days;
    const office = trade.market.supervisor.organisationId;
    const regulator = await newPerson(trade.db.db, office, "regulator", "处长钱进");
    const { no, first, reserve } = await awarded(days);
    const complaint = value(await complaintAbout(days, no, reserve)).no;
    const reason = "请补充证据。";
    value(await screenComplaint(web(trade.db, regulator), { no: complaint, decision, reason }));
    days.stop();
    await days.moveTo(after(await appNow(trade.db.db), 21 * 24 * hour));
    const said = { no: complaint, text: "补充材料。", evidence: [] };
    await days.say("late completion", completeComplaint(web(trade.db, reserve.actor), said));
    await days.say("late answer", answerComplaint(web(trade.db, first.actor), said));
    await days.say("late confirmation", confirmAward(web(trade.db, first.actor), { no }));
    await days.resume();
    await days.passTwoMonths();
    return needOutcome(trade.db.db, no);
  };

/** Silence has accepted: the owner neither returns nor accepts afterwards. */
const deemedAccepted: Story = async (days) => {
  const { trade } = days;
  const work = await engagementFor(trade.db, trade.market);
  await work.sign();
  value(await work.deliver());
  days.stop();
  await days.moveTo(after(await appNow(trade.db.db), 21 * 24 * hour));
  await days.say("late return", work.sendBack(1));
  await days.say("late acceptance", work.accept(1));
  await days.resume();
  await days.passTwoMonths();
  return engagementOutcome(trade.db.db, work.no);
};

export const stoppedStories: Readonly<Record<string, Story>> = {
  duringNotice,
  afterClosing,
  confirmationLapsed,
  publicityOver,
  complaintSentBack: complaintWaits("send_back"),
  complaintAdmitted: complaintWaits("admit"),
  deemedAccepted,
};
