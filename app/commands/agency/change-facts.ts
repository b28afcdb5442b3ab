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

function factOf(ctx: Ctx, { kind, after }: Change, { agency }: AgencyFile): Outcome<IdentityFact | null> {
  if (kind === "bank_account") return accountFact(hasherOf(ctx.receiptKey), after.bankAccountNo ?? "");
  if (kind === "name") {
    const facts = publicFacts({ code: agency.code, name: after.name ?? "", phones: [], address: "" });
    return ok(facts.find(({ role }) => role === "name") ?? null);
  }
  const { node, nameNode, masked } = after;
  if (!node || !masked) return ok(null);
  return ok({ role: "legal_representative", node, nameNode: nameNode || null, masked, shareBp: null });
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
export async function putChange(
  tx: Tx,
  ctx: Ctx,
  file: AgencyFile,
  change: Change,
): Promise<Outcome<number>> {
  const before = new Set(await conflictKeys(tx, file));
  const fact = factOf(ctx, change, file);
  if (!fact.ok) return fact;
  const { id } = file.agency;
  const stated = (await statedFacts(tx, [id], { ever: false })).get(id) ?? [];
  await applyChange(tx, id, change.kind, change.after);
  if (fact.value && stated.length > 0) {
    const { role } = fact.value;
    await stateFacts(tx, id, [...stated.filter((each) => each.role !== role), fact.value], file.now);
  }
  const after = await conflictKeys(tx, file);
  return ok(after.filter((key) => !before.has(key)).length);
}
