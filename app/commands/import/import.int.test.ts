import iconv from "iconv-lite";
import writeXlsxFile from "write-excel-file/node";
import { describe, expect, test } from "vitest";
import { newOwner, smallMarket } from "#db/seed/small-market.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import type { ImportKindName } from "#domain/import/kinds.ts";
import { agencyLine, csvOf, dryRun, headingsOf, imported, uscc } from "./fixtures/import-file.ts";
import { startImport } from "./start-import.ts";

const market = await testDatabase();
const town = await smallMarket(market.db);
const client = await newOwner(market.db);
const hands = { acting: market.ctx(town.operator), worker: market.ctx(town.operator, { as: "worker" }) };
const bring = (bytes: Buffer, kind: ImportKindName = "agencies") => imported(hands, { kind, bytes });
const agencies = (...lines: Record<string, string>[]) => csvOf("agencies", lines);
const one = async (sql: string, ...values: unknown[]) => (await market.pool.query(sql, values)).rows;

describe("a list of agencies", () => {
  test.each<[string, (text: Buffer) => Buffer]>([
    ["UTF-8", (text) => text],
    ["UTF-8 with a byte order mark", (text) => Buffer.concat([Buffer.from("\uFEFF"), text])],
    ["GBK", (text) => iconv.encode(text.toString(), "gbk")],
    ["Unicode text", (text) => Buffer.from(`\uFEFF${text.toString().replaceAll(",", "\t")}`, "utf16le")],
  ])("goes in as CSV in %s; a second time nothing changes", async (name, encode) => {
    const first = 100 + name.length * 10;
    const bytes = encode(agencies(agencyLine(first), agencyLine(first + 1)));
    expect(await bring(bytes)).toMatchObject({ state: "done", total: 2, created: 2, faulty: 0, faults: [] });
    expect(await bring(bytes)).toMatchObject({ total: 2, created: 0, updated: 0, unchanged: 2 });
    const found = await one("select 1 from organisation where code = any($1)", [
      uscc(first),
      uscc(first + 1),
    ]);
    expect(found).toHaveLength(2);
  });

  test("goes in as XLSX, with real dates and formulas kept as text", async () => {
    const line = agencyLine(300, { 机构名称: "=1+1" });
    const date = { value: new Date("2015-03-01T00:00:00Z"), format: "yyyy-mm-dd" };
    const row = headingsOf("agencies").map((name) =>
      name === "成立日期" ? date : { value: line[name] ?? "" },
    );
    const file = writeXlsxFile([headingsOf("agencies").map((value) => ({ value })), row]);
    expect(await bring(await file.toBuffer())).toMatchObject({ created: 1, faults: [] });
    const rows = await one(
      "select o.name, a.established_on::text as day from organisation o join agency a on a.id = o.id where o.code = $1",
      uscc(300),
    );
    expect(rows).toEqual([{ name: "=1+1", day: "2015-03-01" }]);
  });

  test("an imported inspection sets the first letter; without one the entry is a provisional B", async () => {
    await bring(agencies(agencyLine(310), agencyLine(311, { 检查年度: "" })));
    const rows = await one(
      "select a.grade from organisation o join agency a on a.id = o.id where o.code = any($1) order by a.grade",
      [uscc(310), uscc(311)],
    );
    expect(rows.map((row) => row.grade)).toEqual(["A", "provisional_b"]);
  });

  test("bad rows come back with row, column, value and reason, all at once; good ones go in", async () => {
    const report = await bring(
      agencies(
        agencyLine(400),
        agencyLine(401, { 统一社会信用代码: "91370982500004010X" }),
        agencyLine(402, { 成立日期: "2015-02-30", 电子邮箱: "nowhere", 服务事项: "HJ-001;XX-999" }),
        agencyLine(403, { 机构名称: "" }),
        agencyLine(400, { 机构名称: "重复" }),
      ),
    );
    expect(report).toMatchObject({ total: 5, created: 1, faulty: 4 });
    expect(report.faults).toEqual([
      [3, "统一社会信用代码", "91370982500004010X", expect.stringMatching(/^identifier\.uscc/)],
      [4, "电子邮箱", "nowhere", "import.value_invalid"],
      [4, "成立日期", "2015-02-30", "import.value_invalid"],
      [4, "服务事项", "XX-999", "import.unknown_value"],
      [5, "机构名称", "", "import.value_missing"],
      [6, "统一社会信用代码", uscc(400), "import.duplicate_row"],
    ]);
  });

  test("what a spreadsheet does to cells is told as what it is, and what it adds is left out", async () => {
    const report = await dryRun(hands, {
      kind: "agencies",
      bytes: agencies(
        agencyLine(410, { 统一社会信用代码: "9.1371E+17" }),
        agencyLine(411, { 成立日期: "42064" }),
        agencyLine(412, { 联系人: "#N/A" }),
        agencyLine(413, {
          统一社会信用代码: ` ${uscc(413).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)))}　`,
        }),
      ),
    });
    expect(report.faults.map(([row, column, , code]) => [row, column, code])).toEqual([
      [2, "统一社会信用代码", "import.scientific"],
      [3, "成立日期", "import.date_number"],
      [4, "联系人", "import.cell_error"],
    ]);
    expect(report).toMatchObject({ created: 1, faulty: 3 });
  });

  test("a practitioner works at one agency only, and a place outside one's own is left alone", async () => {
    const report = await bring(
      agencies(
        agencyLine(420),
        agencyLine(421, { 执业人员: "孙三/环评工程师/P300" }),
        agencyLine(422, { 统一社会信用代码: client.code }),
      ),
    );
    expect(report.faults.map(([row, , , code]) => [row, code])).toEqual([
      [3, "import.practitioner_elsewhere"],
      [4, "import.other_kind"],
    ]);
    const stranger = { ...town.operator, jurisdictions: [] };
    const acting = market.ctx(stranger);
    const outcome = await startImport(acting, {
      kind: "agencies",
      fileName: "a.csv",
      bytes: agencies(agencyLine(430)),
    });
    expect(outcome.ok).toBe(true);
  });

  test("a dry run changes nothing", async () => {
    const state = () =>
      one(
        `select (select count(*) from organisation) as units, (select count(*) from agency) as agencies,
          (select count(*) from practitioner) as people, (select count(*) from inspection) as inspections,
          (select count(*) from grade_decision) as letters,
          (select count(*) from audit_event where type not like 'import.%') as events`,
      );
    const before = await state();
    const report = await dryRun(hands, {
      kind: "agencies",
      bytes: agencies(agencyLine(500), agencyLine(501)),
    });
    expect(report).toMatchObject({ state: "checked", total: 2, created: 2 });
    expect(await state()).toEqual(before);
  });

  test("only the office whose list it is may bring it", async () => {
    for (const [actor, kind] of [
      [{ kind: "guest" } as const, "agencies"],
      [town.operator, "items"],
      [town.operator, "prices"],
      [town.supervisor, "agencies"],
    ] as const)
      expect(
        await startImport(market.ctx(actor), { kind, fileName: "a.csv", bytes: agencies() }),
      ).toMatchObject({ ok: false, refusal: { code: "command.forbidden" } });
  });
});

