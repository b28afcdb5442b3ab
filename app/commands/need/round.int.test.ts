import { beforeAll, expect, test } from "vitest";
import { rowsOf } from "#db/seed/rows.ts";
import { noticeKey, quoteOpened } from "#db/schema/quote.ts";
import { failedRoundsOf } from "#db/store/need-round.ts";
import { cancellationById } from "#db/store/need-cancellation.ts";
import { createNeed } from "./create-need.ts";
import { askCancellation } from "./cancel-asked.ts";
import { lockShortlist } from "./lock-shortlist.ts";
import { cancelNeed } from "./cancel-need.ts";
import { consentCancellation } from "./consent-cancellation.ts";
import {
  codeOf,
  everybody,
  monday,
  needInput,
  newAgency,
  openAtClosing,
  postNeed,
  quote,
  readNeed,
  setMarketClock,
  subsidised,
  value,
  web,
  type AgencyFirm,
  type Trade,
} from "./fixtures/trade.ts";
import { openTrade } from "./fixtures/open-trade.ts";
import { publishAgain } from "./publish-again.ts";
import { publishNeed } from "./publish-need.ts";
import { reviewNeed } from "./review-need.ts";

let trade: Trade;
let agencies: AgencyFirm[];
beforeAll(async () => {
  trade = await openTrade();
  agencies = [];
  for (let at = 0; at < 2; at += 1) agencies.push(await newAgency(trade.db.db, "B"));
});

async function publicNeed() {
  await setMarketClock(trade.db.db, monday);
  const { no } = await postNeed(trade, { funding: subsidised });
  value(
    await reviewNeed(web(trade.db, trade.market.operator), {
      no,
      decision: "approve",
      defects: [],
    }),
  );
  return readNeed(trade, no);
}

test("a failed need runs once more: new key, one quote is enough, the old envelope stays sealed; then direct choice", async () => {
  const row = await publicNeed();
  const owner = web(trade.db, trade.owner.actor);
  value(await quote(trade, row.no, agencies[0]!, { yuan: 5000 }));
  expect(codeOf(await publishAgain(owner, { no: row.no }))).toBe("command.wrong_state");
  expect(value(await openAtClosing(trade, row)).state).toBe("failed");
  expect(value(await publishAgain(owner, { no: row.no })).round).toBe(2);
  const again = await readNeed(trade, row.no);
  expect([again.state, again.failReason]).toEqual(["published", null]);
  expect(again.closesAt! > row.closesAt!).toBe(true);
  const keys = await rowsOf(trade.db.db, noticeKey, { needId: row.id });
  expect(new Set(keys.map(({ needRound }) => needRound))).toEqual(new Set([1, 2]));
  expect(keys.map(({ releasedAt }) => releasedAt)).toEqual([null, null]);
  value(await quote(trade, row.no, agencies[1]!, { yuan: 6000 }));
  expect(value(await openAtClosing(trade, again)).state).toBe("publicised");
  const opened = await rowsOf(trade.db.db, quoteOpened, { needId: row.id });
  expect(opened.map(({ agencyId, result }) => [agencyId, result])).toEqual([[agencies[1]!.id, "ok"]]);
});

test("after two failed rounds there is no third; public money may then choose directly, with reasons", async () => {
  const row = await publicNeed();
  const owner = web(trade.db, trade.owner.actor);
  value(await openAtClosing(trade, row));
  value(await publishAgain(owner, { no: row.no }));
  value(await openAtClosing(trade, await readNeed(trade, row.no)));
  expect(codeOf(await publishAgain(owner, { no: row.no }))).toBe("need.rounds_exhausted");
  const direct = {
    agencyCode: agencies[0]!.code,
    priceFen: needInput().ceilingFen ?? (500_000 as never),
    code: "rounds_failed" as const,
    reason: "两轮均无机构响应",
  };
  const input = {
    ...needInput({ funding: subsidised, method: "direct", direct }),
    requirementId: row.requirementId,
  };
  const { no } = value(await createNeed(owner, input));
  expect(codeOf(await publishNeed(owner, { no }))).toBe("need.shortlist_missing");
  const byPlace = { no, filters: { ...everybody, district: "370982" } };
  expect(codeOf(await lockShortlist(owner, byPlace))).toBe("need.shortlist_locality");
  value(await lockShortlist(owner, { no, filters: everybody }));
  expect(codeOf(await publishNeed(owner, { no }))).toBe("ok");
  expect(await failedRoundsOf(trade.db.db, row.requirementId)).toBe(2);
});

test("public money is given up after closing only with a supervisor's word", async () => {
  const row = await publicNeed();
  const owner = web(trade.db, trade.owner.actor);
  const wish = { no: row.no, code: "funding_lost", reason: "资金未落实" } as const;
  await setMarketClock(trade.db.db, row.closesAt ?? monday);
  expect(codeOf(await cancelNeed(owner, wish))).toBe("need.consent_missing");
  const { id } = value(await askCancellation(owner, wish));
  expect(codeOf(await askCancellation(owner, wish))).toBe("cancellation.asked_already");
  const decide = { id, decision: "consent", note: "" } as const;
  expect(codeOf(await consentCancellation(owner, decide))).toBe("command.forbidden");
  const supervisor = web(trade.db, trade.market.supervisor);
  expect(codeOf(await consentCancellation(supervisor, { ...decide, decision: "refuse" }))).toBe(
    "need.reason_missing",
  );
  value(await consentCancellation(supervisor, decide));
  const after = await readNeed(trade, row.no);
  expect([after.state, after.cancelCode, after.cancelReason]).toEqual([
    "cancelled",
    "funding_lost",
    "资金未落实",
  ]);
  expect((await cancellationById(trade.db.db, id))?.state).toBe("consented");
});
