import { beforeAll, expect, test } from "vitest";
import { readReport } from "#db/read/authenticity.ts";
import { seedReference } from "#db/seed/reference.ts";
import { setMarketClock, smallMarket, type SmallMarket } from "#db/seed/small-market.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { latestDeliverable } from "#db/store/deliverable.ts";
import { engagementFor } from "./engagement-for-test.ts";
import { revokeReport } from "./revoke-report.ts";

const db = await testDatabase();
let market: SmallMarket;
const now = new Date("2026-03-20T02:00:00Z");

beforeAll(async () => {
  await seedReference(db.db);
  market = await smallMarket(db.db);
  await setMarketClock(db.db, new Date("2026-03-02T02:00:00Z"));
});

test("an accepted report answers by its code, a version before acceptance does not, and a revoked one says why", async () => {
  const { no, id, sign, deliver, accept, asOwner, asAgency } = await engagementFor(db, market, {});
  await sign();
  await deliver();
  const { code, sha256 } = (await latestDeliverable(db.db, id))!;
  expect(await readReport(db.db, code, now)).toBeNull();
  await accept(1);
  const report = await readReport(db.db, code, now);
  expect(report).toMatchObject({ code, sha256, standing: "genuine", engagementNo: no, revoked: null });
  expect(report?.practitioner).toMatch(/^.\*+$/);

  const asked = { no, reason: "数据来源有误" };
  expect(await revokeReport(asOwner, asked)).toMatchObject({ refusal: { code: "command.forbidden" } });
  expect(await revokeReport(asAgency, { no, reason: "  " })).toMatchObject({
    refusal: { code: "engagement.reason_missing" },
  });
  expect(await revokeReport(asAgency, asked)).toEqual({ ok: true, value: { code } });
  expect(await revokeReport(asAgency, asked)).toMatchObject({
    refusal: { code: "engagement.report_revoked" },
  });
  expect(await readReport(db.db, code, now)).toMatchObject({
    standing: "revoked",
    revoked: { reason: "数据来源有误", by: "agency_admin" },
  });
});
