import { describe, expect, test } from "vitest";
import { blockingShareBp, conflictsOf, departmentBehind, linksBetween, sharesToReview } from "./conflicts.ts";
import {
  identityHits,
  type BarredParty,
  type IdentityFact,
  type IdentityRole,
  type Party,
} from "./identity.ts";
import { reviewOf, checkSecondEyes, type Opinion } from "./identity-review.ts";

const fact = (role: IdentityRole, node: string, shareBp: number | null = null): IdentityFact => ({
  role,
  node,
  nameNode: null,
  masked: "*",
  shareBp,
});
const party = (organisationId: number, ...facts: IdentityFact[]): Party => ({
  organisationId,
  code: `C${organisationId}`,
  name: `企业${organisationId}`,
  facts: [fact("self", `firm:C${organisationId}`), ...facts],
});
const barred = (organisationId: number, ...facts: IdentityFact[]): BarredParty => ({
  ...party(organisationId, ...facts),
  measure: "blacklist",
  endsAt: null,
});

describe("the way to a firm under a ban", () => {
  const old = barred(1, fact("legal_representative", "person:a"), fact("shareholder", "person:b", 4_000));

  test.each<[string, IdentityFact[], number]>([
    ["its representative again", [fact("legal_representative", "person:a")], 1],
    ["its representative as controller", [fact("controller", "person:a")], 1],
    ["its holder as representative", [fact("legal_representative", "person:b")], 1],
    ["the firm itself as a holder of 25 %", [fact("shareholder", "firm:C1", 2_500)], 1],
    ["the firm itself as a holder of less", [fact("shareholder", "firm:C1", 2_499)], 0],
    [
      "one holder in two lines",
      [fact("shareholder", "person:a", 1_300), fact("shareholder", "person:a", 1_200)],
      1,
    ],
    ["nothing in common", [fact("legal_representative", "person:z"), fact("phone", "phone:1")], 0],
  ])("%s", (_what, facts, ways) => {
    expect(identityHits(party(2, ...facts), [], [old])).toHaveLength(ways);
  });

  test("leads through one clean firm over people, not over a shared telephone", () => {
    const bridge = party(
      3,
      fact("legal_representative", "person:b"),
      fact("controller", "person:m"),
      fact("phone", "phone:9"),
    );
    const [hit] = identityHits(party(2, fact("controller", "person:m")), [bridge], [old]);
    expect(hit?.steps.map(({ firm }) => firm)).toEqual(["企业3", "企业1"]);
    expect(identityHits(party(2, fact("phone", "phone:9")), [bridge], [old])).toEqual([]);
  });

  test("a name without a number counts only where one side has no number", () => {
    const named = (node: string): IdentityFact => ({
      ...fact("legal_representative", node),
      nameNode: "person-name:x",
    });
    const unnumbered = barred(1, named("person-name:x"));
    const numbered = barred(1, named("person:1"));
    const newcomer = party(2, named("person:2"));
    expect(identityHits(newcomer, [], [unnumbered])[0]?.steps[0]).toMatchObject({ byNameOnly: true });
    expect(identityHits(newcomer, [], [numbered])).toEqual([]);
  });
});

describe("two officers", () => {
  const opinion = (role: string, verdict: Opinion["verdict"], n: number): Opinion => ({
    accountId: n,
    organisationId: n,
    role,
    verdict,
  });
  test.each<[string, Opinion[], string]>([
    ["one alone", [opinion("operator", "clear", 1)], "open"],
    [
      "hall and supervision clear",
      [opinion("operator", "clear", 1), opinion("regulator", "clear", 2)],
      "cleared",
    ],
    [
      "hall and supervision refuse",
      [opinion("operator", "refuse", 1), opinion("supervisor", "refuse", 2)],
      "refused",
    ],
    ["they differ", [opinion("operator", "clear", 1), opinion("regulator", "refuse", 2)], "open"],
    ["two of the supervision", [opinion("regulator", "clear", 1), opinion("supervisor", "clear", 2)], "open"],
    [
      "the last word counts",
      [opinion("operator", "refuse", 1), opinion("regulator", "clear", 2), opinion("operator", "clear", 1)],
      "cleared",
    ],
    [
      "one organisation",
      [opinion("operator", "clear", 1), { ...opinion("regulator", "clear", 2), organisationId: 1 }],
      "open",
    ],
  ])("%s", (_what, opinions, state) => expect(reviewOf(opinions)).toBe(state));

  test("one person is not two", () => {
    const earlier = [opinion("operator", "clear", 1)];
    expect(checkSecondEyes(earlier, { accountId: 1, organisationId: 2, role: "regulator" })).toMatchObject({
      refusal: { code: "identity.same_officer" },
    });
    expect(checkSecondEyes(earlier, { accountId: 2, organisationId: 2, role: "regulator" }).ok).toBe(true);
  });
});

describe("conflicts", () => {
  const owner = party(
    1,
    fact("legal_representative", "person:a"),
    fact("shareholder", "person:h", 5_000),
    fact("phone", "phone:1"),
    fact("bank_account", "account:1"),
  );

  test.each<[string, IdentityFact[], string[]]>([
    ["the same representative", [fact("legal_representative", "person:a")], ["same_legal_representative"]],
    ["a holder of 30 %", [fact("shareholder", "person:h", blockingShareBp)], ["shared_shareholder"]],
    ["a holder of less", [fact("shareholder", "person:h", blockingShareBp - 1)], []],
    ["the owner holds the agency", [fact("shareholder", "firm:C1", 3_000)], ["shared_shareholder"]],
    [
      "telephone and account",
      [fact("phone", "phone:1"), fact("bank_account", "account:1")],
      ["same_phone", "same_bank_account"],
    ],
  ])("%s", (_what, facts, grounds) => expect(linksBetween(party(2, ...facts), owner)).toEqual(grounds));

  test.each<[string, IdentityFact[], boolean]>([
    ["25 %", [fact("shareholder", "person:h", 2_500)], true],
    ["29.99 %", [fact("shareholder", "person:h", 2_999)], true],
    ["30 %, which blocks", [fact("shareholder", "person:h", 3_000)], false],
    ["24.99 %", [fact("shareholder", "person:h", 2_499)], false],
    ["somebody else's 25 %", [fact("shareholder", "person:z", 2_500)], false],
  ])("a common holder of %s is for a person to look at: %#", (_what, facts, looked) => {
    expect(sharesToReview(party(2, ...facts), owner)).toBe(looked);
  });

  test("all grounds are told together", () => {
    const agency = party(2, fact("phone", "phone:1"), fact("declared_interest", "firm:C1"));
    const facts = {
      agency,
      owner,
      departments: [],
      decoupled: false,
      practitionersElsewhere: 1,
      authorOfReviewedWork: true,
    };
    expect(conflictsOf(facts)).toEqual([
      "same_phone",
      "subordinate_to_department",
      "author_of_reviewed_work",
      "practitioner_elsewhere",
      "declared",
    ]);
  });

  test("a department behind an agency is found by name, with its place or without, and by its code", () => {
    const department = party(9, fact("name", "name:生态环境局"));
    const sponsored = party(2, fact("sponsor", "name:沂州市生态环境局"));
    expect(departmentBehind(sponsored, [department])).toBe("企业9");
    expect(departmentBehind(party(2, fact("shareholder", "firm:11370982004341234X", 100)), [])).toBe("*");
    expect(departmentBehind(party(2, fact("sponsor", "name:沂州市测绘协会")), [department])).toBeNull();
  });
});
