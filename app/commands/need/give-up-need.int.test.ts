import { beforeAll, expect, test } from "vitest";
import { auditEvent } from "#db/schema/spine.ts";
import { rowsOf } from "#db/seed/rows.ts";
import { findNeed } from "#db/store/need.ts";
import { discardNeed } from "./discard-need.ts";
import {
  codeOf,
  draftNeed,
  newOwner,
  postNeed,
  readNeed,
  subsidised,
  type Trade,
  value,
  web,
} from "./fixtures/trade.ts";
import { openTrade } from "./fixtures/open-trade.ts";
import { publishNeed } from "./publish-need.ts";
import { reviewNeed } from "./review-need.ts";
import { takeBackNeed } from "./take-back-need.ts";

let trade: Trade;
beforeAll(async () => {
  trade = await openTrade();
});
const owner = () => web(trade.db, trade.owner.actor);
async function inReview(): Promise<string> {
  const no = await draftNeed(trade, { funding: subsidised });
  value(await publishNeed(owner(), { no }));
  return no;
}

test("a need is taken back from review, and the operator finds nothing left to approve", async () => {
  const no = await inReview();
  expect(codeOf(await discardNeed(owner(), { no }))).toBe("command.wrong_state");
  expect(codeOf(await takeBackNeed(web(trade.db, trade.market.operator), { no }))).toBe("command.forbidden");
  value(await takeBackNeed(owner(), { no }));
  expect((await readNeed(trade, no)).state).toBe("draft");
  const operator = web(trade.db, trade.market.operator);
  expect(codeOf(await reviewNeed(operator, { no, decision: "approve", defects: [] }))).toBe(
    "command.wrong_state",
  );
  expect(codeOf(await takeBackNeed(owner(), { no }))).toBe("command.wrong_state");
});

test("a draft is discarded for good: gone from the table, on the record, on no public timeline", async () => {
  const no = await inReview();
  value(await takeBackNeed(owner(), { no }));
  const stranger = await newOwner(trade.db.db);
  expect(codeOf(await discardNeed(web(trade.db, stranger.actor), { no }))).toBe("command.not_found");
  value(await discardNeed(owner(), { no }));
  expect(await findNeed(trade.db.db, no)).toBeNull();
  expect(codeOf(await discardNeed(owner(), { no }))).toBe("command.not_found");
  const events = (await rowsOf(trade.db.db, auditEvent, {})).filter(({ subjects }) =>
    subjects.includes(`need:${no}`),
  );
  expect(events.map(({ type }) => type)).toContain("need.discarded");
  expect(events.filter(({ visibility }) => visibility === "public")).toEqual([]);
});

test("what is public is not discarded, nor does the table let it go", async () => {
  const { no } = await postNeed(trade);
  expect(codeOf(await discardNeed(owner(), { no }))).toBe("command.wrong_state");
  await expect(trade.db.pool.query("delete from need where no = $1", [no])).rejects.toMatchObject({
    code: "42501",
  });
});
