import { createHmac } from "node:crypto";
import {
  addressKey,
  checkBankAccount,
  checkIdNumber,
  firmNameKey,
  maskedAccount,
  maskedId,
  phoneKey,
} from "#domain/agency/identity-text.ts";
import type { IdentityFact, IdentityRole } from "#domain/agency/identity.ts";
import { checkUscc } from "#domain/shared/identifiers.ts";
import { maskedName } from "#domain/shared/masking.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { simplified } from "./simplified.ts";

/** The digits of a prefecture in a jurisdiction's code. */
const prefectureDigits = 4;

/** Numbers of persons and accounts leave here as keyed hashes only; the key lies outside the database. */
export function hasherOf(receiptKey: Buffer): (kind: "person" | "account", text: string) => string {
  const key = createHmac("sha256", receiptKey).update("zhenxuan identity 1").digest();
  return (kind, text) => `${kind}:${createHmac("sha256", key).update(`${kind}:${text}`).digest("base64url")}`;
}
export type Hasher = ReturnType<typeof hasherOf>;

const plain = { nameNode: null, shareBp: null };

/** The node of a person of whom nothing but the name is known, within one prefecture. */
export function personByName(role: IdentityRole, name: string, jurisdictionCode: string): IdentityFact {
  const node = `person-name:${simplified(name).replaceAll(/\s/g, "")}@${jurisdictionCode.slice(0, prefectureDigits)}`;
  return { role, node, nameNode: node, masked: maskedName(name), shareBp: null };
}

/** What everybody may read of a firm anyway: code, name, phone and address in their compared form. */
export function publicFacts(firm: {
  code: string;
  name: string;
  phones: readonly string[];
  address: string;
}): IdentityFact[] {
  const address = addressKey(simplified(firm.address));
  const phones = [...new Set(firm.phones.map(phoneKey))].filter(Boolean);
  return [
    { ...plain, role: "self", node: `firm:${firm.code}`, masked: firm.code },
    { ...plain, role: "name", node: `name:${firmNameKey(simplified(firm.name))}`, masked: firm.name },
    ...phones.map((phone) => ({
      ...plain,
      role: "phone" as const,
      node: `phone:${phone}`,
      masked: `•••• ${phone.slice(-4)}`,
    })),
    ...(Array.from(address).length >= 6
      ? [{ ...plain, role: "address" as const, node: `address:${address}`, masked: firm.address }]
      : []),
  ];
}

/** Refuses `identity.id_number`. */
export function personFact(
  hash: Hasher,
  role: IdentityRole,
  person: { name: string; idNumber: string; jurisdictionCode: string },
): Outcome<IdentityFact> {
  const number = checkIdNumber(person.idNumber);
  if (!number.ok) return number;
  const { node: nameNode, masked } = personByName(role, person.name, person.jurisdictionCode);
  const shown = `${masked} ${maskedId(number.value)}`;
  return ok({ role, node: hash("person", number.value), nameNode, masked: shown, shareBp: null });
}

/** A firm by its credit code, a person by the identity number: whichever the text is. Refuses `identity.holder_code`. */
export function holderFact(
  hash: Hasher,
  role: IdentityRole,
  holder: { name: string; code: string; jurisdictionCode: string },
): Outcome<IdentityFact> {
  const { name, code, jurisdictionCode } = holder;
  const person = personFact(hash, role, { name, idNumber: code, jurisdictionCode });
  if (person.ok) return person;
  const firm = checkUscc(code);
  if (!firm.ok) return refuse("identity.holder_code", { name });
  return ok({ ...namedFirm(role, name), node: `firm:${firm.value}`, nameNode: namedFirm(role, name).node });
}

/** Refuses `identity.bank_account`. */
export function accountFact(hash: Hasher, text: string): Outcome<IdentityFact> {
  const number = checkBankAccount(text);
  if (!number.ok) return number;
  const node = hash("account", number.value);
  return ok({ ...plain, role: "bank_account", node, masked: maskedAccount(number.value) });
}

/** A firm that is known by its name only. */
export function namedFirm(role: IdentityRole, name: string): IdentityFact {
  return { ...plain, role, node: `name:${firmNameKey(simplified(name))}`, masked: name };
}
