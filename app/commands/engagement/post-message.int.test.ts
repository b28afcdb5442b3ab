import { beforeAll, expect, test } from "vitest";
import { newStoredFile } from "#db/seed/engaged-market.ts";
import { seedReference } from "#db/seed/reference.ts";
import { setMarketClock, smallMarket, type SmallMarket } from "#db/seed/small-market.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { readMessages } from "#db/store/engagement-message.ts";
import { findFileStanding } from "#db/store/file.ts";
import { engagementFor } from "./engagement-for-test.ts";
import { postMessage } from "./post-message.ts";

const db = await testDatabase();
let market: SmallMarket;

beforeAll(async () => {
  await seedReference(db.db);
  market = await smallMarket(db.db);
  await setMarketClock(db.db, new Date("2026-03-02T02:00:00Z"));
});

test("both sides write, with papers, and nobody else; nothing written can be changed", async () => {
  const { no, id, agency, asOwner, asAgency } = await engagementFor(db, market, {});
  const other = await engagementFor(db, market, {});
  const file = await newStoredFile(db.db, agency.id, "message");
  expect(await postMessage(asOwner, { no, body: " 现场周三可以进入 ", fileId: null })).toMatchObject({
    ok: true,
  });
  expect(await postMessage(asAgency, { no, body: "收到，附踏勘方案", fileId: file.id })).toMatchObject({
    ok: true,
  });
  expect(await postMessage(other.asOwner, { no: other.no, body: "", fileId: null })).toMatchObject({
    refusal: { code: "engagement.message_length" },
  });
  expect((await readMessages(db.db, id)).map((each) => [each.side, each.body, each.fileId])).toEqual([
    ["owner", "现场周三可以进入", null],
    ["agency", "收到，附踏勘方案", file.id],
  ]);
  expect(await findFileStanding(db.db, file.id)).toMatchObject({ agencyId: agency.id });
  const change = asOwner.db.execute("update engagement_message set body = 'x'");
  await expect(change).rejects.toMatchObject({ cause: { code: "42501" } });
});
