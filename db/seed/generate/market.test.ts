import { expect, test } from "vitest";
import { workCalendar } from "#domain/calendar/working-days.ts";
import { feeCap } from "#domain/fee/cap.ts";
import { conditionFaults } from "#domain/need/conditions.ts";
import { minimumQuotes } from "#domain/need/minimum.ts";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import { roles } from "#domain/shared/actor.ts";
import { checkProjectCode } from "#domain/shared/identifiers.ts";
import { toFen } from "#domain/shared/money.ts";
import { calendarRows } from "../calendar.ts";
import { priceDocumentOf } from "../data/price-documents.ts";
import { serviceItemOf } from "../data/service-items.ts";
import { demoSeed, generateMarket } from "./market.ts";
import { stages, themes, type NeedPlan, type QuotePlan } from "./types-market.ts";

const cal = workCalendar(calendarRows());
const anchor = "2026-11-18";
const market = generateMarket({ seed: demoSeed, anchor, cal });
const agencyOf = new Map(market.agencies.map((agency) => [agency.key, agency]));
const ownerOf = new Map(market.owners.map((owner) => [owner.key, owner]));
const caseOf = new Map(market.cases.map((each) => [each.key, each]));
const needsWhere = (isWrong: (need: NeedPlan) => boolean) =>
  market.needs.filter(isWrong).map(({ key }) => key);
const quotesWhere = (isWrong: (quote: QuotePlan, need: NeedPlan) => boolean) =>
  market.needs.flatMap((need) =>
    need.quotes.filter((quote) => isWrong(quote, need)).map(({ agencyKey }) => `${need.key} ${agencyKey}`),
  );

test("the same options give the same market", () => {
  expect(generateMarket({ seed: demoSeed, anchor, cal })).toEqual(market);
});

test("it is as large as a city's: 316 agencies, 60 owners, 80 cases, 120 needs at every stage, and one of each theme", () => {
  const { agencies, owners, cases, needs } = market;
  expect([agencies.length, owners.length, cases.length, needs.length]).toEqual([
    316,
    60,
    80 + themes.length,
    120 + themes.length,
  ]);
  expect(new Set(needs.map(({ stage }) => stage))).toEqual(new Set(stages));
  expect(new Set(cases.map(({ phase }) => phase)).size).toBe(4);
  expect(needs.filter(({ via, theme }) => via === "commands" && !theme)).toHaveLength(30);
  expect(needs.flatMap(({ theme }) => theme ?? [])).toEqual([...themes]);
});

test.each([
  ["a day off", "2026-11-21"],
  ["the week after a holiday", "2026-10-09"],
  ["another year", "2025-06-18"],
])("it can begin on any day: %s", (_why, day) => {
  const other = generateMarket({ seed: 3, anchor: day, cal });
  expect(new Set(other.needs.map(({ stage }) => stage))).toEqual(new Set(stages));
});

test("every project code is valid and unique, and the story's is there without a need", () => {
  const codes = market.cases.map(({ code }) => code);
  expect(codes.filter((code) => !checkProjectCode(code).ok)).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
  const story = market.cases.find(({ code }) => code === "2026-370982-26-03-000123");
  expect(story).toMatchObject({
    ownerKey: "owner-001",
    requirements: [{ itemCode: "HJ-001", disposition: "open" }],
  });
  expect(market.needs.filter(({ caseKey }) => caseKey === story?.key)).toEqual([]);
});

test("every need rests on an open requirement of its owner's case, one need each", () => {
  const hasRequirement = ({ caseKey, itemCode }: NeedPlan) =>
    caseOf
      .get(caseKey)
      ?.requirements.some((each) => each.itemCode === itemCode && each.disposition === "open") ?? false;
  expect(needsWhere((need) => !hasRequirement(need))).toEqual([]);
  expect(needsWhere(({ caseKey, ownerKey }) => caseOf.get(caseKey)?.ownerKey !== ownerKey)).toEqual([]);
  expect(
    needsWhere(({ caseKey, createdOn }) => (caseOf.get(caseKey)?.acceptedOn ?? "9") > createdOn),
  ).toEqual([]);
  expect(new Set(market.needs.map(({ key }) => key)).size).toBe(market.needs.length);
});

