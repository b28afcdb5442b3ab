import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { neutralised, restored } from "./safe-cell.ts";

const starts = fc.constantFrom(
  "=",
  "+",
  "-",
  "@",
  "\t",
  "\r",
  "\n",
  "＝",
  "＋",
  "－",
  "＠",
  "'",
  "''",
  "a",
  "",
);

describe("cells that a spreadsheet program would run", () => {
  test.prop([starts, fc.string()])("never leave as a formula and come back as they were", (start, rest) => {
    const text = start + rest;
    expect(neutralised(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    expect(restored(neutralised(text))).toBe(text);
  });

  test("ordinary text is left alone", () => {
    expect(neutralised("沂州环保有限公司")).toBe("沂州环保有限公司");
    expect(restored("'quoted'")).toBe("'quoted'");
  });
});
