import { expect, test } from "vitest";
import { blacklist } from "#app/commands/registration/admission-fixture.ts";
import { agencyLine, csvOf, imported, uscc } from "#app/commands/import/fixtures/import-file.ts";
import { newPerson, smallMarket } from "#db/seed/small-market.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { subscriptions } from "../subscriptions.ts";
import { screenListedTask } from "./screen-listed.ts";

const market = await testDatabase();
const town = await smallMarket(market.db);
const worker = market.ctx({ kind: "system", name: "system" }, { as: "worker" });
const hands = { acting: market.ctx(town.operator), worker: market.ctx(town.operator, { as: "worker" }) };
const bring = (...lines: Record<string, string>[]) =>
  imported(hands, { kind: "agencies", bytes: csvOf("agencies", lines) });
const idOf = async (n: number): Promise<number> =>
  (await market.pool.query("select id from organisation where code = $1", [uscc(n)])).rows[0].id;
const own = (n: number) =>
  agencyLine(n, {
    法定代表人: `法人${n}`,
    联系电话: `0539-55500${n}`,
    地址: `汶新市文化路 ${n} 号`,
  });
const shell = agencyLine(51, { ...own(51), 法定代表人: "法人50" });

async function afterEvents(type: string): Promise<void> {
  expect(subscriptions[type]).toContain("screen-listed");
  const { rows } = await market.pool.query("select id from audit_event where type = $1", [type]);
  expect(rows.length).toBeGreaterThan(0);
  for (let run = 0; run < 2; run += 1)
    for (const { id } of rows) await screenListedTask(worker, { eventId: id });
}
const reviewed = async () =>
  (await market.pool.query("select agency_id as id, state from identity_review order by id")).rows;

test("a barred firm's shell that a list brings, or that a list leads to it, goes to two officers once", async () => {
  await bring(own(50));
  const second = await newPerson(market.db, town.supervisor.organisationId, "supervisor", "督导孙二");
  await blacklist(market.pool, await idOf(50), [town.supervisor, second]);
  expect(await bring({ ...shell, 统一社会信用代码: uscc(51) }, own(52))).toMatchObject({ created: 2 });
  await afterEvents("agency.imported");
  const first = { id: await idOf(51), state: "open" };
  expect(await reviewed()).toEqual([first]);

  expect(await bring({ ...own(52), 联系电话: own(50)["联系电话"]! })).toMatchObject({ updated: 1 });
  await afterEvents("agency.updated");
  expect(await reviewed()).toEqual([first, { id: await idOf(52), state: "open" }]);
});
