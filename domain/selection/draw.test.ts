import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { hex, sha256 } from "#domain/shared/encoding.ts";
import { commitSecret, drawSeed, listHash, nonceCommit, pick, rankByDraw } from "./draw.ts";

const sha = (text: string) => sha256(Buffer.from(text));

describe("the published vector of zjcs-draw/1", () => {
  const draw = "2026-0001";
  const secret = sha("vector platform");
  const candidates = [0, 1, 2, 3, 4].map((i) => ({
    id: `91370100000000001${i}`,
    nonce: sha(`vector nonce ${i}`),
  }));
  const list = listHash(
    candidates.map(({ id, nonce }) => ({ id, nonceCommit: nonceCommit(id, draw, 1, nonce) })),
  );
  const seed = drawSeed({
    draw,
    round: 1,
    listHash: list,
    secret,
    witness: sha("vector witness"),
    publicValue: {
      source: "manual-lottery",
      round: "2026-11-21",
      value: Buffer.from("0102030405060708", "hex"),
    },
    nonces: candidates,
  });

  test("C0", () => {
    expect(hex(commitSecret(draw, 1, secret))).toBe(
      "8df0a4975852b5eb836c70c50b91bc223214f4e2b1f422c367b6d2f1b362eabe",
    );
  });
  test("list hash", () => {
    expect(hex(list)).toBe("ab9bf99d121a3c3b083fde467d1a02fcfbdf191a411823d1e679006993ce69af");
  });
  test("seed", () => {
    expect(hex(seed)).toBe("a6a3f3feafd6e0b0b99afb53b26db930f8972b101cbd2a0a95f5234493c5de06");
  });
  test("order", () => {
    expect(
      rankByDraw(
        seed,
        candidates.map(({ id }) => id),
      ).map(({ id, score }) => [id.slice(-2), score.slice(0, 8)]),
    ).toEqual([
      ["12", "01876634"],
      ["13", "276b59a2"],
      ["11", "9659d14d"],
      ["14", "afd4912e"],
      ["10", "bedd0ff7"],
    ]);
  });
  test("pick", () => {
    expect(pick(seed, "base-percent", [95, 96, 97, 98])).toBe(97);
  });
});

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 18 }), { minLength: 1, maxLength: 12 });
const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });

property.prop([ids, seeds])("the order of the list changes nothing", (some, seed) => {
  expect(rankByDraw(seed, some.toReversed())).toEqual(rankByDraw(seed, some));
  const entries = some.map((id) => ({ id, nonceCommit: sha(id) }));
  expect(listHash(entries.toReversed())).toEqual(listHash(entries));
});

property.prop([ids, seeds])("who leaves does not change the order of the others", (some, seed) => {
  const all = rankByDraw(seed, some).map(({ id }) => id);
  expect(rankByDraw(seed, some.slice(1)).map(({ id }) => id)).toEqual(all.filter((id) => id !== some[0]));
});

test("more tickets never give a worse score", () => {
  const seed = sha("tickets");
  const score = (tickets: number) => rankByDraw(seed, ["a"], { a: tickets })[0]?.score ?? "";
  expect([1, 2, 5, 50].map(score)).toEqual([1, 2, 5, 50].map(score).toSorted().toReversed());
});

test.each([0, -1, 1.5, Number.NaN])("%d tickets are no tickets", (count) => {
  expect(() => rankByDraw(sha("x"), ["a"], { a: count })).toThrow(RangeError);
});

test("nobody has two chances, and nothing is picked from nothing", () => {
  expect(() => rankByDraw(sha("x"), ["a", "a"])).toThrow(RangeError);
  expect(() =>
    listHash([
      { id: "a", nonceCommit: sha("1") },
      { id: "a", nonceCommit: sha("2") },
    ]),
  ).toThrow(RangeError);
  expect(() => pick(sha("x"), "label", [])).toThrow(RangeError);
});

test("each of seven wins about equally often", () => {
  const wins = new Map<string, number>();
  const some = ["a", "b", "c", "d", "e", "f", "g"];
  const draws = 2_100;
  for (let i = 0; i < draws; i++) {
    const winner = rankByDraw(sha(`uniform ${i}`), some)[0]?.id ?? "";
    wins.set(winner, (wins.get(winner) ?? 0) + 1);
  }
  const expected = draws / some.length;
  const chiSquare = some.reduce((sum, id) => sum + ((wins.get(id) ?? 0) - expected) ** 2 / expected, 0);
  expect(chiSquare).toBeLessThan(22.46);
});
