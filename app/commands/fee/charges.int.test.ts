import { beforeAll, expect, test } from "vitest";
import { setFees } from "#db/seed/catalogue-rows.ts";
import { seedReference } from "#db/seed/reference.ts";
import { smallMarket, type SmallMarket } from "#db/seed/small-market.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { engagementFor } from "../engagement/engagement-for-test.ts";
import { recordPayment } from "../engagement/record-payment.ts";

const db = await testDatabase();
let market: SmallMarket;
beforeAll(async () => {
  await seedReference(db.db);
  market = await smallMarket(db.db);
  await setFees(db.db, "HJ-001", [{ zh: "报告表编制费", en: "Report form" }]);
});

test("what a bill names must be on the item's fee list; anything else is a split fee: not recorded, and told once to the regulator", async () => {
  const engaged = await engagementFor(db, market, {});
  await engaged.sign();
  const ledger = () =>
    db.pool.query(
      `select code, status, points::int as points, facts from conduct_entry where code = 'fee_split'`,
    );
  const pay = (seq: number, fee: string | null) =>
    recordPayment(engaged.asOwner, { no: engaged.no, seq, reference: `TX-${seq}`, proofFileId: null, fee });
  expect(await pay(1, "加急费")).toMatchObject({
    refusal: { code: "fee.not_on_list", params: { fee: "加急费" } },
  });
  await pay(1, "加急费");
  const { rows } = await ledger();
  expect(rows).toMatchObject([{ code: "fee_split", status: "proposed", points: 10 }]);
  expect(rows[0].facts).toContain("加急费");
  expect(await pay(1, "报告表编制费")).toMatchObject({ ok: true });
});

test("everything paid under one need stays within its cap", async () => {
  const engaged = await engagementFor(db, market, {});
  await engaged.sign();
  await db.pool.query(`alter table need disable trigger need_cap_published`);
  await db.pool.query(
    `update need set cap_fen = 1 where id = (select need_id from engagement where no = $1)`,
    [engaged.no],
  );
  await db.pool.query(`alter table need enable trigger need_cap_published`);
  const input = { no: engaged.no, seq: 1, reference: "TX-1", proofFileId: null };
  expect(await recordPayment(engaged.asOwner, input)).toMatchObject({
    refusal: { code: "fee.total_over_cap" },
  });
});
