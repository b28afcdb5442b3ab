import type { Ctx } from "#db/context.ts";
import { firmsNamed, firmRecords, stateFacts, statedFacts } from "#db/store/identity.ts";
import type { Tx } from "#db/transaction.ts";
import { departmentBehind } from "#domain/agency/conflicts.ts";
import { firmNameKey } from "#domain/agency/identity-text.ts";
import type { IdentityFact } from "#domain/agency/identity.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { effectiveFrom } from "#domain/sanction/procedure.ts";
import { departmentParties, loadBarred } from "./conflict-facts.ts";
import { identityFactsOf, type FirmEntry, type IdentityEntry } from "./identity-entry.ts";
import { hasherOf, personByName, publicFacts } from "./identity-nodes.ts";
import { simplified } from "./simplified.ts";

type Stated = { readonly id: number; readonly firm: FirmEntry; readonly entry: IdentityEntry | null };

/**
 * Writes down by what the agency is known again, and refuses what nobody may decide otherwise: a department's own
 * agency, and the name of a firm that is already in the market. A firm under a ban of that name is no reason to
 * refuse here: two officers will look.
 *
 * - Refuses: codes of `identityFactsOf`, `identity.state_again` (another representative without a number),
 *   `registration.name_taken`, `registration.department_behind`.
 */
export async function putIdentity(tx: Tx, ctx: Ctx, stated: Stated, now: Date): Promise<Outcome<true>> {
  const { id, firm, entry } = stated;
  const free = await checkName(tx, id, firm.name, now);
  if (!free.ok) return free;
  const facts = entry ? identityFactsOf(hasherOf(ctx.receiptKey), firm, entry) : await kept(tx, id, firm);
  if (!facts.ok) return facts;
  const party = { organisationId: id, code: firm.code, name: firm.name, facts: facts.value };
  const department = departmentBehind(party, await departmentParties(tx));
  if (department !== null) return refuse("registration.department_behind", { department });
  await stateFacts(tx, id, facts.value, now);
  return ok(true);
}

/**
 * Writes down by what an owner is known again: every quote and opening compares it with the agency's. Nothing of it
 * keeps an owner out.
 *
 * - Refuses: codes of `identityFactsOf`, `identity.state_again`.
 */
export async function putOwnerIdentity(tx: Tx, ctx: Ctx, stated: Stated, now: Date): Promise<Outcome<true>> {
  const { id, firm, entry } = stated;
  const facts = entry ? identityFactsOf(hasherOf(ctx.receiptKey), firm, entry) : await kept(tx, id, firm);
  if (!facts.ok) return facts;
  await stateFacts(tx, id, facts.value, now);
  return ok(true);
}

async function checkName(tx: Tx, id: number, name: string, now: Date): Promise<Outcome<true>> {
  const namesakes = (await firmsNamed(tx, firmNameKey(simplified(name)), id)).filter((each) => each.verified);
  if (namesakes.length === 0) return ok(true);
  const barred = new Set(
    (await loadBarred(tx, now, effectiveFrom(now))).map(({ organisationId }) => organisationId),
  );
  const taken = namesakes.find((each) => !barred.has(each.id));
  return taken ? refuse("registration.name_taken", { name: taken.name }) : ok(true);
}

/** The public facts anew, the people and the account as they were stated. */
async function kept(tx: Tx, id: number, firm: FirmEntry): Promise<Outcome<IdentityFact[]>> {
  const before = (await statedFacts(tx, [id], { ever: false })).get(id) ?? [];
  const fresh = publicFacts(firm);
  const roles = new Set(["self", "name", "phone", "address"]);
  const people = before.filter(({ role }) => !roles.has(role));
  const representative = people.find(({ role }) => role === "legal_representative");
  const named = personByName("legal_representative", firm.legalRepresentative, firm.jurisdictionCode);
  if (representative && representative.nameNode !== named.nameNode) return refuse("identity.state_again");
  return ok([...fresh, ...people]);
}

/** Firms whose name is the same as this one's, for the officer's page. */
export async function namesakesOf(tx: Parameters<typeof firmsNamed>[0], id: number) {
  const [record] = await firmRecords(tx, [id]);
  return record ? firmsNamed(tx, firmNameKey(simplified(record.name)), id) : [];
}