test("no text demands a place, an owner or a brand", () => {
  const faults = market.needs.flatMap(({ title, description, directReason }) =>
    conditionFaults({ title, description, directReason }),
  );
  expect(faults).toEqual([]);
});

test("every quote is within the cap and the agency's own pledge", () => {
  const capFor = (agencyKey: string, need: NeedPlan) => {
    const item = serviceItemOf(need.itemCode);
    const cap = feeCap({
      document: item.priceDocumentId ? priceDocumentOf(item.priceDocumentId).rule : null,
      mode: item.priceMode,
      quantities: need.quantities,
      sector: ownerOf.get(need.ownerKey)?.sector ?? "other",
      policy: defaultPolicy,
      ceilingFen: need.ceilingFen,
      pledgedFen: serviceOf(agencyKey, need)?.pledgedPriceFen ?? null,
    });
    return cap.ok ? (cap.value.capFen ?? 0) : 0;
  };
  expect(
    quotesWhere((quote, need) => quote.amountFen < 1 || quote.amountFen > capFor(quote.agencyKey, need)),
  ).toEqual([]);
});

function serviceOf(agencyKey: string, need: NeedPlan) {
  return agencyOf.get(agencyKey)?.services.find(({ itemCode }) => itemCode === need.itemCode);
}

test("whoever quotes is approved for the item, names an own practitioner and keeps the days", () => {
  expect(quotesWhere(({ agencyKey }, need) => serviceOf(agencyKey, need)?.state !== "approved")).toEqual([]);
  expect(quotesWhere((quote, need) => quote.workingDays > need.serviceWorkingDays)).toEqual([]);
  expect(
    quotesWhere(
      (quote, need) => quote.workingDays > (serviceOf(quote.agencyKey, need)?.pledgedWorkingDays ?? 999),
    ),
  ).toEqual([]);
  const ownPeople = (agencyKey: string) =>
    agencyOf.get(agencyKey)?.practitioners.map(({ certificateNo }) => certificateNo) ?? [];
  expect(
    quotesWhere(({ agencyKey, practitionerNo }) => !ownPeople(agencyKey).includes(practitionerNo)),
  ).toEqual([]);
  expect(
    needsWhere(({ quotes }) => new Set(quotes.map(({ agencyKey }) => agencyKey)).size < quotes.length),
  ).toEqual([]);
});

test("a round that was opened had enough quotes, and the lowest of them won; a failed one had too few", () => {
  const fewest = ({ method, publicFunds, capFen }: NeedPlan) =>
    minimumQuotes({ method, publicFunds, round: 1, estimatedFen: capFen ?? toFen(0), policy: defaultPolicy });
  expect(needsWhere((need) => need.stage === "failed" && need.quotes.length >= fewest(need))).toEqual([]);
  expect(needsWhere((need) => need.engagement !== null && need.quotes.length < fewest(need))).toEqual([]);
  const lowest = ({ quotes }: NeedPlan) => Math.min(...quotes.map(({ amountFen }) => amountFen));
  expect(needsWhere((need) => need.engagement !== null && need.engagement.priceFen !== lowest(need))).toEqual(
    [],
  );
});

test("nothing that has happened lies after the anchor day, and everything happens in order", () => {
  const daysOf = ({ engagement, createdOn, publishedOn, closesOn }: NeedPlan) =>
    [
      createdOn,
      publishedOn,
      engagement ? closesOn : null,
      engagement?.confirmedOn,
      engagement?.contractedOn,
      ...(engagement?.deliverables.flatMap(({ submittedOn, returnedOn }) => [submittedOn, returnedOn]) ?? []),
      engagement?.acceptedOn,
      engagement?.balancePaidOn,
    ].filter((day) => typeof day === "string");
  expect(needsWhere((need) => daysOf(need).join() !== daysOf(need).toSorted().join())).toEqual([]);
  expect(needsWhere((need) => (daysOf(need).at(-1) ?? "9") > anchor)).toEqual([]);
});

