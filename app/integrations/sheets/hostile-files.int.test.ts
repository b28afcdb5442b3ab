import { deflateRawSync } from "node:zlib";
import writeXlsxFile from "write-excel-file/node";
import { describe, expect, test } from "vitest";
import { importTables } from "#domain/import/tables.ts";
import { readTable } from "./read-table.ts";

type Part = { readonly name: string; readonly text: string; readonly says?: number };

/** A ZIP by hand: what no honest program writes. */
function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text, says } of parts) {
    const packed = deflateRawSync(text);
    const size = says ?? Buffer.byteLength(text);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(size, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    const local = Buffer.concat([head, Buffer.from(name), packed]);
    locals.push(local);
    directory.push(Buffer.concat([entry, Buffer.from(name)]));
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const sheet = (inside: string) => ({
  name: "xl/worksheets/sheet1.xml",
  text: `<worksheet><sheetData>${inside}</sheetData></worksheet>`,
});
const workbook: Part = { name: "xl/workbook.xml", text: "<workbook/>" };
const cell = (ref: string) => `<row r="1"><c r="${ref}" t="inlineStr"><is><t>x</t></is></c></row>`;
const megabyte = 1_024 * 1_024;
const heads = importTables.practitioners.map(({ zh }) => zh);
const csv = (...lines: string[]) => Buffer.from([heads.join(","), ...lines].join("\n"));

describe("every file has a clear answer", () => {
  test.each<[string, Buffer, string]>([
    ["nothing at all", Buffer.alloc(0), "import.empty"],
    ["blank lines", Buffer.from("\n\n  \n"), "import.empty"],
    ["headings only", csv(), "import.no_rows"],
    ["headings and blank rows", csv(",,,,", " , "), "import.no_rows"],
    ["a missing column", Buffer.from("姓名,资格\n孙三,工程师"), "import.column_missing"],
    ["an honest file", csv("a,b,c,d,e"), "ok"],
    [
      "a heading twice, once in each language",
      Buffer.from(`${heads.join(",")},Name\na,b,c,d,e,f`),
      "import.heading_twice",
    ],
    [
      "a web page called .xls",
      Buffer.from("<html><table><tr><td>1</td></tr></table></html>"),
      "import.html_as_xls",
    ],
    [
      "an old XLS or one with a password",
      Buffer.from("d0cf11e0a1b11ae1".padEnd(2_048, "0"), "hex"),
      "import.legacy_xls",
    ],
    ["a PDF", Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj"), "import.unreadable"],
    ["bytes of no encoding", Buffer.from([0xc8, 0xff, 0x31, 0xff, 0x0a]), "import.encoding"],
    ["bytes with zeros", Buffer.from("a\u0000b,c\n"), "import.encoding"],
    ["a torn CSV", Buffer.from('姓名,"资格\n孙三'), "import.unreadable"],
    ["a torn workbook", Buffer.from("PK\u0003\u0004 torn"), "import.unreadable"],
    ["an archive that is no workbook", zip([{ name: "a.txt", text: "x" }]), "import.unreadable"],
    [
      "a workbook with macros",
      zip([workbook, sheet(""), { name: "xl/vbaProject.bin", text: "x" }]),
      "import.macros",
    ],
    [
      "merged headings",
      zip([
        workbook,
        { ...sheet(""), text: '<worksheet><mergeCells><mergeCell ref="A1:C1"/></mergeCells></worksheet>' },
      ]),
      "import.merged_cells",
    ],
    ["a sheet a million columns wide", zip([workbook, sheet(cell("BDWGN1"))]), "import.too_many_columns"],
    ["a sheet a million rows long", zip([workbook, sheet('<row r="1048576"/>')]), "import.too_many_rows"],
    ["a CSV a million columns wide", Buffer.from(`${",".repeat(1_000_000)}\n1`), "import.too_many_columns"],
    [
      "a zip bomb",
      zip([workbook, { name: "xl/worksheets/sheet1.xml", text: " ".repeat(90 * megabyte) }]),
      "import.unzips_too_large",
    ],
    [
      "a zip bomb that lies about its size",
      zip([workbook, { name: "xl/worksheets/sheet1.xml", text: " ".repeat(20 * megabyte), says: 1_000 }]),
      "import.unzips_too_large",
    ],
    ["more than ten megabytes", Buffer.alloc(11 * megabyte, "a"), "import.too_large"],
  ])("%s", async (_what, bytes, code) => {
    const read = await readTable(bytes, importTables.practitioners);
    expect(read.ok ? "ok" : read.refusal.code).toBe(code);
  });

  test("headings in English, with marks, blanks and full-width letters, are the same columns", async () => {
    const file = await writeXlsxFile([
      importTables.practitioners.map(({ en }, at) => ({ value: at === 0 ? ` ${en.toUpperCase()} * ` : en })),
      ["９１", "b", "c", "d", ""].map((value) => ({ value })),
    ]).toBuffer();
    expect(await readTable(file, importTables.practitioners)).toMatchObject({
      ok: true,
      value: { rows: [{ row: 2, cells: { 统一社会信用代码: "９１", 姓名: "b" } }] },
    });
  });
});
