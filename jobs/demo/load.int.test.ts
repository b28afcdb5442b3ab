import { beforeAll, describe, expect, test } from "vitest";
import { bytesOf } from "#app/integrations/files/store.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { loadCreditFacts } from "#db/store/credit.ts";
import { creditScore } from "#domain/credit/score.ts";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import { replayGrade } from "#domain/replay/grade.ts";
import { replayAwards, replayEngagement, replayNeed, type LoggedEvent } from "#domain/replay/states.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { checkProjectCode, checkUscc } from "#domain/shared/identifiers.ts";
import { loadDemoMarket } from "./load.ts";

const market = await testDatabase();
const loadingMs = 300_000;
beforeAll(() => loadDemoMarket(market.urls, { agencies: 316 }), loadingMs);

const rowsOf = async <Row extends object>(text: string) => (await market.pool.query<Row>(text)).rows;
const count = async (from: string) =>
  (await rowsOf<{ n: number }>(`select count(*)::int as n from ${from}`))[0]!.n;

/** Every event by the timeline it belongs to, in the order of the log. */
async function timelines(prefix: string): Promise<ReadonlyMap<string, LoggedEvent[]>> {
  const found = new Map<string, LoggedEvent[]>();
  const events = await rowsOf<LoggedEvent & { subjects: string[] }>(
    "select type, payload, subjects from audit_event order by at, id",
  );
  for (const event of events)
    for (const subject of event.subjects.filter((each) => each.startsWith(`${prefix}:`)))
      found.set(subject.slice(prefix.length + 1), [
        ...(found.get(subject.slice(prefix.length + 1)) ?? []),
        event,
      ]);
  return found;
}

describe("the log and the rows agree", () => {
  test("every need, with every award on it", async () => {
    const logged = await timelines("need");
    const needs = await rowsOf<{ no: string; state: string }>("select no, state from need");
    expect(needs.length).toBeGreaterThan(110);
    expect(needs.map(({ no }) => ({ no, state: replayNeed(logged.get(no) ?? []) }))).toEqual(needs);
    const awards = await rowsOf<{ no: string; code: string; state: string }>(
      "select n.no, o.code, a.state from award a join need n on n.id = a.need_id join organisation o on o.id = a.agency_id",
    );
    const replayed = awards.map(({ no, code }) => ({
      no,
      code,
      state: replayAwards(logged.get(no)!).get(code),
    }));
    expect(replayed).toEqual(awards);
  });

  test("every engagement", async () => {
    const logged = await timelines("engagement");
    const engagements = await rowsOf<{ no: string; state: string }>("select no, state from engagement");
    expect(engagements.length).toBeGreaterThan(70);
    expect(engagements.map(({ no }) => ({ no, state: replayEngagement(logged.get(no) ?? []) }))).toEqual(
      engagements,
    );
  });

  test("every agency's letter, which is also that of its last decision", async () => {
    const logged = await timelines("agency");
    const agencies = await rowsOf<{ code: string; grade: string; decided: string }>(
      `select o.code, a.grade, coalesce((select d.grade from grade_decision d where d.agency_id = a.id order by effective_at desc, id desc limit 1), 'unrated') as decided
       from agency a join organisation o on o.id = a.id where a.listed_at is not null`,
    );
    expect(agencies).toHaveLength(316);
    const replayed = agencies.map(({ code }) => {
      const grade = replayGrade(logged.get(code)!);
      return { code, grade, decided: grade };
    });
    expect(replayed).toEqual(agencies);
  });

  test("every score follows from the facts again", async () => {
    const scores = await rowsOf<{ id: number; score: string; at: Date }>(
      "select agency_id as id, score, computed_at as at from credit_score",
    );
    expect(scores).toHaveLength(223);
    const again = scores.map(async ({ id, at }) =>
      creditScore(await loadCreditFacts(market.db, id, dayOf(at)), defaultPolicy.credit),
    );
    expect((await Promise.all(again)).map(({ total }) => total)).toEqual(
      scores.map(({ score }) => Number(score)),
    );
  });

  test("what was written in bulk looks like what the commands write", async () => {
    const shapes = await rowsOf<{ type: string; bulk: boolean; shapes: string[] }>(
      `with written as (select xid, count(*) > 50 as bulk from audit_event group by xid)
       select e.type, w.bulk, array_agg(distinct concat_ws(' ', e.visibility, e.actor_role, e.sealed_by_need_id is not null,
         (select string_agg(key, ',' order by key) from jsonb_object_keys(e.payload) key),
         (select string_agg(split_part(s, ':', 1), ',' order by n) from unnest(e.subjects) with ordinality u(s, n) where s not like 'agency:%'))) as shapes
       from audit_event e join written w using (xid)
       where not coalesce((e.payload->>'deemed')::boolean or (e.payload->>'bySilence')::boolean, false) group by 1, 2`,
    );
    const byCommand = new Map(shapes.filter(({ bulk }) => !bulk).map((each) => [each.type, each.shapes]));
    const both = shapes.filter(({ bulk, type }) => bulk && byCommand.has(type));
    expect(both.length).toBeGreaterThan(24);
    const foreign = both.flatMap(({ type, shapes: inBulk }) =>
      inBulk.filter((shape) => !byCommand.get(type)!.includes(shape)).map((shape) => `${type}: ${shape}`),
    );
    expect(foreign).toEqual([]);
  });
});

