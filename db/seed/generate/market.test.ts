import { expect, test } from "vitest";
import { workCalendar } from "#domain/calendar/working-days.ts";
import { feeCap } from "#domain/fee/cap.ts";
import { conditionFaults } from "#domain/need/conditions.ts";
import { minimumQuotes } from "#domain/need/minimum.ts";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import { agencyCeilings, ownerCeilings } from "#domain/rating/criteria.ts";
import { rateAgency, rateOwner } from "#domain/rating/score.ts";
import { checkProjectCode } from "#domain/shared/identifiers.ts";
import { calendarRows } from "../calendar.ts";
import { priceDocumentOf } from "../data/price-documents.ts";
import { serviceItemOf } from "../data/service-items.ts";
import { generateMarket } from "./market.ts";
import { stages } from "./types-market.ts";

const cal = workCalendar(calendarRows());
const anchor = "2026-11-18";
const market = generateMarket({ seed: 1, anchor, cal });
const agencyOf = new Map(market.agencies.map((agency) => [agency.key, agency]));
const ownerOf = new Map(market.owners.map((owner) => [owner.key, owner]));
const caseOf = new Map(market.cases.map((each) => [each.key, each]));

test("the same options give the same market", () => {
  expect(generateMarket({ seed: 1, anchor, cal })).toEqual(market);
});

test("it is as large as a city's: 316 agencies, 60 owners, 80 cases, 120 needs at every stage", () => {
  const { agencies, owners, cases, needs } = market;
  expect([agencies.length, owners.length, cases.length, needs.length]).toEqual([316, 60, 80, 120]);
  expect(new Set(needs.map(({ stage }) => stage))).toEqual(new Set(stages));
  expect(new Set(cases.map(({ phase }) => phase)).size).toBe(4);
});

test.each([["a day off", "2026-11-21"], ["the week after a holiday", "2026-10-09"], ["another year", "2025-06-18"]])(
  "it can begin on any day: %s",
  (_why, day) => {
    const other = generateMarket({ seed: 3, anchor: day, cal });
    expect(new Set(other.needs.map(({ stage }) => stage))).toEqual(new Set(stages));
  },
);

test("every project code is valid and unique, and the story's is there without a need", () => {
  const codes = market.cases.map(({ code }) => code);
  for (const code of codes) expect(checkProjectCode(code)).toEqual({ ok: true, value: code });
  expect(new Set(codes).size).toBe(codes.length);
  const story = market.cases.find(({ code }) => code === "2026-370982-26-03-000123");
  expect(story).toMatchObject({ ownerKey: "owner-001", requirements: [{ itemCode: "HJ-001", disposition: "open" }] });
  expect(market.needs.filter(({ caseKey }) => caseKey === story?.key)).toEqual([]);
});

test("every need rests on an open requirement of its owner's case, one need each", () => {
  for (const { caseKey, itemCode, ownerKey, key } of market.needs) {
    const project = caseOf.get(caseKey);
    expect(project?.ownerKey, key).toBe(ownerKey);
    expect(project?.requirements, key).toContainEqual(expect.objectContaining({ itemCode, disposition: "open" }));
  }
  expect(new Set(market.needs.map(({ key }) => key)).size).toBe(market.needs.length);
});

test("no text demands a place, an owner or a brand", () => {
  for (const { title, description, directReason, key } of market.needs) expect(conditionFaults({ title, description, directReason }), key).toEqual([]);
});

test("every quote is within the cap and the agency's own pledge, by an approved agency with a letter", () => {
  for (const need of market.needs) {
    const item = serviceItemOf(need.itemCode);
    for (const quote of need.quotes) {
      const agency = agencyOf.get(quote.agencyKey);
      const service = agency?.services.find(({ itemCode }) => itemCode === need.itemCode);
      const cap = feeCap({
        document: item.priceDocumentId ? priceDocumentOf(item.priceDocumentId).rule : null,
        mode: item.priceMode, quantities: need.quantities, sector: ownerOf.get(need.ownerKey)?.sector ?? "other",
        policy: defaultPolicy, ceilingFen: need.ceilingFen, pledgedFen: service?.pledgedPriceFen ?? null,
      });
      expect(cap.ok && quote.amountFen <= (cap.value.capFen ?? 0), `${need.key} ${quote.agencyKey}`).toBe(true);
      expect(quote.workingDays, need.key).toBeLessThanOrEqual(Math.min(need.serviceWorkingDays, service?.pledgedWorkingDays ?? 999));
      expect(service?.state, need.key).toBe("approved");
      expect(agency?.practitioners.map(({ certificateNo }) => certificateNo), need.key).toContain(quote.practitionerNo);
    }
  }
});

