import { beforeAll, expect, test } from "vitest";
import { engagementFor } from "#app/commands/engagement/engagement-for-test.ts";
import { rateEngagement } from "#app/commands/rating/rate-engagement.ts";
import { seedReference } from "#db/seed/reference.ts";
import { smallMarket, type SmallMarket } from "#db/seed/small-market.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { agencyDue } from "../due/agency.ts";
import { engagementDue } from "../due/engagement.ts";
import { subscriptions } from "../subscriptions.ts";
import { recomputeScoreTask } from "./recompute-score.ts";

const db = await testDatabase();
let market: SmallMarket;

beforeAll(async () => {
  await seedReference(db.db);
  market = await smallMarket(db.db);
});

test("a revealed rating leads to the agency's new score, as the worker's own role, once or twice", async () => {
  const { no, agency, asOwner, asAgency, sign, deliver, accept } = await engagementFor(db, market);
  await sign();
  await deliver();
  await accept(1);
  const five = { quality: 5, timeliness: 5, fee: 5, standards: 5, attitude: 5 };
  await rateEngagement(asOwner, { no, marks: five, text: "" });
  const before = await db.pool.query("select score from agency where id = $1", [agency.id]);
  expect(before.rows).toEqual([{ score: null }]);
  const back = { clarity: 5, cooperation: 5, acceptance_time: 5, payment_on_time: 5 };
  await rateEngagement(asAgency, { no, marks: back, text: "" });
  expect(subscriptions["rating.revealed"]).toContain("recompute-score");
  const revealed = await db.pool.query(
    "select id from audit_event where type = 'rating.revealed' and $1 = any(subjects)",
    [`engagement:${no}`],
  );
  const worker = db.ctx({ kind: "system", name: "system" }, { as: "worker" });
  for (let run = 0; run < 2; run += 1) await recomputeScoreTask(worker, { eventId: revealed.rows[0].id });
  const after = await db.pool.query(
    "select (select score from credit_score where agency_id = $1) = score as same, score > 80 as higher from agency where id = $1",
    [agency.id],
  );
  expect(after.rows).toEqual([{ same: true, higher: true }]);
  const told = await db.pool.query(
    "select 1 from audit_event where type = 'score.recomputed' and $1 = any(subjects)",
    [`agency:${agency.code}`],
  );
  expect(told.rowCount).toBe(1);
});

test("every deadline that an engagement, a certificate or a measure schedules has its handler", async () => {
  const { sign, deliver, accept } = await engagementFor(db, market);
  await sign();
  await deliver();
  await accept(1);
  const { rows } = await db.pool.query<{ kind: string }>("select distinct kind from due_item");
  expect(rows.map((row) => row.kind).filter((kind) => !(kind in engagementDue || kind in agencyDue))).toEqual(
    [],
  );
});
