import { afterAll, beforeAll, expect, test } from "vitest";
import { smallMarket } from "#db/seed/small-market.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { startTestServer } from "#app/server/test-server.ts";
import { loader } from "./fee-cap.ts";

const database = await testDatabase();
let server: Awaited<ReturnType<typeof startTestServer>>;

beforeAll(async () => {
  await smallMarket(database.db);
  const ctx = database.ctx({ kind: "guest" });
  server = await startTestServer({ ctx, routes: { cap: { path: "api/v1/fee-cap", loader } } });
});
afterAll(() => server.close());

async function ask(query: string) {
  const answer = await fetch(`${server.origin}/api/v1/fee-cap?${query}`);
  expect(answer.headers.get("content-type")).toContain("application/json");
  return { status: answer.status, body: await answer.json() };
}

test.each([
  ["industry", 800_000],
  ["traditional_service", 1_000_000],
  ["real_estate", 1_200_000],
])("a range of 20,000–40,000 for %s: %i fen", async (sector, capFen) => {
  const byRange = await ask(`low=2000000&high=4000000&sector=${sector}&policy=shanxian`);
  expect(byRange).toMatchObject({ status: 200, body: { capFen, policy: { profile: "shanxian" } } });
  expect(byRange.body.steps.map((step: { key: string }) => step.key)).toEqual([
    "fee.step.range",
    "fee.step.base_lower",
    `fee.step.ratio_${sector}`,
  ]);
  expect((await ask(`item=HJ-001&sector=${sector}`)).body).toMatchObject({ capFen, lowestFen: 2_000_000 });
});

test("one price without an upper bound, and the sentence in the language asked for", async () => {
  const { body } = await ask("low=1000000&sector=industry&lang=en");
  expect(body).toMatchObject({ capFen: 400_000, formula: "10,000.00 × 40% = 4,000.00" });
  expect(body.steps.at(-1).text).toContain("40%");
});

test.each([
  ["", "sector"],
  ["low=2000000&high=4000000&sector=mining", "sector"],
  ["high=4000000&sector=industry", "low"],
  ["low=20000.5&sector=industry", "low"],
  ["low=-1&sector=industry", "low"],
  ["low=99999999999999999999&sector=industry", "low"],
  ["low=4000000&high=2000000&sector=industry", "high"],
  ["low=1&sector=industry&policy=../x", "policy"],
  ["low=1&sector=industry&hight=3", "hight"],
  ["item=%01&sector=industry", "item"],
  ["item=HJ-001&sector=industry&areaM2=1e3", "areaM2"],
])("%s is refused for its %s", async (query, parameter) => {
  const { status, body } = await ask(query);
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ code: "api.parameter_invalid", params: { parameter } });
  expect(body.error.message).toContain(parameter);
});

test("what the rules refuse keeps their code; an unknown item is not found", async () => {
  expect(await ask("low=1&sector=industry&policy=nowhere")).toMatchObject({
    status: 400,
    body: { error: { code: "policy.none_in_force" } },
  });
  expect(await ask("item=HJ-999&sector=industry")).toMatchObject({
    status: 404,
    body: { error: { code: "api.item_unknown" } },
  });
});
