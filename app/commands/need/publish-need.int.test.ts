import { beforeAll, expect, test } from "vitest";
import { rowsOf, setRows } from "#db/seed/rows.ts";
import { caseRequirement } from "#db/schema/case.ts";
import { noticeKey } from "#db/schema/quote.ts";
import { auditEvent } from "#db/schema/spine.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { toFen } from "#domain/shared/money.ts";
import { cancelNeed } from "./cancel-need.ts";
import { closeNeed } from "./close-need.ts";
import { createNeed } from "./create-need.ts";
import {
  codeOf,
  draftNeed,
  monday,
  needInput,
  newCase,
  newOwner,
  ownMoney,
  postNeed,
  readNeed,
  setMarketClock,
  subsidised,
  type Trade,
  value,
  web,
} from "./fixtures/trade.ts";
import { openTrade } from "./fixtures/open-trade.ts";
import { publishNeed } from "./publish-need.ts";
import { reviewNeed } from "./review-need.ts";
import { reviseNeed } from "./revise-need.ts";

let trade: Trade;
beforeAll(async () => {
  trade = await openTrade();
});

test("private money is public at once, with cap, dates, policy and a key of its own", async () => {
  const row = await postNeed(trade);
  expect(row).toMatchObject({
    state: "published",
    capFen: 800_000,
    sector: "industry",
    policyProfile: "default",
    publicFunds: false,
    noticeWd: 3,
    publicityWd: 1,
    allowedGrades: ["A", "B", "provisional_b", "C"],
    provisionalDates: false,
  });
  expect(row.closesAt).toEqual(instantAt("2026-03-12", 17));
  expect(row.opensAt).toEqual(row.closesAt);
  expect(row.questionsCloseAt).toEqual(instantAt("2026-03-11", 17));
  const [key] = await rowsOf(trade.db.db, noticeKey, { needId: row.id });
  expect(key?.claimedAt).not.toBeNull();
});

test("public money, and a public body's own money, go to the operator first; sent back with all defects, then approved", async () => {
  const body = await newOwner(trade.db.db, { publicBody: true });
  const no = await draftNeed(trade, { funding: subsidised });
  expect(value(await publishNeed(web(trade.db, trade.owner.actor), { no })).state).toBe("review");
  const own = await draftNeed(trade, {}, body);
  expect(value(await publishNeed(web(trade.db, body.actor), { no: own })).state).toBe("review");

  const operator = web(trade.db, trade.market.operator);
  expect(codeOf(await reviewNeed(operator, { no, decision: "send_back", defects: ["  "] }))).toBe(
    "need.defects_missing",
  );
  expect(
    value(await reviewNeed(operator, { no, decision: "send_back", defects: ["请写明报告份数"] })).state,
  ).toBe("draft");
  value(
    await reviseNeed(web(trade.db, trade.owner.actor), {
      ...needInput({ funding: subsidised, description: "报告一式四份。" }),
      no,
    }),
  );
  value(await publishNeed(web(trade.db, trade.owner.actor), { no }));
  expect(value(await reviewNeed(operator, { no, decision: "approve", defects: [] })).state).toBe("published");
  expect(await readNeed(trade, no)).toMatchObject({
    allowedGrades: ["A", "B", "provisional_b"],
    publicityWd: 3,
    publicFunds: true,
  });
});

test("only the operator checks, and only its own place", async () => {
  const no = await draftNeed(trade, { funding: subsidised });
  value(await publishNeed(web(trade.db, trade.owner.actor), { no }));
  expect(
    codeOf(await reviewNeed(web(trade.db, trade.owner.actor), { no, decision: "approve", defects: [] })),
  ).toBe("command.forbidden");
  const elsewhere = { ...trade.market.operator, jurisdictions: ["370921"] };
  expect(codeOf(await reviewNeed(web(trade.db, elsewhere), { no, decision: "approve", defects: [] }))).toBe(
    "command.not_found",
  );
});

test.each([
  ["a ceiling above the cap", { ceilingFen: toFen(800_001) }, "need.ceiling_over_cap"],
  ["longer than the item's limit", { serviceDays: 21 }, "need.service_days_out_of_range"],
  ["a condition on locality", { description: "投标人须为本地注册企业。" }, "need.condition_locality"],
  ["what the authority must pay itself", { payer: "authority" as const }, "need.payer_is_authority"],
])("is not published: %s", async (_why, change, code) => {
  const no = await draftNeed(trade, change);
  expect(codeOf(await publishNeed(web(trade.db, trade.owner.actor), { no }))).toBe(code);
  expect((await readNeed(trade, no)).state).toBe("draft");
});