describe("a list of cases", () => {
  const row = (serial: string, changes: Record<string, string> = {}) => ({
    项目代码: `2026-370982-26-03-${serial}`,
    项目名称: "年产 5 万吨轴承项目",
    业主信用代码: client.code,
    审批部门: "汶新市生态环境局",
    所属区县: "370982",
    审批事项: "建设项目环境影响评价文件审批",
    阶段: "立项",
    法定时限: "30",
    受理日期: "2026-03-02",
    所需事项: "HJ-001",
    ...changes,
  });

  test("goes in once, is corrected with its history, and refuses a wrong project code", async () => {
    const bytes = (name: string) =>
      csvOf("cases", [
        row("000501", { 项目名称: name }),
        row("000502", { 项目代码: "2026-370982-26-03-00050" }),
      ]);
    expect(await bring(bytes("甲"), "cases")).toMatchObject({
      created: 1,
      faults: [[3, "项目代码", "2026-370982-26-03-00050", "identifier.project_code_form"]],
    });
    expect(await bring(bytes("甲"), "cases")).toMatchObject({ unchanged: 1 });
    expect(await bring(bytes("乙"), "cases")).toMatchObject({ updated: 1 });
    const placed = (经度: string, 纬度: string) => row("000501", { 项目名称: "乙", 经度, 纬度 });
    const lists = [placed("118.123456", "36.5"), row("000501", { 项目名称: "乙" })];
    expect(await bring(csvOf("cases", lists.slice(0, 1)), "cases")).toMatchObject({ updated: 1 });
    expect(await bring(csvOf("cases", lists.slice(0, 1)), "cases")).toMatchObject({ unchanged: 1 });
    expect(await bring(csvOf("cases", lists.slice(1)), "cases")).toMatchObject({ unchanged: 1 });
    expect(await one("select site_lng, site_lat from approval_case where code like '%000501'")).toEqual([
      { site_lng: 118.123456, site_lat: 36.5 },
    ]);
    const wrong = [
      placed("36.5", "118.1"),
      row("000503", { 经度: "118.1" }),
      row("000504", { 经度: "东经118度", 纬度: "36.5" }),
    ];
    expect((await bring(csvOf("cases", wrong), "cases")).faults).toEqual([
      [2, "经度", "36.5", "entry.site_longitude"],
      [2, "纬度", "118.1", "entry.site_latitude"],
      [3, "纬度", "", "entry.site_incomplete"],
      [4, "经度", "东经118度", "entry.site_longitude"],
    ]);
    const events = await one(
      "select type from audit_event where 'case:2026-370982-26-03-000501' = any(subjects) order by at",
    );
    expect(events.map((event) => event.type)).toEqual(["case.imported", "case.corrected", "case.corrected"]);
  });
});
