import { expect, test } from "vitest";
import { sectorOf } from "#domain/fee/sector.ts";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import { checkUscc } from "#domain/shared/identifiers.ts";
import { tradeOf } from "../data/trades.ts";
import { generateAgencies } from "./agencies.ts";
import { generateOwners } from "./owners.ts";
import type { AgencySeed } from "./types-parties.ts";

const anchor = "2026-11-18";
const agencies = generateAgencies({ seed: 1, count: 316, anchor });
const owners = generateOwners({ seed: 1, count: 60 }).map(({ owner }) => owner);

function gradesOf(count: number) {
  const grades: Record<string, number> = {};
  for (const { grade } of generateAgencies({ seed: 1, count, anchor }))
    grades[grade] = (grades[grade] ?? 0) + 1;
  return grades;
}

test("316 agencies are graded as Zoucheng's, another number in the same proportions", () => {
  expect(gradesOf(316)).toEqual({ A: 45, B: 172, C: 3, D: 3, unrated: 93 });
  expect(gradesOf(1_580)).toEqual({ A: 225, B: 860, C: 15, D: 15, unrated: 465 });
  expect(gradesOf(20)).toMatchObject({ C: 1, D: 1 });
  expect(() => gradesOf(19)).toThrow(RangeError);
});

test("the same seed gives the same agencies, another seed others", () => {
  expect(generateAgencies({ seed: 1, count: 40, anchor })).toEqual(
    generateAgencies({ seed: 1, count: 40, anchor }),
  );
  expect(generateAgencies({ seed: 2, count: 40, anchor })).not.toEqual(
    generateAgencies({ seed: 1, count: 40, anchor }),
  );
});

test("every credit code is valid and nobody else's, and so is every name", () => {
  const parties = [...agencies, ...owners];
  expect(parties.filter(({ uscc }) => !checkUscc(uscc).ok)).toEqual([]);
  expect(new Set(parties.map(({ uscc }) => uscc)).size).toBe(parties.length);
  expect(new Set(parties.map(({ name }) => name.zh)).size).toBe(parties.length);
});

test("five thousand agencies still have different codes, names and practitioners", () => {
  const many = generateAgencies({ seed: 1, count: 5_000, anchor });
  const certificates = many.flatMap(({ practitioners }) =>
    practitioners.map(({ certificateNo }) => certificateNo),
  );
  expect(new Set(many.map(({ uscc }) => uscc)).size).toBe(5_000);
  expect(new Set(many.map(({ name }) => name.zh)).size).toBe(5_000);
  expect(new Set(certificates).size).toBe(certificates.length);
});

const keysWhere = (isWrong: (agency: AgencySeed) => boolean) =>
  agencies.filter(isWrong).map(({ key }) => key);

test("an agency does two to six items of its trade, each with a certificate that is still good but one", () => {
  const fitting = (tradeCode: string) => [
    ...tradeOf(tradeCode).ownItems,
    ...tradeOf(tradeCode).neighbourItems,
  ];
  expect(keysWhere(({ services }) => services.length < 2 || services.length > 6)).toEqual([]);
  expect(
    keysWhere(({ services, tradeCode }) =>
      services.some(({ itemCode }) => !fitting(tradeCode).includes(itemCode)),
    ),
  ).toEqual([]);
  const ended = keysWhere(({ services }) =>
    services.some(({ certificateExpiresOn }) => certificateExpiresOn <= anchor),
  );
  expect(ended).toHaveLength(1);
});

test("the unrated have no approved service and no inspection", () => {
  const hasApproved = ({ services }: AgencySeed) => services.some(({ state }) => state === "approved");
  expect(keysWhere((agency) => (agency.grade === "unrated") === hasApproved(agency))).toEqual([]);
  expect(keysWhere(({ grade, inspections }) => (grade === "unrated") !== (inspections.length === 0))).toEqual(
    [],
  );
});

test("a letter is the last inspection's, or one that a sanction took away; scores fit the letters", () => {
  const before = { A: "A", B: "B", C: "B", D: "B", provisional_b: null, unrated: null } as const;
  const fewest = { A: 90, B: 75, C: 60, D: 0 } as const;
  expect(keysWhere(({ grade, inspectedLetter }) => inspectedLetter !== before[grade])).toEqual([]);
  expect(
    keysWhere(({ inspections, inspectedLetter }) => (inspections.at(-1)?.letter ?? null) !== inspectedLetter),
  ).toEqual([]);
  expect(
    keysWhere(({ inspections }) => inspections.some(({ letter, score }) => score < fewest[letter])),
  ).toEqual([]);
});

test("the story has an A, two B and a C that all do report forms without a pledge", () => {
  const story = agencies.slice(0, 4);
  expect(story.map(({ grade }) => grade)).toEqual(["A", "B", "B", "C"]);
  const doesForms = (agency: AgencySeed) =>
    agency.services.some(
      ({ itemCode, state, pledgedPriceFen }) =>
        itemCode === "HJ-001" && state === "approved" && pledgedPriceFen === null,
    );
  expect(story.every(doesForms)).toBe(true);
});

test("an owner's sector is what the default policy makes of its industry code", () => {
  const sectors = owners.map(({ industryCode }) => sectorOf(industryCode, defaultPolicy));
  expect(sectors).toEqual(owners.map(({ sector }) => ({ ok: true, value: sector })));
  expect(new Set(owners.map(({ sector }) => sector)).size).toBe(5);
  expect(owners[0]).toMatchObject({ sector: "industry", jurisdictionCode: "370982" });
  expect(owners[1]).toMatchObject({ sector: "public_body", publicBody: true });
});

test("no representative stands on both sides, for that would be a conflict of interest", () => {
  const ofOwners = new Set(owners.map(({ legalRepresentative }) => legalRepresentative));
  expect(agencies.filter(({ legalRepresentative }) => ofOwners.has(legalRepresentative))).toEqual([]);
  const phones = [...agencies, ...owners].map(({ phone }) => phone);
  expect(new Set(phones).size).toBe(phones.length);
});
