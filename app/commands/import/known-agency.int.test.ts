import { beforeAll, describe, expect, test } from "vitest";
import { newPerson, smallMarket } from "#db/seed/small-market.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { blacklist } from "../registration/admission-fixture.ts";
import { agencyLine, csvOf, imported, uscc } from "./fixtures/import-file.ts";
import { handOutList } from "./hand-out-list.ts";

const market = await testDatabase();
const town = await smallMarket(market.db);
const hands = { acting: market.ctx(town.operator), worker: market.ctx(town.operator, { as: "worker" }) };
const bring = async (...lines: Record<string, string>[]) =>
  imported(hands, { kind: "agencies", bytes: csvOf("agencies", lines) });
const known = (changes: Record<string, string>) => bring(agencyLine(1, changes));
let second: PersonActor;

beforeAll(async () => {
  second = await newPerson(market.db, town.supervisor.organisationId, "supervisor", "督导孙二");
  await market.pool
    .query(`insert into service_item select (jsonb_populate_record(s, new)).* from service_item s,
    (values ('{"code": "HJ-002"}'::jsonb), ('{"code": "HJ-003", "delisted_on": "2020-01-01"}')) as v(new)
    where code = 'HJ-001'`);
  const numbers = [1, 2, 3, ...Array.from({ length: 10 }, (_, at) => 11 + at)];
  expect(await bring(...numbers.map((n) => agencyLine(n)))).toMatchObject({ created: 13, faults: [] });
});

describe("a known agency", () => {
  const changes: readonly [column: string, change: Record<string, string>, code: string][] = [
    ["机构名称", { 机构名称: "改名评估有限公司" }, "import.agency_revetting"],
    ["法定代表人", { 法定代表人: "钱代表" }, "import.agency_revetting"],
    ["服务事项", { 服务事项: "HJ-001;HJ-003" }, "import.item_off_list"],
    ["资质证书", { 资质证书: "甲级" }, "import.certificate_differs"],
    ["证书编号", { 证书编号: "Z999" }, "import.certificate_differs"],
    ["证书有效期", { 证书有效期: "2031-12-31" }, "import.certificate_differs"],
    ["执业人员", { 执业人员: "孙四/环评工程师/P17" }, "import.practitioner_differs"],
    ["检查年度", { 检查得分: "90" }, "import.inspection_exists"],
    ["检查年度", { 检查等级: "B" }, "import.inspection_exists"],
    ["检查年度", { 检查年度: "2024" }, "import.inspection_own_list"],
  ];

  test("keeps what was vetted, whatever a list says of it: told, never passed over as unchanged", async () => {
    const numbers = changes.map((_, at) => 11 + at);
    const told = await bring(...changes.map(([, change], at) => agencyLine(11 + at, change)));
    expect(told).toMatchObject({ updated: 0, unchanged: 0, faulty: changes.length });
    expect(told.faults.map(([row, column, , code]) => [row, column, code])).toEqual(
      changes.map(([column, , code], at) => [2 + at, column, code]),
    );
    const same = await bring(...numbers.map((n) => agencyLine(n)));
    expect(same).toMatchObject({ unchanged: changes.length, faults: [] });
  });

  test("takes a new contact and, while it is listed and under no ban, a further service", async () => {
    expect(await known({ 联系电话: "0539-5550199" })).toMatchObject({ updated: 1, faults: [] });
    const more = { 联系电话: "0539-5550199", 服务事项: "HJ-001;HJ-002" };
    expect(await known(more)).toMatchObject({ updated: 1, faults: [] });
    const withMore = (n: number) => agencyLine(n, { 服务事项: "HJ-001;HJ-002" });
    await market.pool.query(
      "update agency set state = 'suspended' where id = (select id from organisation where code = $1)",
      [uscc(2)],
    );
    const { rows } = await market.pool.query("select id from organisation where code = $1", [uscc(3)]);
    await blacklist(market.pool, rows[0].id, [town.operator, second]);
    await market.pool.query("update agency set state = 'listed' where id = $1", [rows[0].id]);
    const { faults } = await bring(withMore(2), withMore(3));
    expect(faults.map(([row, column, , code]) => [row, column, code])).toEqual([
      [2, "服务事项", "import.agency_not_listed"],
      [3, "服务事项", "import.agency_not_listed"],
    ]);
  });

  test("a newcomer brings no service that is off the list and no inspection of a year to come", async () => {
    const lines = [agencyLine(8, { 服务事项: "HJ-003" }), agencyLine(9, { 检查年度: "2099" })];
    const { faults } = await bring(...lines);
    expect(faults.map(([row, column, , code]) => [row, column, code])).toEqual([
      [2, "服务事项", "import.item_off_list"],
      [3, "检查年度", "import.value_invalid"],
    ]);
  });
});

describe("a list taken out", () => {
  const taken = async (actor: PersonActor) => {
    const sheet = await handOutList(market.ctx(actor), { kind: "agencies", format: "csv" });
    return sheet.ok ? JSON.stringify(sheet.value.rows) : sheet.refusal.code;
  };
  const office = town.supervisor.organisationId;
  const personal = ["赵一", "钱二", "0539-5550101", "a@example.cn", "孙三"];

  test("is whole for who keeps it and for supervision, masked for any other office, and on record", async () => {
    for (const actor of [town.operator, town.supervisor]) {
      const rows = await taken(actor);
      for (const word of personal) expect(rows).toContain(word);
    }
    for (const role of ["regulator", "price_officer", "auditor"] as const) {
      const rows = await taken(await newPerson(market.db, office, role, `查阅${role}`));
      expect(rows).toContain("沂州导入1评估有限公司");
      for (const word of personal) expect(rows).not.toContain(word);
    }
    const { rows: events } = await market.pool.query(
      "select actor_role as role, payload from audit_event where type = 'list.exported' order by at, id",
    );
    expect(events.map(({ role, payload }) => [role, payload.masked])).toEqual([
      ["operator", false],
      ["supervisor", false],
      ["regulator", true],
      ["price_officer", true],
      ["auditor", true],
    ]);
    expect(events[0].payload).toMatchObject({ kind: "agencies", format: "csv", rows: 13 });
    expect(await handOutList(market.ctx({ kind: "guest" }), { kind: "items", format: "csv" })).toMatchObject({
      ok: false,
      refusal: { code: "command.forbidden" },
    });
  });
});
