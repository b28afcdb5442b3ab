import type { IdentityFact } from "#domain/agency/identity.ts";
import { checkUscc } from "#domain/shared/identifiers.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import {
  accountFact,
  holderFact,
  namedFirm,
  personFact,
  publicFacts,
  type Hasher,
} from "./identity-nodes.ts";

export type Holder = {
  readonly name: string;
  /** An identity number or a credit code. */
  readonly code: string;
  readonly shareBp: number;
};
/** Who stands behind a firm, as it states it itself at entry; numbers go no further than into a keyed hash. */
export type IdentityEntry = {
  readonly representativeIdNumber: string;
  /** Null: a public body has none. */
  readonly controller: { readonly name: string; readonly code: string } | null;
  /** 监事; not every firm has one. */
  readonly companySupervisor: { readonly name: string; readonly idNumber: string } | null;
  readonly holders: readonly Holder[];
  /** The body that founded or directs it, by name; null for none. */
  readonly sponsor: string | null;
  /** Firms in which it or its people have an interest, by credit code or name. */
  readonly interests: readonly string[];
  readonly bankAccount: string;
};
export type FirmEntry = {
  readonly code: string;
  readonly name: string;
  readonly jurisdictionCode: string;
  readonly legalRepresentative: string;
  readonly phones: readonly string[];
  readonly address: string;
};

/** Who holds and controls it; the part of it all that changes by itself. */
export type Holding = Pick<IdentityEntry, "controller" | "holders">;

const whole = 10_000;

/** Refuses `identity.shares_over`, `identity.id_number`, `identity.holder_code`. */
export function holdingFacts(
  hash: Hasher,
  { controller, holders }: Holding,
  jurisdictionCode: string,
): Outcome<IdentityFact[]> {
  const shares = holders.reduce((sum, { shareBp }) => sum + shareBp, 0);
  if (shares > whole) return refuse("identity.shares_over", { percent: shares / 100 });
  return allOf([
    ...(controller ? [holderFact(hash, "controller", { ...controller, jurisdictionCode })] : []),
    ...holders.map((holder) => shareOf(hash, holder, jurisdictionCode)),
  ]);
}

function allOf(stated: readonly Outcome<IdentityFact>[]): Outcome<IdentityFact[]> {
  const facts: IdentityFact[] = [];
  for (const fact of stated) {
    if (!fact.ok) return fact;
    facts.push(fact.value);
  }
  return ok(facts);
}

/**
 * The facts by which a firm and its people are known again.
 *
 * - Refuses: `identity.id_number`, `identity.holder_code`, `identity.shares_over`, `identity.bank_account`.
 * - Source: rules.md 5.7, integrity.md TH13.
 */
export function identityFactsOf(
  hash: Hasher,
  firm: FirmEntry,
  entry: IdentityEntry,
): Outcome<IdentityFact[]> {
  const { jurisdictionCode, legalRepresentative } = firm;
  const { companySupervisor, sponsor, interests, representativeIdNumber } = entry;
  const holding = holdingFacts(hash, entry, jurisdictionCode);
  if (!holding.ok) return holding;
  const people = allOf([
    personFact(hash, "legal_representative", {
      name: legalRepresentative,
      idNumber: representativeIdNumber,
      jurisdictionCode,
    }),
    ...(companySupervisor
      ? [personFact(hash, "company_supervisor", { ...companySupervisor, jurisdictionCode })]
      : []),
    accountFact(hash, entry.bankAccount),
  ]);
  if (!people.ok) return people;
  return ok([
    ...publicFacts(firm),
    ...people.value,
    ...holding.value,
    ...(sponsor ? [namedFirm("sponsor", sponsor)] : []),
    ...interests.map(interestOf),
  ]);
}

function shareOf(hash: Hasher, holder: Holder, jurisdictionCode: string): Outcome<IdentityFact> {
  const { name, code, shareBp } = holder;
  const fact = holderFact(hash, "shareholder", { name, code, jurisdictionCode });
  return fact.ok ? ok({ ...fact.value, shareBp }) : fact;
}

function interestOf(text: string): IdentityFact {
  const code = checkUscc(text);
  return code.ok
    ? {
        role: "declared_interest",
        node: `firm:${code.value}`,
        nameNode: null,
        masked: code.value,
        shareBp: null,
      }
    : namedFirm("declared_interest", text);
}
