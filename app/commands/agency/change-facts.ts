import { departmentBehind } from "#domain/agency/conflicts.ts";
import type { ChangeKind, ChangeValue } from "#domain/agency/change.ts";
import { hitKey, type IdentityFact } from "#domain/agency/identity.ts";
import { effectiveFrom } from "#domain/sanction/procedure.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { applyChange } from "#db/store/agency-change.ts";
import { statedFacts, stateFacts } from "#db/store/identity.ts";
import type { Tx } from "#db/transaction.ts";
import { departmentParties, loadHits, loadParties } from "../registration/conflict-facts.ts";
import { accountFact, hasherOf, personFact, publicFacts } from "../registration/identity-nodes.ts";
import type { AgencyFile } from "./agency-file.ts";

type Change = { readonly kind: ChangeKind; readonly after: ChangeValue };

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

/** Null: nothing by which the firm would be known again, as of an account told before numbers were hashed. */
function factOf({ kind, after }: Change, { agency }: AgencyFile): IdentityFact | null {
  if (kind === "name") {
    const facts = publicFacts({ code: agency.code, name: after.name ?? "", phones: [], address: "" });
    return facts.find(({ role }) => role === "name") ?? null;
  }
  const { node, nameNode, masked } = after;
  return node && masked ? { role: kind, node, nameNode: nameNode || null, masked, shareBp: null } : null;
}

async function conflictKeys(tx: Tx, { agency, now }: AgencyFile): Promise<string[]> {
  const [hits, parties, departments] = [
    await loadHits(tx, agency.id, now, effectiveFrom(now)),
    await loadParties(tx, [agency.id]),
    await departmentParties(tx),
  ];
  const party = parties.get(agency.id);
  const behind = party ? departmentBehind(party, departments) : null;
  return [...hits.map(hitKey), ...(behind === null ? [] : [`department:${behind}`])];
}

/**
 * Puts the new value in the firm's record and in what it is known by, and counts the conflicts that were not there
 * before it. A refusal afterwards takes all of it back.
 */
export async function putChange(tx: Tx, file: AgencyFile, change: Change): Promise<Outcome<number>> {
  const before = new Set(await conflictKeys(tx, file));
  const fact = factOf(change, file);
  const { id } = file.agency;
  const stated = (await statedFacts(tx, [id], { ever: false })).get(id) ?? [];
  await applyChange(tx, id, change.kind, change.after);
  if (fact && stated.length > 0) {
    const others = stated.filter(({ role }) => role !== fact.role);
    await stateFacts(tx, id, [...others, fact], file.now);
  }
  const after = await conflictKeys(tx, file);
  return ok(after.filter((key) => !before.has(key)).length);
}
