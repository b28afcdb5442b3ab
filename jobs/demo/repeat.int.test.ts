import { expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "#db/seed/test-database.ts";
import { loadDemoMarket } from "./load.ts";

const loadingMs = 300_000;
const [one, other] = await Promise.all([testDatabase(), testDatabase()]);

/** What a visitor would see, by names and numbers; keys, seals and ids are new each time. */
const views = [
  `select o.code, o.name, a.grade, a.state, a.score from agency a join organisation o on o.id = a.id order by 1`,
  `select n.no, n.title, n.state, n.method, n.cap_fen, n.closes_at::date, c.code from need n join approval_case c on c.id = n.case_id order by 1`,
  // Whom a draw finds is new each time: its numbers are random, which is what the transcript proves.
  `select n.no, o.code, w.amount_fen, w.state, w.grade_at_award from award w join need n on n.id = w.need_id join organisation o on o.id = w.agency_id where n.method <> 'random' order by 1, 2`,
  `select e.no, e.state, e.price_fen, e.late_days, e.rework_rounds, e.deemed_accepted from engagement e order by 1`,
  `select e.no, r.side, r.marks, r.comment, r.score from rating r join engagement e on e.id = r.engagement_id order by 1, 2`,
  `select s.no, s.kind, s.state, s.facts, s.decision_text from sanction s order by 1`,
  `select f.name, f.sha256 from stored_file f order by 1, 2`,
  `select type, count(*)::int as n from audit_event group by 1 order by 1`,
];

const seen = async ({ pool }: TestDatabase) =>
  Promise.all(views.map(async (view) => (await pool.query(view)).rows as unknown[]));

test(
  "the same size on the same day gives the same market",
  async () => {
    const until = new Date();
    await loadDemoMarket(one.urls, { agencies: 20, until });
    await loadDemoMarket(other.urls, { agencies: 20, until });
    const [first, second] = await Promise.all([seen(one), seen(other)]);
    expect(first.every((rows) => rows.length > 0)).toBe(true);
    expect(second).toEqual(first);
  },
  loadingMs,
);
