import { expect, test } from "vitest";
import { currentContract } from "#db/store/contract.ts";
import { confirmAward } from "../award/confirm-award.ts";
import { endPublicity } from "../award/end-publicity.ts";
import { signContract } from "../engagement/sign-contract.ts";
import { terminateEngagement } from "../engagement/terminate-engagement.ts";
import { createNeed } from "./create-need.ts";
import { openTrade } from "./fixtures/open-trade.ts";
import {
  codeOf,
  draftNeed,
  needInput,
  newAgency,
  openAtClosing,
  postNeed,
  quote,
  readNeed,
  setMarketClock,
  value,
  web,
} from "./fixtures/trade.ts";
import { publishNeed } from "./publish-need.ts";

const trade = await openTrade();
const { db, market, owner } = trade;

async function engaged() {
  const row = await postNeed(trade);
  const agency = await newAgency(db.db, "B");
  value(await quote(trade, row.no, agency, { yuan: 7_600 }));
  expect((await openAtClosing(trade, row)).ok).toBe(true);
  expect((await readNeed(trade, row.no)).state).toBe("publicised");
  value(await confirmAward(web(db, agency.actor), { no: row.no }));
  await setMarketClock(db.db, (await readNeed(trade, row.no)).publicityEndsAt!);
  const award = await db.pool.query<{ id: number }>("select id from award where need_id = $1", [row.id]);
  value(await endPublicity(trade.worker, award.rows[0]!.id));
  const { rows } = await db.pool.query<{ id: number; no: string }>(
    "select id, no from engagement where need_id = $1",
    [row.id],
  );
  return { row, agency, engagement: rows[0]! };
}

/** Posts a new notice on the same requirement, as the owner would from the case. */
async function postAgain(requirementId: number): Promise<string> {
  const draft = await createNeed(web(db, owner.actor), { ...needInput(), requirementId });
  if (!draft.ok) return draft.refusal.code;
  return codeOf(await publishNeed(web(db, owner.actor), { no: draft.value.no }));
}

const endIt = (no: string) => terminateEngagement(web(db, market.supervisor), { no, reason: "机构停业" });

test("work that is ended before both have signed fails its need and frees the requirement", async () => {
  const { row, engagement } = await engaged();
  expect(await postAgain(row.requirementId)).toBe("need.requirement_not_open");
  value(await endIt(engagement.no));
  expect((await readNeed(trade, row.no)).state).toBe("failed");
  expect(await postAgain(row.requirementId)).toBe("ok");
  expect(await postAgain(row.requirementId)).toBe("need.requirement_not_open");
});

test("work that is ended under contract keeps its notice as it was and frees the requirement", async () => {
  const { row, agency, engagement } = await engaged();
  const { bodySha256 } = (await currentContract(db.db, engagement.id))!;
  for (const actor of [owner.actor, { ...agency.actor, role: "agency_admin" as const }])
    value(await signContract(web(db, actor), { no: engagement.no, name: "签字人", bodySha256 }));
  value(await endIt(engagement.no));
  expect((await readNeed(trade, row.no)).state).toBe("contracted");
  expect(await postAgain(row.requirementId)).toBe("ok");
});

test("a report that the department rejected may be commissioned anew", async () => {
  const { row, agency, engagement } = await engaged();
  const { bodySha256 } = (await currentContract(db.db, engagement.id))!;
  for (const actor of [owner.actor, { ...agency.actor, role: "agency_admin" as const }])
    value(await signContract(web(db, actor), { no: engagement.no, name: "签字人", bodySha256 }));
  await db.pool.query("update case_requirement set state = 'rejected' where id = $1", [row.requirementId]);
  expect(await postAgain(row.requirementId)).toBe("ok");
});

test("a case that only its owner vouches for carries no notice until its department confirms it", async () => {
  const no = await draftNeed(trade);
  const { caseId } = await readNeed(trade, no);
  await db.pool.query("update approval_case set confirmed_at = null where id = $1", [caseId]);
  expect(codeOf(await publishNeed(web(db, owner.actor), { no }))).toBe("need.case_not_confirmed");
  await db.pool.query("update approval_case set confirmed_at = app_now() where id = $1", [caseId]);
  expect(codeOf(await publishNeed(web(db, owner.actor), { no }))).toBe("ok");
});
