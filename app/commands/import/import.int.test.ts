import iconv from "iconv-lite";
import { stringify } from "csv-stringify/sync";
import writeXlsxFile from "write-excel-file/node";
import { describe, expect, test } from "vitest";
import { newOwner, smallMarket } from "#db/seed/small-market.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { completeUscc } from "#domain/shared/identifiers.ts";
import { agencyColumns } from "./agency-row.ts";
import { caseColumns } from "./case-row.ts";
import { importAgencies } from "./import-agencies.ts";
import { importCases } from "./import-cases.ts";

const market = await testDatabase();
await smallMarket(market.db);
const client = await newOwner(market.db);
const ctx = market.ctx({ kind: "system", name: "import" }, { as: "owner" });
const agencies = (codes: string) =>
  market.pool.query(`select count(*)::int as n from organisation where code = any($1)`, [codes.split(",")]);

const headings = [...agencyColumns, "执业人员", "检查年度", "检查得分", "检查等级"];
const uscc = (n: number) => completeUscc("91370982", String(50_000_000 + n));
const line = (n: number, changes: Record<string, string> = {}) => {
  const cells: Record<string, string> = {
    统一社会信用代码: uscc(n),
    机构名称: `沂州导入${n}评估有限公司`,
    所属区县: "汶新市",
    法定代表人: "赵一",
    联系人: "钱二",
    联系电话: "0539-5550101",
    电子邮箱: "a@example.cn",
    地址: "汶新市文化路 1 号",
    成立日期: "2015/3/1",
    服务事项: "HJ-001",
    资质证书: "环评工程师",
    证书编号: `Z${n}`,
    证书有效期: "2029年12月31日",
    执业人员: `孙三/环评工程师/P${n}`,
    检查年度: "2025",
    检查得分: "91.5",
    检查等级: "A",
    ...changes,
  };
  return headings.map((heading) => cells[heading] ?? "");
};
const csv = (rows: string[][], head: string[] = headings) => stringify([head, ...rows]);

async function imported(bytes: Buffer) {
  const outcome = await importAgencies(ctx, bytes);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

describe("a list of agencies", () => {
  test.each<[string, (text: string) => Buffer]>([
    ["UTF-8", (text) => Buffer.from(text)],
    ["UTF-8 with a byte order mark", (text) => Buffer.from(`\uFEFF${text}`)],
    ["GBK", (text) => iconv.encode(text, "gbk")],
  ])("goes in as CSV in %s; a second time nothing changes", async (name, encode) => {
    const first = 100 + name.length * 10;
    const bytes = encode(csv([line(first), line(first + 1)]));
    expect(await imported(bytes)).toMatchObject({ total: 2, created: 2, unchanged: 0, faults: [] });
    expect(await imported(bytes)).toMatchObject({ total: 2, created: 0, updated: 0, unchanged: 2 });
    expect((await agencies(`${uscc(first)},${uscc(first + 1)}`)).rows[0]).toEqual({ n: 2 });
  });

  test("goes in as XLSX, with real dates and formulas kept as text", async () => {
    const date = { value: new Date("2015-03-01T00:00:00Z"), format: "yyyy-mm-dd" };
    const row = line(300, { 机构名称: "=1+1" }).map((value, i) =>
      headings[i] === "成立日期" ? date : { value },
    );
    const file = writeXlsxFile([headings.map((value) => ({ value })), row]);
    expect(await imported(await file.toBuffer())).toMatchObject({ created: 1, faults: [] });
    const { rows } = await market.pool.query(
      "select o.name, a.established_on::text as day from organisation o join agency a on a.id = o.id where o.code = $1",
      [uscc(300)],
    );
    expect(rows).toEqual([{ name: "=1+1", day: "2015-03-01" }]);
  });

  test("an imported inspection sets the first letter; without one the entry is a provisional B", async () => {
    await imported(Buffer.from(csv([line(310), line(311, { 检查年度: "" })])));
    const { rows } = await market.pool.query(
      "select a.grade from organisation o join agency a on a.id = o.id where o.code = any($1) order by o.code",
      [[uscc(310), uscc(311)]],
    );
    expect(rows.map((row) => row.grade).toSorted((a, b) => a.localeCompare(b))).toEqual([
      "A",
      "provisional_b",
    ]);
  });

  test("bad rows come back with row, column, value and reason, all at once; good ones go in", async () => {
    const rows = [
      line(400),
      line(401, { 统一社会信用代码: "91370982500004010X" }),
      line(402, { 成立日期: "2015-02-30", 电子邮箱: "nowhere", 服务事项: "HJ-001;XX-999" }),
      line(403, { 机构名称: "" }),
      line(400, { 机构名称: "重复" }),
    ];
    const report = await imported(Buffer.from(csv(rows)));
    expect(report).toMatchObject({ total: 5, created: 1 });
    expect(report.faults.map((f) => [f.row, f.column, f.value, f.refusal.code])).toEqual([
      [3, "统一社会信用代码", "91370982500004010X", expect.stringMatching(/^identifier\.uscc/)],
      [4, "电子邮箱", "nowhere", "import.value_invalid"],
      [4, "成立日期", "2015-02-30", "import.value_invalid"],
      [4, "服务事项", "XX-999", "import.unknown_value"],
      [5, "机构名称", "", "import.value_missing"],
      [6, "统一社会信用代码", uscc(400), "import.duplicate_row"],
    ]);
  });

  test.each<[string, Buffer, string]>([
    ["a missing column", Buffer.from(csv([], headings.slice(1))), "import.column_missing"],
    ["an empty file", Buffer.alloc(0), "import.unreadable"],
    ["a torn spreadsheet", Buffer.from("PK\u0003\u0004 torn"), "import.column_missing"],
  ])("%s is refused as a whole", async (_why, bytes, code) => {
    expect(await importAgencies(ctx, bytes)).toMatchObject({ ok: false, refusal: { code } });
  });

  test("only the administration and the hall may import", async () => {
    expect(await importAgencies(market.ctx({ kind: "guest" }), Buffer.from(csv([])))).toMatchObject({
      ok: false,
      refusal: { code: "command.forbidden" },
    });
  });
});

describe("a list of cases", () => {
  const row = (serial: string, changes: Record<string, string> = {}) => {
    const cells: Record<string, string> = {
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
    };
    return caseColumns.map((column) => cells[column] ?? "");
  };

  test("goes in once, is corrected with its history, and refuses a wrong project code", async () => {
    const bytes = (name: string) =>
      Buffer.from(
        csv(
          [row("000501", { 项目名称: name }), row("000502", { 项目代码: "2026-370982-26-03-00050" })],
          [...caseColumns],
        ),
      );
    const first = await importCases(ctx, bytes("甲"));
    expect(first).toMatchObject({
      ok: true,
      value: { created: 1, faults: [{ row: 3, column: "项目代码" }] },
    });
    expect(await importCases(ctx, bytes("甲"))).toMatchObject({ ok: true, value: { unchanged: 1 } });
    expect(await importCases(ctx, bytes("乙"))).toMatchObject({ ok: true, value: { updated: 1 } });
    const { rows } = await market.pool.query(
      "select type from audit_event where 'case:2026-370982-26-03-000501' = any(subjects) order by at",
    );
    expect(rows.map((event) => event.type)).toEqual(["case.imported", "case.corrected"]);
  });
});
