import { expect, test } from "vitest";
import { faultsOf, step } from "#domain/shared/lifecycle.ts";
import { stepsByRole } from "#domain/shared/steps-by-role.ts";
import { proposalLifecycle, type ProposalFacts } from "./lifecycle.ts";

const facts: ProposalFacts = { ownProposal: false, reasonGiven: true, dayReached: true };

test("the table is sound", () => {
  expect(faultsOf(proposalLifecycle)).toEqual([]);
});

test("who may do what", () => {
  const effect = "take_effect: approved → in_force";
  const decide = ["approve: proposed → approved", "reject: proposed → rejected", effect];
  const propose = [...decide, "withdraw: proposed → withdrawn"].toSorted();
  expect(stepsByRole(proposalLifecycle)).toEqual({
    regulator: propose,
    price_officer: propose,
    supervisor: decide,
    system: [effect],
  });
});

test.each([
  ["approve", { ownProposal: true }, "catalogue.own_proposal"],
  ["reject", { ownProposal: true }, "catalogue.own_proposal"],
  ["reject", { reasonGiven: false }, "catalogue.reason_missing"],
  ["withdraw", {}, "catalogue.not_proposer"],
] as const)("%s is refused: %o", (on, change, code) => {
  const refused = step(proposalLifecycle, on, "proposed", "regulator", { ...facts, ...change });
  expect(refused).toMatchObject({ ok: false, refusal: { code } });
});

test("nothing takes effect before its day", () => {
  const early = step(proposalLifecycle, "take_effect", "approved", "system", { ...facts, dayReached: false });
  expect(early).toMatchObject({ ok: false, refusal: { code: "catalogue.day_not_reached" } });
});