test("a round that was opened had enough quotes, and the lowest of them won; a failed one had too few", () => {
  for (const need of market.needs) {
    const question = { method: need.method, publicFunds: need.publicFunds, round: 1, estimatedFen: need.capFen ?? (0 as never), policy: defaultPolicy };
    if (need.stage === "failed") expect(need.quotes.length, need.key).toBeLessThan(minimumQuotes(question));
    if (!need.engagement) continue;
    expect(need.quotes.length, need.key).toBeGreaterThanOrEqual(minimumQuotes(question));
    expect(need.engagement.priceFen, need.key).toBe(Math.min(...need.quotes.map(({ amountFen }) => amountFen)));
  }
});

test("nothing that has happened lies after the anchor day, and everything happens in order", () => {
  for (const { engagement, key, createdOn, publishedOn, closesOn } of market.needs) {
    const order = [
      createdOn, publishedOn, engagement ? closesOn : null, engagement?.confirmedOn, engagement?.contractedOn,
      ...(engagement?.deliverables.flatMap(({ submittedOn, returnedOn }) => [submittedOn, returnedOn]) ?? []),
      engagement?.acceptedOn, engagement?.balancePaidOn,
    ].filter((day) => typeof day === "string");
    expect(order, key).toEqual(order.toSorted());
    expect((order.at(-1) ?? "") <= anchor, key).toBe(true);
    expect((caseOf.get(market.needs.find((need) => need.key === key)?.caseKey ?? "")?.acceptedOn ?? "") <= createdOn, key).toBe(true);
  }
});

test("no mark is better than the facts allow, and every low one has words", () => {
  for (const { engagement, key } of market.needs) {
    if (engagement?.ownerRating) {
      const lateBp = Math.ceil((engagement.lateDays * 10_000) / engagement.workingDays);
      const { marks, comment } = engagement.ownerRating;
      expect(rateAgency({ marks, text: comment }, ownerCeilings({ lateBp, chargedOverCap: false })).ok, key).toBe(true);
    }
    if (engagement?.agencyRating) {
      const { marks, comment } = engagement.agencyRating;
      expect(rateOwner({ marks, text: comment }, agencyCeilings({ acceptedBySilence: engagement.deemedAccepted, paidLate: false })).ok, key).toBe(true);
    }
  }
});

test("every C stands on a demotion, every D on a blacklisting, each with notice, window and decision in order", () => {
  for (const { key, grade } of market.agencies) {
    const kinds = market.sanctions.filter((plan) => plan.agencyKey === key && plan.stage === "in_force").map(({ kind }) => kind);
    if (grade === "C") expect(kinds).toContain("demotion");
    if (grade === "D") expect(kinds).toContain("blacklist");
  }
  for (const plan of market.sanctions) {
    expect(plan.evidence.length, plan.key).toBeGreaterThan(0);
    expect(plan.happenedOn < plan.proposedOn && plan.proposedOn < plan.notifiedOn && plan.notifiedOn < plan.statementUntil, plan.key).toBe(true);
    if (plan.decidedOn) expect(plan.decidedOn > plan.statementUntil && plan.decidedOn < anchor, plan.key).toBe(true);
    expect(Object.keys(defaultPolicy.deductions)).toContain(plan.conductCode);
  }
  expect(new Set(market.sanctions.map(({ key }) => key)).size).toBe(market.sanctions.length);
});

test("the log-ins of the demonstration are all there, once each", () => {
  expect(market.staff.map(({ login }) => login)).toEqual([
    "owner@demo", "owner2@demo", "agency-a@demo", "agency-b@demo", "agency-b2@demo", "agency-c@demo", "operator@demo", "regulator@demo",
    "supervisor@demo", "supervisor2@demo", "price@demo", "approver@demo", "auditor@demo",
  ]);
  for (const { organisation } of market.staff) {
    if (organisation.kind === "owner") expect(ownerOf.has(organisation.key)).toBe(true);
    if (organisation.kind === "agency") expect(agencyOf.has(organisation.key)).toBe(true);
  }
});
