import { expect, test } from "vitest";
import { complaintStory } from "#app/commands/complaint/complaint-for-test.ts";
import { endAppealPeriod } from "#app/commands/complaint/execute-complaint.ts";
import { completeComplaint } from "#app/commands/complaint/party-steps.ts";
import { prolongComplaint } from "#app/commands/complaint/screen-complaint.ts";
import { value } from "#app/commands/need/fixtures/trade.ts";
import { listNotices } from "#db/read/workspace.ts";
import { subscriptions } from "../subscriptions.ts";
import { notify } from "./notify.ts";

const story = await complaintStory();
const { trade, regulator, as, clock, publicised, complain, screen, answer, decide, complaintOf } = story;
const worker = trade.db.ctx({ kind: "system", name: "system" }, { as: "worker" });

async function notifyAbout(subject: string): Promise<void> {
  const { rows } = await trade.db.pool.query<{ id: string; type: string }>(
    "select id, type from audit_event where $1 = any(subjects) order by at, id",
    [subject],
  );
  for (const { id, type } of rows)
    if (subscriptions[type]?.includes("notify")) await notify(worker, { eventId: id });
}

test("each step of a complaint is told to those who must act or are concerned, the respondent only once it is admitted", async () => {
  const { no, firms } = await publicised();
  const [, winner, loser] = firms;
  const { no: complaintNo } = value(await complain(loser.actor, no));
  value(await screen(complaintNo, "send_back"));
  value(await completeComplaint(as(loser.actor), { no: complaintNo, text: "附社保记录。", evidence: [] }));
  value(await screen(complaintNo, "admit"));
  value(await prolongComplaint(as(regulator), { no: complaintNo, reason: "须外地调查。" }));
  value(await answer(winner.actor, complaintNo));
  value(await decide(regulator, complaintNo, "uphold"));
  const { appealUntil } = await complaintOf(complaintNo);
  await clock(appealUntil!);
  value(await endAppealPeriod(trade.worker, { no: complaintNo }));
  await notifyAbout(`complaint:${complaintNo}`);
  const told = async (organisationId: number) =>
    (await listNotices(trade.db.db, organisationId))
      .filter(({ type, href }) => type.startsWith("complaint.") && href === `/complaints/${complaintNo}`)
      .map(({ type }) => type.replace("complaint.", ""))
      .toSorted();
  expect(await told(loser.id)).toEqual([
    "admitted",
    "answered",
    "decided",
    "executed",
    "prolonged",
    "sent_back",
  ]);
  expect(await told(winner.id)).toEqual(["admitted", "decided", "executed", "prolonged"]);
  expect(await told(regulator.organisationId)).toEqual(["answered", "completed", "filed"]);
});
