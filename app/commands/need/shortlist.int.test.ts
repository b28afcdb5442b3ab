import { beforeAll, expect, test } from "vitest";
import { directChoicesIn } from "#db/read/direct-choices.ts";
import { readShortlist } from "#db/read/shortlist.ts";
import { needShortlist } from "#db/schema/choice.ts";
import { auditEvent } from "#db/schema/spine.ts";
import { rowsOf } from "#db/seed/rows.ts";
import { shortlistHash } from "#domain/need/shortlist.ts";
import { toFen } from "#domain/shared/money.ts";
import { openTrade } from "./fixtures/open-trade.ts";
import {
  codeOf,
  draftNeed,
  everybody,
  newAgency,
  newOwner,
  postNeed,
  readNeed,
  value,
  web,
  type AgencyFirm,
  type Trade,
} from "./fixtures/trade.ts";
import { lockShortlist } from "./lock-shortlist.ts";
import { publishNeed } from "./publish-need.ts";
import { reviseNeed } from "./revise-need.ts";

let trade: Trade;
let chosen: AgencyFirm;
let other: AgencyFirm;
beforeAll(async () => {
  trade = await openTrade();
  [chosen, other] = [await newAgency(trade.db.db, "A"), await newAgency(trade.db.db, "B")];
});
const direct = (code: string) => ({ agencyCode: code, priceFen: toFen(600_000), reason: "汛期将至，须抓紧" });
const town = "370982";

test("the list holds everybody the search finds, is locked, and binds the choice", async () => {
  const owner = web(trade.db, trade.owner.actor);
  const no = await draftNeed(trade);
  expect(codeOf(await lockShortlist(owner, { no, filters: { ...everybody, q: "没有这样的机构" } }))).toBe(
    "need.shortlist_empty",
  );
  expect(codeOf(await lockShortlist(web(trade.db, other.actor), { no, filters: everybody }))).toBe(
    "command.forbidden",
  );
  const onlyA = value(await lockShortlist(owner, { no, filters: { ...everybody, grades: ["A"] } }));
  const row = await readNeed(trade, no);
  const list = (await readShortlist(trade.db.db, row.id))!;
  expect(list.agencies.map(({ code }) => code)).toEqual([chosen.code]);
  expect(list.sha256).toBe(onlyA.sha256);
  expect(shortlistHash({ need: no, ...list })).toBe(onlyA.sha256);
  value(await reviseNeed(owner, { no, method: "direct", direct: { ...direct(other.code), code: "urgent" } }));
  expect(codeOf(await publishNeed(owner, { no }))).toBe("need.not_on_shortlist");
  value(await lockShortlist(owner, { no, filters: everybody }));
  value(await publishNeed(owner, { no }));
  expect((await readShortlist(trade.db.db, row.id))?.agencies).toHaveLength(2);
  expect(codeOf(await lockShortlist(owner, { no, filters: everybody }))).toBe("command.wrong_state");
  const change = trade.db.pool.query("update need_shortlist set sha256 = repeat('0', 64)");
  await expect(change).rejects.toThrow(/append-only|cannot be changed|never change/);
  expect(await rowsOf(trade.db.db, needShortlist, { needId: row.id })).toHaveLength(2);
});

test("a reason of place, a code that does not fit, a missing code are refused", async () => {
  const owner = web(trade.db, trade.owner.actor);
  const no = await draftNeed(trade, { direct: direct(chosen.code), method: "direct" });
  const say = async (code: "urgent" | "rounds_failed" | null, reason: string) => {
    value(
      await reviseNeed(owner, { no, method: "direct", direct: { ...direct(chosen.code), code, reason } }),
    );
    return codeOf(await publishNeed(owner, { no }));
  };
  expect(await say(null, "汛期将至")).toBe("need.direct_code_missing");
  expect(await say("rounds_failed", "汛期将至")).toBe("need.direct_code_unfit");
  expect(await say("urgent", "同城机构，就近方便")).toBe("need.direct_reason_locality");
  expect(await say("urgent", "汛期将至")).toBe("ok");
});

test("the sixth of an owner's last ten to one agency is noticed, shown and refuses nothing", async () => {
  const owner = await newOwner(trade.db.db);
  const flags = async () =>
    (await rowsOf(trade.db.db, auditEvent, { type: "need.direct_concentrated" })).map(
      ({ payload }) => payload,
    );
  for (let at = 0; at < 5; at += 1)
    await postNeed(trade, { method: "direct", direct: direct(chosen.code) }, owner);
  await postNeed(trade, { method: "direct", direct: direct(other.code) }, owner);
  const before = await flags();
  const { no } = await postNeed(trade, { method: "direct", direct: direct(chosen.code) }, owner);
  expect((await flags()).length - before.length).toBe(1);
  expect((await flags()).at(-1)).toMatchObject({ no, level: 2, agency: chosen.code, chosen: 6, of: 7 });
  const [first] = await directChoicesIn(trade.db.db, [town]);
  expect(first).toMatchObject({ concentrated: true, chosen: 6, of: 7, latest: no });
});