test("one requirement has one live notice, and only an open requirement has any", async () => {
  const { requirementId } = await newCase(trade.db.db, trade.owner.id, trade.market.departmentId);
  const ctx = web(trade.db, trade.owner.actor);
  const first = value(await createNeed(ctx, { ...needInput(), requirementId })).no;
  const second = value(await createNeed(ctx, { ...needInput(), requirementId })).no;
  const both = await Promise.all([publishNeed(ctx, { no: first }), publishNeed(ctx, { no: second })]);
  expect(both.map(codeOf).sort()).toEqual(["need.requirement_not_open", "ok"]);

  const waived = await newCase(trade.db.db, trade.owner.id, trade.market.departmentId);
  const third = value(await createNeed(ctx, { ...needInput(), requirementId: waived.requirementId })).no;
  await setRows(trade.db.db, caseRequirement, { id: waived.requirementId }, { state: "waived" });
  expect(codeOf(await publishNeed(ctx, { no: third }))).toBe("need.requirement_not_open");
});

test("another owner's case and draft do not exist", async () => {
  const stranger = await newOwner(trade.db.db);
  const { requirementId } = await newCase(trade.db.db, trade.owner.id, trade.market.departmentId);
  expect(codeOf(await createNeed(web(trade.db, stranger.actor), { ...needInput(), requirementId }))).toBe(
    "command.not_found",
  );
  const no = await draftNeed(trade);
  expect(codeOf(await publishNeed(web(trade.db, stranger.actor), { no }))).toBe("command.not_found");
  expect(
    codeOf(await createNeed(web(trade.db, trade.market.operator), { ...needInput(), requirementId })),
  ).toBe("command.forbidden");
});

test("shares that do not make up the whole are refused", async () => {
  const { requirementId } = await newCase(trade.db.db, trade.owner.id, trade.market.departmentId);
  const input = needInput({ funding: { ...ownMoney, ownBp: 9_000 } });
  expect(codeOf(await createNeed(web(trade.db, trade.owner.actor), { ...input, requirementId }))).toBe(
    "need.funding_not_whole",
  );
});

test("the same form twice publishes once; an equal replay gets the stored answer", async () => {
  const no = await draftNeed(trade);
  const key = "0b9f3d1e-7a59-4c63-9d3c-5f7c2f1f0001";
  const ctx = web(trade.db, trade.owner.actor, key);
  const answers = [await publishNeed(ctx, { no }), await publishNeed(ctx, { no })];
  expect(answers).toEqual([
    { ok: true, value: { no, state: "published" } },
    { ok: true, value: { no, state: "published" } },
  ]);
  const events = await rowsOf(trade.db.db, auditEvent, { type: "need.published" });
  expect(events.filter((event) => event.payload.no === no)).toHaveLength(1);
});

test("an empty pool of keys says try again, and nothing has happened", async () => {
  const no = await draftNeed(trade);
  const client = await trade.db.pool.connect();
  try {
    await client.query("begin");
    await client.query("select key_id from notice_key where need_id is null for update");
    expect(codeOf(await publishNeed(web(trade.db, trade.owner.actor), { no }))).toBe("quote.key_not_ready");
  } finally {
    await client.query("rollback");
    client.release();
  }
  expect((await readNeed(trade, no)).state).toBe("draft");
});

test("a lock that somebody holds too long says try again", async () => {
  const no = await draftNeed(trade);
  const { id } = await readNeed(trade, no);
  const client = await trade.db.pool.connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(7001, $1)", [id]);
    expect(codeOf(await publishNeed(web(trade.db, trade.owner.actor), { no }))).toBe("command.busy");
  } finally {
    await client.query("rollback");
    client.release();
  }
});

test("a notice is withdrawn with a public reason; after closing public money needs the supervisor", async () => {
  const ctx = web(trade.db, trade.owner.actor);
  const row = await postNeed(trade);
  expect(codeOf(await cancelNeed(ctx, { no: row.no, code: "other", reason: " " }))).toBe(
    "need.reason_missing",
  );
  expect(
    codeOf(
      await cancelNeed(web(trade.db, (await newOwner(trade.db.db)).actor), {
        no: row.no,
        code: "other",
        reason: "x",
      }),
    ),
  ).toBe("command.forbidden");
  value(await cancelNeed(ctx, { no: row.no, code: "other", reason: "项目暂缓" }));
  expect(await readNeed(trade, row.no)).toMatchObject({
    state: "cancelled",
    cancelReason: "项目暂缓",
  });

  const no = await draftNeed(trade, { funding: subsidised });
  value(await publishNeed(ctx, { no }));
  value(
    await reviewNeed(web(trade.db, trade.market.operator), {
      no,
      decision: "approve",
      defects: [],
    }),
  );
  const late = await readNeed(trade, no);
  expect(codeOf(await closeNeed(trade.worker, no))).toBe("need.not_yet_closed");
  await setMarketClock(trade.db.db, late.closesAt ?? monday);
  expect(codeOf(await cancelNeed(ctx, { no, code: "other", reason: "项目暂缓" }))).toBe(
    "need.consent_missing",
  );
  value(await closeNeed(trade.worker, no));
  expect(codeOf(await closeNeed(trade.worker, no))).toBe("command.wrong_state");
  await setMarketClock(trade.db.db, monday);
});
