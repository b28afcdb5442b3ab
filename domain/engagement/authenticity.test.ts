import { expect, test } from "vitest";
import { readReportCode, reportStanding, sameFile, shownReportCode } from "./authenticity.ts";

test.each([
  ["0123456789ABCDEF", "0123456789ABCDEF"],
  ["0123-4567-89ab-cdef", "0123456789ABCDEF"],
  [" 0123 4567　89AB–CDEF ", "0123456789ABCDEF"],
  ["０１２３４５６７８９ＡＢＣＤＥＦ", "0123456789ABCDEF"],
  ["0123456789ABCDE", null],
  ["0123456789ABCDEG", null],
  ["0123456789ABCDEF0", null],
  ["", null],
])("%j is read as %j", (typed, code) => expect(readReportCode(typed)).toBe(code));

test("what is shown can be typed back", () => {
  expect(shownReportCode("0123456789ABCDEF")).toBe("0123-4567-89AB-CDEF");
  expect(readReportCode(shownReportCode("0123456789ABCDEF"))).toBe("0123456789ABCDEF");
});

const sound = { revokedAt: null, review: "passed", validUntil: "2026-11-20", today: "2026-11-20" } as const;
test.each([
  [sound, "genuine"],
  [{ ...sound, validUntil: null, review: null }, "genuine"],
  [{ ...sound, today: "2026-11-21" }, "expired"],
  [{ ...sound, review: "rejected", today: "2026-11-21" }, "rejected"],
  [{ ...sound, review: "rejected", revokedAt: new Date(0) }, "revoked"],
] as const)("%j stands as %s", (report, standing) => expect(reportStanding(report)).toBe(standing));

test("a hash is compared in any case and with gaps; what is no hash is told apart from a wrong one", () => {
  const hash = "ab".repeat(32);
  expect(sameFile(` ${hash.toUpperCase()}\n`, hash)).toBe(true);
  expect(sameFile("cd".repeat(32), hash)).toBe(false);
  expect(sameFile("ab", hash)).toBeNull();
});
