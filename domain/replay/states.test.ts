import { expect, test } from "vitest";
import { replayAwards, replayEngagement, replayNeed, type LoggedEvent } from "./states.ts";

const event = (type: string, payload: LoggedEvent["payload"] = {}): LoggedEvent => ({ type, payload });
const events = (...types: string[]) => types.map((type) => event(type));

test.each<[string, readonly LoggedEvent[], string | null]>([
  ["no event, no state", [], null],
  ["taken back from review", events("need.drafted", "need.submitted", "need.taken_back"), "draft"],
  ["sent back from review", events("need.drafted", "need.submitted", "need.returned"), "draft"],
  ["a quote changes nothing", events("need.published", "quote.submitted"), "published"],
  [
    "opened and publicised",
    events("need.published", "need.closed", "need.opened", "award.publicised"),
    "publicised",
  ],
  ["a reserve follows", events("award.publicised", "award.expired", "award.publicised"), "publicised"],
  ["work does not move it any more", events("engagement.contracted", "engagement.accepted"), "contracted"],
  [
    "a contract that lapsed",
    [event("award.confirmed"), event("engagement.terminated", { reason: "contract_lapsed" })],
    "failed",
  ],
  [
    "work that was ended",
    [event("engagement.contracted"), event("engagement.terminated", { reason: "违约" })],
    "contracted",
  ],
])("need: %s", (_why, logged, state) => {
  expect(replayNeed(logged)).toBe(state);
});

test("engagement: the second signature makes the contract, rework goes back and forth", () => {
  const signed = events("engagement.started", "contract.signed");
  expect(replayEngagement(signed)).toBe("half_signed");
  const worked = [
    ...signed,
    ...events("contract.signed", "engagement.contracted", "deliverable.submitted", "deliverable.returned"),
  ];
  expect(replayEngagement(worked)).toBe("reworking");
  expect(
    replayEngagement([
      ...worked,
      ...events("deliverable.submitted", "engagement.accepted", "engagement.completed"),
    ]),
  ).toBe("completed");
});

test("awards: each agency's own, the number of the need aside", () => {
  const logged = [
    event("award.publicised", { agency: "A" }),
    event("award.declined", { agency: "A" }),
    event("award.publicised", { agency: "B" }),
  ];
  expect(replayAwards(logged)).toEqual(
    new Map([
      ["A", "declined"],
      ["B", "publicised"],
    ]),
  );
});
