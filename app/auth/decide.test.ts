import { expect, test } from "vitest";
import type { Actor, PersonActor } from "#domain/shared/actor.ts";
import { decide } from "./decide.ts";
import type { PolicyRule } from "./policy/rule.ts";

const rules: readonly PolicyRule[] = [
  { action: "need.edit", roles: ["owner_staff"], relation: "own-organisation" },
  { action: "need.read", roles: ["guest", "owner_staff"], relation: "any" },
  { action: "agency.vet", roles: ["operator"], relation: "jurisdiction" },
];
const person = (role: PersonActor["role"]): Actor =>
  ({ kind: "person", accountId: 1, organisationId: 7, role, jurisdictions: ["370902"] }) as unknown as Actor;
const guest: Actor = { kind: "guest" };

test.each([
  ["no rule, no right", "need.burn", person("owner_staff"), undefined, "forbidden"],
  ["a role no rule names", "need.edit", person("agency_staff"), { ownerId: 7 }, "forbidden"],
  ["one's own", "need.edit", person("owner_staff"), { ownerId: 7 }, "allowed"],
  [
    "somebody else's, which one may not know of",
    "need.edit",
    person("owner_staff"),
    { ownerId: 8 },
    "hidden",
  ],
  [
    "somebody else's, which everybody knows of",
    "need.edit",
    person("owner_staff"),
    { ownerId: 8, public: true },
    "forbidden",
  ],
  ["a rule with a relation but no object", "need.edit", person("owner_staff"), undefined, "forbidden"],
  ["a guest where a rule names guests", "need.read", guest, undefined, "allowed"],
  ["a guest elsewhere", "need.edit", guest, { ownerId: 7 }, "log-in"],
  ["within one's district", "agency.vet", person("operator"), { jurisdiction: "370902" }, "allowed"],
  ["outside of it", "agency.vet", person("operator"), { jurisdiction: "370903" }, "hidden"],
])("%s", (_why, action, actor, subject, verdict) => {
  expect(decide(rules, action, actor, subject)).toBe(verdict);
});
