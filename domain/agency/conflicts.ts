import type { ConflictGround } from "./eligibility.ts";
import {
  graphShareBp,
  sameNode,
  sharesOf,
  type IdentityFact,
  type IdentityRole,
  type Party,
} from "./identity.ts";

/** From this share on a common holder blocks work for an owner; rules.md 5.7. */
export const blockingShareBp = 3_000;
const links = [
  "same_organisation",
  "same_legal_representative",
  "shared_shareholder",
  "same_phone",
  "same_bank_account",
] as const satisfies readonly ConflictGround[];
export type LinkGround = (typeof links)[number];

export type ConflictFacts = {
  readonly agency: Party;
  readonly owner: Party;
  /** Departments that the case depends on. */
  readonly departments: readonly Party[];
  readonly decoupled: boolean;
  /** Of the agency's practitioners, how many another agency employs too. */
  readonly practitionersElsewhere: number;
  /** The agency wrote what is now to be reviewed. */
  readonly authorOfReviewedWork: boolean;
};

const of = ({ facts }: Party, ...roles: readonly IdentityRole[]) =>
  facts.filter(({ role }) => roles.includes(role));
const meet = (a: readonly IdentityFact[], b: readonly IdentityFact[]) =>
  a.some((fact) => b.some((other) => sameNode(fact, other)));

/** Who decides in a firm: itself, its controller, and holders from a share on. */
function deciding(party: Party, fromBp = blockingShareBp): IdentityFact[] {
  const shares = sharesOf(party);
  const holders = of(party, "shareholder").filter(({ node }) => (shares.get(node) ?? 0) >= fromBp);
  return [...of(party, "self", "controller"), ...holders];
}

/**
 * What ties two firms together: an agency and an owner, or two agencies that quote for the same need.
 *
 * - Source: rules.md 5.7; shares in basis points, a holder's lines summed.
 */
export function linksBetween(a: Party, b: Party): LinkGround[] {
  const [itself, other] = [of(a, "self"), of(b, "self")];
  const representatives = [of(a, "legal_representative"), of(b, "legal_representative")] as const;
  const holds: Record<LinkGround, boolean> = {
    same_organisation: meet(itself, other),
    same_legal_representative: meet(...representatives),
    shared_shareholder:
      !meet(itself, other) &&
      (meet(deciding(a), deciding(b)) ||
        meet(representatives[0], deciding(b)) ||
        meet(deciding(a), representatives[1])),
    same_phone: meet(of(a, "phone"), of(b, "phone")),
    same_bank_account: meet(of(a, "bank_account"), of(b, "bank_account")),
  };
  return links.filter((ground) => holds[ground]);
}

/**
 * A common holder of 25 % and more where less than 30 % blocks nothing: a person looks at it.
 *
 * - Source: rules.md, Decided (shareholders).
 */
export function sharesToReview(a: Party, b: Party): boolean {
  const [itself, other] = [of(a, "self"), of(b, "self")];
  if (meet(itself, other) || linksBetween(a, b).includes("shared_shareholder")) return false;
  return meet(deciding(a, graphShareBp), deciding(b, graphShareBp));
}

/** Codes that begin so are government bodies (机关); GB 32100, first two places. */
const organ = "firm:11";
/** A department is named with its place in front or without it. */
const namesIt = (fact: IdentityFact, department: Party) =>
  [fact.node, fact.nameNode ?? ""].some((node) =>
    of(department, "self", "name").some(
      (known) =>
        node === known.node ||
        (known.role === "name" &&
          node.startsWith("name:") &&
          node.endsWith(known.node.slice("name:".length))),
    ),
  );

/**
 * The department behind an agency, if one founded, holds or controls it: its name, or "" for a government body that
 * the market does not know. Null: none. Source: national rule, Linyi; rules.md 5.7.
 */
export function departmentBehind(agency: Party, departments: readonly Party[]): string | null {
  const behind = of(agency, "sponsor", "shareholder", "controller", "self");
  const known = departments.find((department) => behind.some((fact) => namesIt(fact, department)));
  if (known) return known.name;
  const body = behind.find(({ node }) => node.startsWith(organ));
  return body ? (body.role === "self" ? agency.name : body.masked) : null;
}

/** Every computed or declared ground for which an agency may not work for an owner; rules.md 5.7. */
export function conflictsOf(facts: ConflictFacts): ConflictGround[] {
  const { agency, owner, departments } = facts;
  const further: [boolean, ConflictGround][] = [
    [!facts.decoupled || departmentBehind(agency, departments) !== null, "subordinate_to_department"],
    [facts.authorOfReviewedWork, "author_of_reviewed_work"],
    [facts.practitionersElsewhere > 0, "practitioner_elsewhere"],
    [meet(of(agency, "declared_interest"), of(owner, "self", "name")), "declared"],
  ];
  return [...linksBetween(agency, owner), ...further.flatMap(([holds, ground]) => (holds ? [ground] : []))];
}