describe("a market that looks lived in", () => {
  test("letters in the proportions of the filing", async () => {
    const grades = await rowsOf<{ grade: string; n: number }>(
      "select grade, count(*)::int as n from agency where listed_at is not null group by 1 order by 1",
    );
    expect(Object.fromEntries(grades.map(({ grade, n }) => [grade, n]))).toEqual({
      A: 45,
      B: 172,
      C: 3,
      D: 3,
      unrated: 93,
    });
  });

  test("codes are valid", async () => {
    const firms = await rowsOf<{ code: string }>(
      "select code from organisation where kind in ('owner', 'agency')",
    );
    expect(firms.filter(({ code }) => !checkUscc(code).ok)).toEqual([]);
    const cases = await rowsOf<{ code: string }>("select code from approval_case");
    expect(cases.filter(({ code }) => !checkProjectCode(code).ok)).toEqual([]);
  });

  test("needs and engagements in every state that lasts", async () => {
    const statesOf = async (table: string) =>
      (await rowsOf<{ state: string }>(`select distinct state from ${table}`)).map(({ state }) => state);
    expect(await statesOf("need")).toEqual(
      expect.arrayContaining([
        "draft",
        "review",
        "published",
        "publicised",
        "confirmed",
        "contracted",
        "failed",
        "cancelled",
      ]),
    );
    expect(await statesOf("engagement")).toEqual(
      expect.arrayContaining([
        "drafting",
        "half_signed",
        "contracted",
        "delivered",
        "reworking",
        "accepted",
        "completed",
        "terminated",
      ]),
    );
    expect(await statesOf("sanction")).toEqual(expect.arrayContaining(["notified", "in_force", "expired"]));
  });

  test("the story can be played: its case is open and untouched, its agencies may take the work", async () => {
    const [story] = await rowsOf<{ state: string; requirement: string; needs: number; login: string }>(
      `select c.state, r.state as requirement, (select count(*)::int from need n where n.case_id = c.id) as needs, a.login
       from approval_case c join case_requirement r on r.case_id = c.id join membership m on m.organisation_id = c.owner_id join account a on a.id = m.account_id
       where c.code = '2026-370982-26-03-000123'`,
    );
    expect(story).toEqual({ state: "open", requirement: "open", needs: 0, login: "owner@demo" });
    const agencies = await rowsOf<{ login: string; grade: string; state: string; people: number }>(
      `select a.login, g.grade, s.state, (select count(*)::int from practitioner p where p.agency_id = g.id) as people
       from account a join membership m on m.account_id = a.id join agency g on g.id = m.organisation_id
       join agency_service s on s.agency_id = g.id and s.item_code = 'HJ-001' where a.login like 'agency-_@demo' or a.login = 'agency-b2@demo' order by 1`,
    );
    expect(agencies.map(({ login, grade, state }) => `${login} ${grade} ${state}`)).toEqual([
      "agency-a@demo A approved",
      "agency-b2@demo B approved",
      "agency-b@demo B approved",
      "agency-c@demo C approved",
    ]);
  });

  test("reports can be read", async () => {
    const files = await rowsOf<{ sha256: string }>(
      "select f.sha256 from stored_file f join deliverable d on d.file_id = f.id",
    );
    expect(files.length).toBeGreaterThan(60);
    for (const { sha256 } of files) expect((await bytesOf(sha256)).subarray(0, 5).toString()).toBe("%PDF-");
  });
});

describe("after loading", () => {
  test("the clock is the real one and nothing that has lapsed waits", async () => {
    expect(await count("market_clock where offset_by = interval '0'")).toBe(1);
    expect(await count("due_item where done_at is null and due_at < app_now() - interval '5 minutes'")).toBe(
      0,
    );
    expect(await count("audit_event where at > app_now()")).toBe(0);
    expect(await count("graphile_worker._private_jobs")).toBeLessThan(400);
  });

  test("numbers are dense and follow time", async () => {
    for (const table of ["need", "engagement"]) {
      const numbers = (
        await rowsOf<{ no: string }>(`select no from ${table} order by date_trunc('minute', created_at), no`)
      ).map(({ no }) => no);
      const counted = new Map<string, number>();
      const expected = numbers.map((no) => {
        const year = no.slice(0, 4);
        counted.set(year, (counted.get(year) ?? 0) + 1);
        return `${year}-${String(counted.get(year)).padStart(6, "0")}`;
      });
      expect(numbers).toEqual(expected);
    }
  });

  test("a market with anybody in it refuses to be filled", async () => {
    await expect(loadDemoMarket(market.urls, { agencies: 316 })).rejects.toThrow("not empty");
  });
});
