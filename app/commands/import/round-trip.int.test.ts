import { describe, expect, test } from "vitest";
import { writeSheet } from "#app/integrations/sheets/write-sheet.ts";
import { smallMarket, newPerson } from "#db/seed/small-market.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import type { ImportKindName } from "#domain/import/kinds.ts";
import { rejectProposal, approveProposal } from "../catalogue/decide-proposal.ts";
import { exportList } from "./export-list.ts";
import { agencyLine, csvOf, headingsOf, imported, uscc } from "./fixtures/import-file.ts";

const market = await testDatabase();
const town = await smallMarket(market.db);
const office = town.supervisor.organisationId;
const regulator = await newPerson(market.db, office, "regulator", "监管钱一");
const officer = await newPerson(market.db, office, "price_officer", "价格孙二");
const second = await newPerson(market.db, office, "price_officer", "价格李三");
const worker = market.ctx(town.operator, { as: "worker" });
const handsOf: Record<ImportKindName, { acting: typeof worker; worker: typeof worker }> = {
  agencies: { acting: market.ctx(town.operator), worker },
  practitioners: { acting: market.ctx(town.operator), worker },
  cases: { acting: market.ctx(town.operator), worker },
  items: { acting: market.ctx(regulator), worker },
  inspections: { acting: market.ctx(regulator), worker },
  prices: { acting: market.ctx(officer), worker },
};
const bring = (kind: ImportKindName, bytes: Buffer) => imported(handsOf[kind], { kind, bytes });
const proposals = async () =>
  (await market.pool.query("select id, kind, state from catalogue_proposal order by id")).rows;

describe("what is exported comes back unchanged", () => {
  test("agencies and practitioners, formulas in their names neutralised", async () => {
    const names = ["=cmd|'/c calc'!A1", "+86 沂州", "-1+1", "@SUM(A1)", "'=quoted", "沂州（集团）有限公司"];
    await bring(
      "agencies",
      csvOf(
        "agencies",
        names.map((name, n) => agencyLine(600 + n, { 机构名称: `'${name}`.replace(/^'(?![=+\-@'])/, "") })),
      ),
    );
    const { rows } = await market.pool.query(
      "select name from organisation where kind = 'agency' order by code",
    );
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(names));
    const csv = await writeSheet(await exportList(market.db, "agencies", null), "csv");
    expect(csv.toString()).not.toMatch(/(^|[,"\n])[=+\-@]/m);
    for (const kind of ["agencies", "practitioners", "inspections"] as const)
      for (const format of ["csv", "xlsx"] as const) {
        const file = await writeSheet(await exportList(market.db, kind, null), format);
        expect(await bring(kind, file)).toMatchObject({ state: "done", total: 6, unchanged: 6, faults: [] });
      }
  });

  test("items and price documents, without any proposal", async () => {
    await market.pool.query(`update service_item set fees = '[{"zh":"编制费","en":"Preparation fee"}]'`);
    await market.pool.query(`insert into service_item select (jsonb_populate_record(s,
      '{"code": "HJ-002", "reviews_item": "HJ-001"}')).* from service_item s where code = 'HJ-001'`);
    for (const [kind, all] of [
      ["items", 2],
      ["prices", 1],
    ] as const)
      for (const format of ["csv", "xlsx"] as const) {
        const file = await writeSheet(await exportList(market.db, kind, null), format);
        expect(await bring(kind, file)).toMatchObject({
          state: "done",
          total: all,
          unchanged: all,
          faults: [],
        });
      }
    const sheet = await exportList(market.db, "items", null);
    const column = "审查对象事项";
    const at = sheet.headings.indexOf(column);
    expect(sheet.rows.map((row) => row[at])).toEqual([null, "HJ-001"]);
    const without = (row: readonly unknown[]) => row.filter((_, index) => index !== at);
    const old = { ...sheet, headings: without(sheet.headings) as string[], rows: sheet.rows.map(without) };
    expect(await bring("items", await writeSheet(old as typeof sheet, "csv"))).toMatchObject({
      unchanged: 2,
    });
    expect(await proposals()).toEqual([]);
  });
});

describe("items and price documents go before a second person", () => {
  const change = async (kind: ImportKindName, changes: Record<string, string>) => {
    const sheet = await exportList(market.db, kind, null);
    const cells = sheet.rows[0]!.map((cell) =>
      cell === null ? "" : typeof cell === "object" ? cell.day : String(cell),
    );
    const row = Object.fromEntries(sheet.headings.map((name, at) => [name, cells[at]!]));
    return csvOf(kind, [{ ...row, ...changes }], headingsOf(kind));
  };

  test("a changed item is one proposal, however often the file is brought, and needs its reason", async () => {
    expect(await bring("items", await change("items", { 法定时限: "15" }))).toMatchObject({
      faults: [[2, "变更理由", "", "catalogue.reason_missing"]],
    });
    const file = await change("items", { 法定时限: "15", 变更理由: "按最新目录" });
    expect(await bring("items", file)).toMatchObject({ updated: 1 });
    expect(await bring("items", file)).toMatchObject({ unchanged: 1 });
    const [proposal] = await proposals();
    expect(proposal).toMatchObject({ kind: "item_change", state: "proposed" });
    const own = await rejectProposal(market.ctx(regulator), { id: proposal.id, note: "-" });
    expect(own).toMatchObject({ ok: false, refusal: { code: "catalogue.own_proposal" } });
    const other = await change("items", { 法定时限: "12", 变更理由: "另一版本" });
    expect(await bring("items", other)).toMatchObject({
      faults: [[2, "事项编码", "HJ-001", "catalogue.proposal_open"]],
    });
  });

  test("a new version of a price document is in force only when a second person has approved it", async () => {
    const changes = { 文号: "沂价〔2026〕5号", 替代文件: "YZ-2024-18", 上限: "38000", 变更理由: "新文件" };
    const file = await change("prices", { ...changes, 下限: "39000" });
    expect(await bring("prices", file)).toMatchObject({
      faults: [[2, "下限", "39000", "catalogue.range_reversed"]],
    });
    expect(await bring("prices", await change("prices", changes))).toMatchObject({ updated: 1 });
    const proposal = (await proposals()).at(-1);
    const approved = await approveProposal(market.ctx(second), { id: proposal.id, note: "" });
    expect(approved.ok).toBe(true);
    expect(await bring("prices", await change("prices", {}))).toMatchObject({ unchanged: 1 });
  });
});

describe("inspections", () => {
  const line = (n: number, year: string, letter: string) => ({
    统一社会信用代码: uscc(n),
    检查年度: year,
    检查得分: "66",
    检查等级: letter,
  });

  test("regrade once, stay as they were recorded, and are told to the score", async () => {
    const file = csvOf("inspections", [line(600, "2026", "C")]);
    expect(await bring("inspections", file)).toMatchObject({ created: 1 });
    expect(await bring("inspections", file)).toMatchObject({ unchanged: 1 });
    const { rows } = await market.pool.query(
      "select a.grade from agency a join organisation o on o.id = a.id where o.code = $1",
      [uscc(600)],
    );
    expect(rows).toEqual([{ grade: "C" }]);
    expect(
      await bring("inspections", csvOf("inspections", [line(600, "2026", "B"), line(999, "2026", "A")])),
    ).toMatchObject({
      faults: [
        [2, "检查年度", "2026", "import.inspection_exists"],
        [3, "统一社会信用代码", uscc(999), "import.unknown_value"],
      ],
    });
  });
});
