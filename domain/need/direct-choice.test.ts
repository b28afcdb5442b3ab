import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import { toFen } from "#domain/shared/money.ts";
import { concentrationOf } from "./concentration.ts";
import { choiceDefects, type DirectChoice } from "./direct-choice.ts";
import { checkDirectReason, directReasonsFor, type DirectGround } from "./direct-reasons.ts";
import { shortlistHash, type Shortlist } from "./shortlist.ts";

const small: DirectGround = {
  publicFunds: true,
  estimatedFen: toFen(4_000_000),
  round: 1,
  policy: defaultPolicy,
};
const ground = (change: Partial<DirectGround>): DirectGround => ({ ...small, ...change });

describe("which reason fits which need", () => {
  test.each([
    ["public, small", {}, ["earlier_stage", "only_capable", "urgent", "small_amount"]],
    ["public, 50,000.01 yuan", { estimatedFen: toFen(5_000_001) }, []],
    ["public, large, both rounds failed", { estimatedFen: toFen(30_000_000), round: 3 }, ["rounds_failed"]],
    [
      "private, large",
      { publicFunds: false, estimatedFen: toFen(30_000_000) },
      ["earlier_stage", "only_capable", "urgent", "own_judgement"],
    ],
  ])("%s", (_what, change, codes) => {
    expect(directReasonsFor(ground(change as Partial<DirectGround>))).toEqual(codes);
  });
});

describe("where an agency is, is never a reason", () => {
  test.each([
    "就近选择，沟通方便",
    "同城机构",
    "同 城 机 构",
    "距离项目较近",
    "离厂区只有三公里，比较近",
    "公司地理位置优越",
    "当地单位，来往方便",
    "It is nearby",
    "They are in the same city as the plant",
    "A local firm",
  ])("%s", (text) => {
    expect(checkDirectReason({ code: "urgent", text }, small)).toMatchObject({
      ok: false,
      refusal: { code: "need.direct_reason_locality" },
    });
  });
  test.each([
    "承担过本项目前一阶段的同类工作，熟悉场地情况",
    "熟悉当地水文地质条件，已有三期监测数据",
    "名单中仅此一家有放射性检测能力",
    "汛期将至，须在十日内完成",
    "It did the earlier stage and knows the local groundwater",
  ])("no false alarm: %s", (text) => {
    expect(checkDirectReason({ code: "urgent", text }, small).ok).toBe(true);
  });
});

const chosen: DirectChoice = {
  shortlist: { filters: { q: "", grades: ["A"], district: "" }, codes: ["a", "b"] },
  agency: "a",
  code: "urgent",
  reason: "汛期将至",
};

test.each([
  ["all there", {}, {}, []],
  ["no list", { shortlist: null }, {}, ["need.shortlist_missing"]],
  ["not on it", { agency: "c" }, {}, ["need.not_on_shortlist"]],
  ["no code", { code: null }, {}, ["need.direct_code_missing"]],
  ["a code of private money", { code: "own_judgement" }, {}, ["need.direct_code_unfit"]],
  [
    "public money by district",
    { shortlist: { filters: { q: "", grades: [], district: "370883" }, codes: ["a"] } },
    {},
    ["need.shortlist_locality"],
  ],
  [
    "private money by district",
    { shortlist: { filters: { q: "", grades: [], district: "370883" }, codes: ["a"] } },
    { publicFunds: false },
    [],
  ],
])("%s", (_what, change, on, codes) => {
  const defects = choiceDefects({ ...chosen, ...(change as Partial<DirectChoice>) }, ground(on));
  expect(defects.map(({ code }) => code)).toEqual(codes);
});

test("more than half of the last ten stands out", () => {
  const of = (...chosenCodes: string[]) => concentrationOf(chosenCodes);
  const many = (code: string, n: number) => Array.from({ length: n }, () => code);
  expect(of(...many("a", 5), ...many("b", 5))).toBeNull();
  expect(of(...many("a", 6), ...many("b", 4))).toEqual({ agency: "a", chosen: 6, of: 10 });
  expect(of(...many("a", 5))).toBeNull();
  expect(of(...many("a", 6))).toEqual({ agency: "a", chosen: 6, of: 6 });
  // Only the newest ten count.
  expect(of(...many("b", 5), ...many("a", 5), ...many("a", 9))).toBeNull();
});

const list: Shortlist = {
  need: "2026-000123",
  lockedAt: new Date("2026-03-09T02:00:00Z"),
  itemCodes: ["HJ-001", "HJ-002"],
  filters: { q: "", grades: ["A", "B"], district: "" },
  agencies: [
    { code: "91370883MA3CKLQX4T", grade: "A" },
    { code: "91370982MA3CKLQX4T", grade: "B" },
  ],
};

property.prop([fc.shuffledSubarray([0, 1], { minLength: 2 })])(
  "the lock does not depend on any order",
  (order) => {
    const shuffled = {
      ...list,
      agencies: order.map((at) => list.agencies[at]!),
      itemCodes: order.map((at) => list.itemCodes[at]!),
    };
    expect(shortlistHash(shuffled)).toBe(shortlistHash(list));
  },
);

test("the lock depends on everything it says", () => {
  const changes: Partial<Shortlist>[] = [
    { need: "2026-000124" },
    { lockedAt: new Date("2026-03-09T02:00:01Z") },
    { itemCodes: ["HJ-001"] },
    { filters: { q: "", grades: ["A"], district: "" } },
    { filters: { ...list.filters, district: "370883" } },
    { agencies: list.agencies.slice(1) },
    { agencies: list.agencies.map((each) => ({ ...each, grade: "C" as const })) },
  ];
  const hashes = [list, ...changes.map((change) => ({ ...list, ...change }))].map(shortlistHash);
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(shortlistHash(list)).toMatch(/^[0-9a-f]{64}$/);
});
