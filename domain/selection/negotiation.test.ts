import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { hex, sha256 } from "#domain/shared/encoding.ts";
import { faultsOf, step } from "#domain/shared/lifecycle.ts";
import { toFen } from "#domain/shared/money.ts";
import { negotiated } from "./methods/negotiated.ts";
import {
  outcomeAt,
  talkAt,
  talkLifecycle,
  type TalkFacts,
  type TalkState,
  type TalkStep,
} from "./negotiation.ts";

const now = new Date("2026-03-10T02:00:00Z");
const before = new Date("2026-03-10T01:59:59.999Z");
const later = new Date("2026-03-11T16:00:00Z");
const facts: TalkFacts = { overdue: false, exchangesLeft: 1, reasonGiven: true };

describe("one talk", () => {
  test("its table has no dead end", () => expect(faultsOf(talkLifecycle)).toEqual([]));

  test.each<[TalkStep, TalkState, "owner_staff" | "agency_staff", Partial<TalkFacts>, string]>([
    ["answer", "asked", "agency_staff", {}, "answered"],
    ["answer", "asked", "agency_staff", { overdue: true }, "negotiation.too_late"],
    ["answer", "answered", "agency_staff", {}, "command.wrong_state"],
    ["answer", "asked", "owner_staff", {}, "command.forbidden"],
    ["decline", "asked", "agency_staff", { reasonGiven: false }, "negotiation.reason_missing"],
    ["ask", "answered", "owner_staff", {}, "asked"],
    ["ask", "answered", "owner_staff", { exchangesLeft: 0 }, "negotiation.exchanges_used"],
    ["agree", "answered", "owner_staff", { exchangesLeft: 0 }, "agreed"],
    ["agree", "asked", "owner_staff", {}, "command.wrong_state"],
    ["agree", "answered", "owner_staff", { overdue: true }, "negotiation.too_late"],
    ["break_off", "answered", "owner_staff", { reasonGiven: false }, "negotiation.reason_missing"],
    ["break_off", "answered", "owner_staff", {}, "broken_off"],
    ["break_off", "asked", "owner_staff", {}, "command.wrong_state"],
  ])("%s of what is %s by %s %o: %s", (on, from, by, known, expected) => {
    const next = step(talkLifecycle, on, from, by, { ...facts, ...known });
    expect(next.ok ? next.value : next.refusal.code).toBe(expected);
  });

  test.each<[TalkState, Date, TalkState]>([
    ["asked", before, "lapsed"],
    ["asked", now, "lapsed"],
    ["answered", later, "answered"],
    ["agreed", before, "agreed"],
  ])("%s until %s is %s", (state, dueAt, expected) => expect(talkAt({ state, dueAt }, now)).toBe(expected));
});

describe("what came of the talks", () => {
  test.each<[string, TalkState[], number, Date, string | null]>([
    ["before the first talk", [], 2, later, null],
    ["nobody talked to in time", [], 2, now, "idle"],
    ["one is open", ["declined", "asked"], 0, now, null],
    ["agreed with the second", ["broken_off", "agreed"], 1, now, "agreed"],
    ["broken off, the next waits", ["broken_off"], 1, later, null],
    ["broken off with the last", ["broken_off", "lapsed"], 0, later, "exhausted"],
  ])("%s", (_why, states, candidatesLeft, ownerDueAt, expected) => {
    const talks = states.map((state) => ({ state, dueAt: later }));
    expect(outcomeAt(talks, { now, ownerDueAt, candidatesLeft })).toBe(expected);
  });
});

const quote = (agency: string, amount: number) => ({
  agency,
  amountFen: toFen(amount),
  days: 10,
  nonceHex: hex(sha256(Buffer.from(agency))),
});
const five = ["a", "b", "c", "d", "e"].map((agency, at) => quote(agency, 500 - at));
const context = { drawId: "d", round: 1, secretHex: hex(sha256(Buffer.from("s"))) };

property.prop([fc.shuffledSubarray(five, { minLength: 5 }), fc.constantFrom("a", "c", "e")])(
  "only who agreed is chosen, whatever the order of the quotes, and chance has no part in it",
  (all, agreed) => {
    expect(negotiated.select(all, { ...context, agreed })).toEqual(
      negotiated.select(five, { ...context, agreed }),
    );
    expect(negotiated.select(all, { ...context, agreed })).toMatchObject({
      order: [{ rank: 1, agency: agreed, decidedBy: "agreed" }],
      tieDraw: null,
    });
  },
);

test("without an agreement nobody is", () => expect(negotiated.select(five, context).order).toEqual([]));
