import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import { toFen, type Fen } from "#domain/shared/money.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import { certificateStanding } from "./certificate.ts";
import { checkIdentityNumber, completeIdentityNumber } from "./identity-number.ts";
import { checkPledge, pledgeBinding, pledgeBounds, type PledgeInForce } from "./service-pledge.ts";
import { certificatePlaces, checkCertificates, firstToExpire } from "./service-qualification.ts";

const word = (zh: string) => ({ zh, en: zh });
const rule = { allOf: [word("甲"), word("乙")], anyOf: [word("丙"), word("丁")] };
const places = certificatePlaces(rule);
const certificate = (place: string, change: object = {}) => ({
  place,
  option: 0,
  issuedOn: "2025-01-01",
  expiresOn: "2026-12-31",
  ...change,
});
const all = ["all-0", "all-1", "any"].map((place) => certificate(place));

describe("certificates against the item's rule", () => {
  test("every one of all, one of any", () => {
    expect(places.map(({ place, options }) => [place, options.length])).toEqual([
      ["all-0", 1],
      ["all-1", 1],
      ["any", 2],
    ]);
    expect(checkCertificates(places, all, "2026-03-02")).toEqual(ok(true));
    expect(
      checkCertificates(places, [...all.slice(0, 2), certificate("any", { option: 1 })], "2026-03-02"),
    ).toEqual(ok(true));
  });
  test.each([
    ["one of two is missing", all.slice(1), refuse("service.certificate_missing", { missing: 1 })],
    ["nothing is there", [], refuse("service.certificate_missing", { missing: 3 })],
    [
      "an option that the item does not name",
      [...all.slice(0, 2), certificate("any", { option: 2 })],
      refuse("service.certificate_option"),
    ],
    [
      "ended yesterday",
      [...all.slice(0, 2), certificate("any", { expiresOn: "2026-03-01" })],
      refuse("agency.certificate_expired", { expiredOn: "2026-03-01" }),
    ],
    [
      "issued tomorrow",
      [...all.slice(0, 2), certificate("any", { issuedOn: "2026-03-03" })],
      refuse("service.certificate_dates", { issuedOn: "2026-03-03", expiresOn: "2026-12-31" }),
    ],
  ])("%s", (_why, given, answer) => {
    expect(checkCertificates(places, given, "2026-03-02")).toEqual(answer);
  });
  test("the service goes by the first to end", () => {
    const dates = ["2027-01-01", "2026-06-30", "2026-07-01"].map((expiresOn) => ({ expiresOn }));
    expect(firstToExpire(dates)).toEqual({ expiresOn: "2026-06-30" });
    expect(firstToExpire([])).toBeNull();
  });
});

test.each([
  ["2026-03-01", "expired"],
  ["2026-03-02", "soon"],
  ["2026-05-01", "soon"],
  ["2026-05-02", "valid"],
] as const)("a certificate until %s is %s on 2 March", (expiresOn, standing) => {
  expect(certificateStanding(expiresOn, "2026-03-02")).toBe(standing);
});

describe("what may be pledged", () => {
  const range = { mode: "range" as const, lowestFen: toFen(2_000_000), highestFen: toFen(4_000_000) };
  const bounds = pledgeBounds({ mode: "guided", document: range }, defaultPolicy, 20);
  test("up to the highest cap of any sector: 60 % of the lower bound", () => {
    expect(bounds).toEqual({ capFen: 1_200_000, byQuantity: false, limitWd: 20 });
    expect(checkPledge({ priceFen: toFen(1_200_000), wd: 20 }, bounds)).toEqual(ok(true));
    expect(checkPledge({ priceFen: toFen(1_200_001), wd: null }, bounds)).toEqual(
      refuse("service.pledge_over_cap", { pledgedFen: 1_200_001, capFen: 1_200_000 }),
    );
    expect(checkPledge({ priceFen: null, wd: 21 }, bounds)).toEqual(
      refuse("service.pledge_days", { wd: 21, limitWd: 20 }),
    );
  });
  test("one sum means nothing where the price grows with a quantity", () => {
    const perUnit = { mode: "perUnit" as const, quantity: "areaM2" as const, priceFen: toFen(50), per: 1 };
    const byArea = pledgeBounds({ mode: "guided", document: perUnit }, defaultPolicy, 20);
    expect(checkPledge({ priceFen: toFen(1), wd: null }, byArea)).toEqual(
      refuse("service.pledge_by_quantity"),
    );
    expect(checkPledge({ priceFen: null, wd: 3 }, byArea)).toEqual(ok(true));
  });
  test("the market's own prices have no cap", () => {
    const free = pledgeBounds({ mode: "market", document: null }, defaultPolicy, 20);
    expect(checkPledge({ priceFen: toFen(99_999_999), wd: 1 }, free)).toEqual(ok(true));
  });
});

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const pledge = (day: number, priceFen: number | null, wd: number | null = null): PledgeInForce => ({
  effectiveAt: at(day),
  priceFen: priceFen as Fen | null,
  wd,
});

describe("which pledge binds a notice", () => {
  const history = [pledge(1, 500), pledge(10, 400), pledge(20, 600), pledge(30, null)];
  test.each([
    ["of its day", 12, 400],
    ["a lower one since", 2, 400],
    ["not a higher one since", 15, 400],
    ["a higher one for later notices", 25, 600],
    ["none for later notices", 31, null],
  ])("%s", (_why, day, priceFen) => {
    expect(pledgeBinding(history, at(day)).priceFen).toBe(priceFen);
  });

  const pledges = fc.array(
    fc.record({
      day: fc.integer({ min: 1, max: 60 }),
      priceFen: fc.option(fc.integer({ min: 1, max: 1_000 })),
      wd: fc.option(fc.integer({ min: 1, max: 30 })),
    }),
    { maxLength: 8 },
  );
  const built = (given: readonly { day: number; priceFen: number | null; wd: number | null }[]) =>
    given.map(({ day, priceFen, wd }) => pledge(day, priceFen, wd));

  property.prop([
    pledges,
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 61, max: 90 }),
    fc.integer({ min: 1, max: 1_000 }),
  ])("a later pledge never lifts what binds a running notice", (given, published, later, price) => {
    const before = pledgeBinding(built(given), at(published)).priceFen;
    const after = pledgeBinding([...built(given), pledge(later, price)], at(published)).priceFen;
    if (before !== null) expect(after!).toBeLessThanOrEqual(before);
  });
});

describe("identity numbers", () => {
  const number = completeIdentityNumber("37098219800101123");
  test("a valid one in its compared form", () => {
    expect(checkIdentityNumber(` ${number.toLowerCase()} `)).toEqual(ok(number));
    expect(checkIdentityNumber("11010519491231002x")).toEqual(ok("11010519491231002X"));
  });
  test.each(["", "123", "370982198013011234", `${number}1`])("%s has not the form", (text) => {
    expect(checkIdentityNumber(text)).toEqual(refuse("practitioner.identity_form"));
  });
  test("one wrong digit is seen", () => {
    const wrong = number.slice(0, 16) + String((Number(number.charAt(16)) + 1) % 10) + number.charAt(17);
    expect(checkIdentityNumber(wrong)).toEqual(refuse("practitioner.identity_check"));
  });
});