test("every C stands on a demotion, every D on a blacklisting", () => {
  const measures = (agencyKey: string) =>
    market.sanctions
      .filter((plan) => plan.agencyKey === agencyKey && plan.stage === "in_force")
      .map(({ kind }) => kind);
  const graded = (letter: string) =>
    market.agencies.filter(({ grade }) => grade === letter).map(({ key }) => measures(key));
  expect(graded("C")).toEqual([["demotion"], ["demotion"], ["demotion"]]);
  expect(graded("D")).toEqual([["blacklist"], ["blacklist"], ["blacklist"]]);
});

test("a sanction has evidence, a code of the policy, and notice, window and decision in this order", () => {
  const { sanctions } = market;
  const days = (plan: (typeof sanctions)[number]) => [
    plan.happenedOn,
    plan.proposedOn,
    plan.notifiedOn,
    plan.statementUntil,
    plan.decidedOn ?? "9",
    plan.decidedOn ? anchor : "99",
  ];
  expect(
    sanctions.filter((plan) => days(plan).some((day, at, all) => at > 0 && day <= (all[at - 1] ?? ""))),
  ).toEqual([]);
  expect(sanctions.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
  expect(sanctions.filter(({ conductCode }) => !(conductCode in defaultPolicy.deductions))).toEqual([]);
  expect(new Set(sanctions.map(({ key }) => key)).size).toBe(sanctions.length);
});

test("the log-ins of the demonstration are all there, once each, and act for somebody", () => {
  expect(market.staff.map(({ login }) => login)).toEqual([
    "owner@demo",
    "owner2@demo",
    "owner-approver@demo",
    "agency-a@demo",
    "agency-staff@demo",
    "agency-finance@demo",
    "agency-b@demo",
    "agency-b2@demo",
    "agency-c@demo",
    "operator@demo",
    "regulator@demo",
    "supervisor@demo",
    "supervisor2@demo",
    "price@demo",
    "approver@demo",
    "auditor@demo",
    "expert@demo",
    "sysadmin@demo",
    "secadmin@demo",
    "auditadmin@demo",
    "operator2@demo",
  ]);
  expect(roles.filter((role) => !market.staff.some((person) => person.role === role))).toEqual([]);
  const parties = new Set([...ownerOf.keys(), ...agencyOf.keys()]);
  const keys = market.staff.flatMap(({ organisation }) => ("key" in organisation ? [organisation.key] : []));
  expect(keys.filter((key) => !parties.has(key))).toEqual([]);
});

const reviewOf = (itemCode: string) => serviceItemOf(itemCode).reviewsItem;

test("an approval asks for every report of its case, and no project writes the same thing twice", () => {
  const askedBy = (matterCode: string, itemCode: string) =>
    serviceItemOf(itemCode).matterCodes.includes(matterCode);
  const foreign = market.cases
    .slice(2)
    .flatMap(({ code, matterCode, requirements }) =>
      requirements
        .filter(({ itemCode }) => !askedBy(matterCode, itemCode))
        .map(({ itemCode }) => `${code} ${itemCode}`),
    );
  expect(foreign).toEqual([]);
  const both = market.cases.filter(({ requirements }) =>
    ["HJ-001", "HJ-002"].every((each) => requirements.some(({ itemCode }) => itemCode === each)),
  );
  expect(both).toEqual([]);
});

test("whoever wrote a report does not examine it, and it is examined after it was accepted", () => {
  const reviews = market.needs.flatMap((need) => {
    const report = market.needs.find(
      ({ caseKey, itemCode }) => caseKey === need.caseKey && itemCode === reviewOf(need.itemCode),
    );
    return report ? [{ need, report }] : [];
  });
  expect(reviews.length).toBeGreaterThan(2);
  const wrong = reviews.filter(
    ({ need, report }) =>
      need.createdOn <= (report.engagement?.acceptedOn ?? "9") ||
      need.quotes.some(({ agencyKey }) => agencyKey === report.engagement?.agencyKey),
  );
  expect(wrong).toEqual([]);
});
