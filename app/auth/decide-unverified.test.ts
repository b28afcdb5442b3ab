import { expect, test } from "vitest";
import type { PersonActor } from "#domain/shared/actor.ts";
import { decide } from "./decide.ts";
import { policy } from "./policy.ts";

const person: PersonActor = {
  kind: "person",
  accountId: 1,
  name: "王芳",
  membershipId: 1,
  role: "owner_staff",
  organisationId: 1,
  organisationName: "企业",
  jurisdictions: [],
  unverified: true,
};

test("before the hall has checked it, an organisation does nothing but mind its account, its registration, its files, its receipts of the counter and its empty desk", () => {
  const own = { ownerId: 1, partyIds: [1], invitedIds: [1], public: true };
  const actions = [...new Set(policy.map((rule) => rule.action))];
  const allowed = actions.filter((action) => decide(policy, action, person, own) === "allowed");
  expect(allowed.toSorted()).toEqual([
    "account.manage",
    "desk.owner",
    "file.read",
    "receipt.answer",
    "receipt.list",
    "receipt.read",
    "registration.correct",
  ]);
});
