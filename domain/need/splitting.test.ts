import { expect, test } from "vitest";
import { toFen } from "#domain/shared/money.ts";
import { splittingOf, type Posted } from "./splitting.ts";

const yuan = (amount: number) => toFen(amount * 100);
const posted = (no: string, on: string, amount: number): Posted => ({ no, on, estimatedFen: yuan(amount) });
const threshold = yuan(1_000_000);
const own = posted("2026-000009", "2026-06-30", 400_000);

test("two below the threshold that reach it together within 90 days", () => {
  const { suspected, yearFen } = splittingOf(own, [posted("2026-000001", "2026-05-01", 600_000)], threshold);
  expect(suspected).toEqual({
    needs: ["2026-000001", "2026-000009"],
    totalFen: yuan(1_000_000),
    thresholdFen: threshold,
    days: 90,
  });
  expect(yearFen).toBe(yuan(1_000_000));
});

test.each<[string, Posted[]]>([
  ["alone", []],
  ["together still below", [posted("2026-000001", "2026-05-01", 599_999)]],
  [
    "the other above the threshold by itself, which went its own way",
    [posted("2026-000001", "2026-05-01", 1_000_000)],
  ],
  ["91 days before", [posted("2026-000001", "2026-03-31", 600_000)]],
  ["its own earlier round", [posted("2026-000009", "2026-05-01", 600_000)]],
])("nothing to notice: %s", (_why, earlier) => {
  expect(splittingOf(own, earlier, threshold).suspected).toBeNull();
});

test("the sum of twelve months counts all, also the large", () => {
  const earlier = [
    posted("2026-000001", "2025-07-01", 1_000_000),
    posted("2025-000001", "2025-06-29", 500_000),
  ];
  expect(splittingOf(own, earlier, threshold).yearFen).toBe(yuan(1_400_000));
});
