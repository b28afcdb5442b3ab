import { departmentBehind } from "#domain/agency/conflicts.ts";
import type { ChangeKind, ChangeValue } from "#domain/agency/change.ts";
import { hitKey, type IdentityFact, type IdentityHit } from "#domain/agency/identity.ts";
import { effectiveFrom } from "#domain/sanction/procedure.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { applyChange } from "#db/store/agency-change.ts";
import { statedFacts, stateFacts } from "#db/store/identity.ts";
import type { Tx } from "#db/transaction.ts";
import { departmentParties, loadHits, loadParties } from "../registration/conflict-facts.ts";
import { accountFact, hasherOf, personFact, publicFacts } from "../registration/identity-nodes.ts";
import type { FirmFile } from "./firm-file.ts";
import { unclearedHits } from "./review-listed.ts";

type Change = {
  readonly kind: ChangeKind;
  readonly after: ChangeValue;
  readonly facts: readonly IdentityFact[] | null;
};

/** Of a new representative the number goes no further than into a keyed hash. Refuses `identity.id_number`. */
export function representativeValue(
  ctx: Ctx,
  value: ChangeValue,
  idNumber: string,
  jurisdictionCode: string,
): Outcome<ChangeValue> {
  const name = value.legalRepresentative ?? "";
  const person = { name, idNumber, jurisdictionCode };
  const fact = personFact(hasherOf(ctx.receiptKey), "legal_representative", person);
  if (!fact.ok) return fact;
  const { node, nameNode, masked } = fact.value;
  return ok({ ...value, node, nameNode: nameNode ?? "", masked });
}

/** Of an account the number goes no further either. Refuses `identity.bank_account`. */
export function accountValue(
  ctx: Ctx,
  { bankName = "", bankAccountNo = "" }: ChangeValue,
): Outcome<ChangeValue> {
  const fact = accountFact(hasherOf(ctx.receiptKey), bankAccountNo);
  if (!fact.ok) return fact;
  const { node, masked } = fact.value;
  return ok({ bankName, node, masked });
}

/** What the firm is known by from now on, and what of it falls away; of an account told before numbers were hashed nothing. */
function factsOf({ kind, after, facts }: Change, { firm }: FirmFile) {
  if (kind === "holders") return { roles: ["controller", "shareholder"], fresh: facts ?? [] };
  if (kind === "name") {
    const known = publicFacts({ code: firm.code, name: after.name ?? "", phones: [], address: "" });
    return { roles: ["name"], fresh: known.filter(({ role }) => role === "name") };
  }
  const { node, nameNode, masked } = after;
  const fact =
    node && masked ? [{ role: kind, node, nameNode: nameNode || null, masked, shareBp: null }] : [];
  return { roles: fact.map(({ role }) => role), fresh: fact };
}

type Ties = { readonly hits: readonly IdentityHit[]; readonly department: string | null };
const untied: Ties = { hits: [], department: null };

async function tiesOf(tx: Tx, { firm, now }: FirmFile): Promise<Ties> {
  // Neither a ban nor a department behind it keeps an owner from buying; every quote compares the two.
  if (firm.kind === "owner") return untied;
  const hits = await loadHits(tx, firm.id, now, effectiveFrom(now));
  const party = (await loadParties(tx, [firm.id])).get(firm.id);
  return { hits, department: party ? departmentBehind(party, await departmentParties(tx)) : null };
}

export type NewTies = { readonly hits: readonly IdentityHit[]; readonly department: boolean };

/**
 * Puts the new value in the firm's record and in what it is known by, and tells the ties that were not there before
 * it: ways to a barred firm that no two officers have cleared, and a department behind it. A refusal afterwards takes
 * all of it back.
 */
export async function putChange(tx: Tx, file: FirmFile, change: Change): Promise<NewTies> {
  const before = await tiesOf(tx, file);
  const { roles, fresh: facts } = factsOf(change, file);
  const { id } = file.firm;
  const stated = (await statedFacts(tx, [id], { ever: false })).get(id) ?? [];
  await applyChange(tx, file.firm, change.kind, change.after);
  const others = stated.filter(({ role }) => !roles.includes(role));
  await stateFacts(tx, id, [...others, ...facts], file.now);
  const after = await tiesOf(tx, file);
  const known = new Set(before.hits.map(hitKey));
  const fresh = after.hits.filter((hit) => !known.has(hitKey(hit)));
  return {
    hits: await unclearedHits(tx, id, fresh),
    department: after.department !== null && after.department !== before.department,
  };
}
