export const identityRoles = [
  "self",
  "name",
  "legal_representative",
  "controller",
  "company_supervisor",
  "shareholder",
  "sponsor",
  "declared_interest",
  "bank_account",
  "phone",
  "address",
] as const;
export type IdentityRole = (typeof identityRoles)[number];

/** Something by which a firm or a person is known again. Equal nodes are the same thing. */
export type IdentityFact = {
  readonly role: IdentityRole;
  /** `person:` and `account:` with a keyed hash; `firm:`, `name:`, `phone:`, `address:` in their compared form. */
  readonly node: string;
  /** For a person: the name with the prefecture, for comparison with somebody whose number nobody recorded. */
  readonly nameNode: string | null;
  /** As an officer may read it. */
  readonly masked: string;
  /** Basis points; only of a shareholder. */
  readonly shareBp: number | null;
};
export type Party = {
  readonly organisationId: number;
  readonly code: string;
  readonly name: string;
  readonly facts: readonly IdentityFact[];
};
export type BarredParty = Party & {
  readonly measure: "delisting" | "blacklist";
  /** Null: no end is recorded. */
  readonly endsAt: Date | null;
};

/** One stretch of the way from the newcomer to the barred firm. */
export type PathStep = {
  readonly role: IdentityRole;
  readonly masked: string;
  readonly otherRole: IdentityRole;
  readonly firm: string;
  readonly firmCode: string;
  /** By name only: nobody recorded the other's number. */
  readonly byNameOnly: boolean;
};
export type IdentityHit = {
  readonly organisationId: number;
  readonly measure: "delisting" | "blacklist";
  readonly endsAt: string | null;
  readonly steps: readonly PathStep[];
};

/** From this share on a holder is part of the graph; integrity.md TH13. */
export const graphShareBp = 2_500;
const weak: ReadonlySet<IdentityRole> = new Set(["phone", "address", "name"]);
const notInGraph: ReadonlySet<IdentityRole> = new Set(["declared_interest"]);

/** One holder's shares count together, in however many lines they were stated. */
export function sharesOf(party: Party): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { role, node, shareBp } of party.facts)
    if (role === "shareholder") sums.set(node, (sums.get(node) ?? 0) + (shareBp ?? 0));
  return sums;
}

function graphFacts(party: Party): IdentityFact[] {
  const shares = sharesOf(party);
  return party.facts.filter(
    ({ role, node }) =>
      !notInGraph.has(role) && (role !== "shareholder" || (shares.get(node) ?? 0) >= graphShareBp),
  );
}

/** The same thing, or a person of the same name of whom one side has no number. */
export function sameNode(a: IdentityFact, b: IdentityFact): boolean {
  if (a.node === b.node) return true;
  return a.nameNode !== null && a.nameNode === b.nameNode && (a.node === a.nameNode || b.node === b.nameNode);
}

function stepsBetween(from: Party, to: Party, strongOnly: boolean): PathStep[] {
  const there = graphFacts(to);
  const steps = new Map<string, PathStep>();
  for (const fact of graphFacts(from)) {
    const match = there.find((other) => sameNode(fact, other));
    if (!match || (strongOnly && (weak.has(fact.role) || fact.node === fact.nameNode))) continue;
    const byNameOnly = match.node === match.nameNode || fact.node === fact.nameNode;
    const { role, masked } = fact;
    steps.set(`${role} ${fact.node}`, {
      role,
      masked,
      otherRole: match.role,
      firm: to.name,
      firmCode: to.code,
      byNameOnly,
    });
  }
  return [...steps.values()];
}

/**
 * Every way from a newcomer to a firm under a ban: directly over any fact, or through one firm in between over persons,
 * firms and accounts. An empty list is a plain newcomer. It never decides anything: two officers do.
 *
 * - Source: integrity.md TH13; shares count from 25 %.
 */
export function identityHits(
  newcomer: Party,
  between: readonly Party[],
  barred: readonly BarredParty[],
): IdentityHit[] {
  const others = barred.filter(({ organisationId }) => organisationId !== newcomer.organisationId);
  const bridges = between
    .filter(({ organisationId }) => organisationId !== newcomer.organisationId)
    .map((party) => ({ party, first: stepsBetween(newcomer, party, true)[0] }));
  return others.flatMap((party) => {
    const about = {
      organisationId: party.organisationId,
      measure: party.measure,
      endsAt: party.endsAt?.toISOString() ?? null,
    };
    const direct = stepsBetween(newcomer, party, false);
    if (direct.length > 0) return direct.map((step) => ({ ...about, steps: [step] }));
    return bridges.flatMap(({ party: bridge, first }) => {
      const second =
        first && bridge.organisationId !== party.organisationId && stepsBetween(bridge, party, true)[0];
      return first && second ? [{ ...about, steps: [first, second] }] : [];
    });
  });
}

/** Tells whether two searches found the same ways, whatever their order. */
export function hitKey(hit: IdentityHit): string {
  const steps = hit.steps.map(({ role, otherRole, firmCode }) => `${role}>${otherRole}>${firmCode}`);
  return `${hit.organisationId}:${hit.measure}:${steps.join("|")}`;
}
