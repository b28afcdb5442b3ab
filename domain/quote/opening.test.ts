import { expect, test } from "vitest";
import { toFen } from "#domain/shared/money.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import { quoteCommitment, type QuotePlaintext } from "./intl1.ts";
import { openingResult } from "./opening.ts";

const place = { keyId: "k1", notice: "2026-000123", lot: 1, agency: "91350100M000100Y43", version: 1 };
const quote = (amountFen: number): QuotePlaintext => ({
  amountFen,
  discountBp: null,
  days: 20,
  practitionerIds: [1],
  nonce: "00".repeat(32),
  salt: "11".repeat(16),
});
const committed = (amountFen: number) => quoteCommitment({ ...place, ...quote(amountFen) });

test.each([
  ["at the cap", 800_000, toFen(800_000), "ok"],
  ["one fen over it", 800_001, toFen(800_000), "over_cap"],
  ["without a cap", 800_001, null, "ok"],
  ["nothing at all", 0, null, "below_floor"],
] as const)("%s", (_what, amount, capFen, result) => {
  expect(openingResult(ok(quote(amount)), place, { commitment: committed(amount), lineCaps: [capFen] })).toBe(
    result,
  );
});

test("another amount than was promised", () => {
  const stored = { commitment: committed(700_000), lineCaps: [null] };
  expect(openingResult(ok(quote(800_000)), place, stored)).toBe("commitment_mismatch");
});

test("other papers than were sealed", () => {
  const [annex, other] = ["aa".repeat(32), "bb".repeat(32)];
  const result = (annexSha256: string | null) =>
    openingResult(ok({ ...quote(1), annex }), place, {
      commitment: committed(1),
      lineCaps: [null],
      annexSha256,
    });
  expect([annex, other, null].map(result)).toEqual(["ok", "commitment_mismatch", "commitment_mismatch"]);
});

test("whose fault it is that nothing can be read", () => {
  const stored = { commitment: committed(1), lineCaps: [null] };
  expect(openingResult(refuse("quote.unreadable"), place, stored)).toBe("unreadable");
  expect(openingResult(refuse("quote.key_unreadable"), place, stored)).toBe("platform_fault");
});

test.each([
  ["each within its own cap", [300_000, 500_000], "ok"],
  ["what one line saves pays for no other", [100_000, 500_001], "over_cap"],
  ["a line for nothing", [0, 500_000], "below_floor"],
  ["one amount too few", [800_000], "bidder_fault"],
] as const)("a bundle: %s", (_what, lineFen, result) => {
  const amountFen = lineFen.reduce((sum: number, each) => sum + each, 0);
  const sealed = { ...quote(amountFen), ...(lineFen.length > 1 ? { lineFen } : {}) };
  const commitment = quoteCommitment({ ...place, ...sealed });
  const lineCaps = [toFen(300_000), toFen(500_000)];
  expect(openingResult(ok(sealed), place, { commitment, lineCaps })).toBe(result);
});
