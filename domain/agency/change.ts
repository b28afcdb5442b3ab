import type { Lifecycle } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { IdentityFact } from "./identity.ts";
import { checkBankAccount } from "./identity-text.ts";

export const changeKinds = ["name", "legal_representative", "bank_account", "holders"] as const;
export type ChangeKind = (typeof changeKinds)[number];
export const changeStates = ["submitted", "checked", "in_force", "rejected", "withdrawn"] as const;
export type ChangeState = (typeof changeStates)[number];
/**
 * `{ name }`, `{ legalRepresentative }`, or `{ bankName, bankAccountNo }` as it is stated. A number is not kept: of a
 * representative and of an account stay `node`, a keyed hash, and `masked`; of holders their masks and shares.
 */
export type ChangeValue = Readonly<Record<string, string>>;
export type ChangeStep = "approve" | "check" | "confirm" | "reject" | "withdraw";
export type ChangeFacts = {
  readonly kind: ChangeKind;
  /** What the conflict checks find with the new value. */
  readonly conflicts: number;
  readonly reasonGiven: boolean;
  /** The one who confirms is the one who checked. */
  readonly samePerson: boolean;
};

const ofAccount = (f: ChangeFacts) => f.kind === "bank_account";

/**
 * Re-vetting of what a change touches. Name, legal representative and holders: the operator's check with the conflict checks
 * anew. An account: the operator's check and a second person, who proves to be one by the password. Until then the old
 * value is in force, and quoting goes on: qualifications do not depend on it, and conflicts are computed live at every
 * quote and opening; a request alone must not shut anybody out.
 *
 * - Source: product.md (day one), integrity.md TH13; rules.md 5.3 names no publicity for a change.
 */
export const changeLifecycle: Lifecycle<ChangeState, ChangeStep, ChangeFacts> = {
  name: "agencyChange",
  initial: "submitted",
  final: ["in_force", "rejected", "withdrawn"],
  states: changeStates,
  rows: [
    {
      on: "approve",
      from: ["submitted"],
      to: "in_force",
      by: ["operator"],
      unless: (f) => (ofAccount(f) ? "change.second_person" : f.conflicts > 0 && "change.conflict"),
    },
    {
      on: "check",
      from: ["submitted"],
      to: "checked",
      by: ["operator"],
      unless: (f) => (ofAccount(f) ? f.conflicts > 0 && "change.conflict" : "change.one_person"),
    },
    {
      on: "confirm",
      from: ["checked"],
      to: "in_force",
      by: ["operator", "supervisor"],
      unless: (f) => (f.samePerson ? "change.same_person" : f.conflicts > 0 && "change.conflict"),
    },
    {
      on: "reject",
      from: ["submitted", "checked"],
      to: "rejected",
      by: ["operator", "supervisor"],
      unless: (f) => !f.reasonGiven && "change.reason_missing",
    },
    {
      on: "withdraw",
      from: ["submitted", "checked"],
      to: "withdrawn",
      by: ["agency_admin", "owner_staff", "owner_approver"],
    },
  ],
};

/** Who holds and who controls a firm, as an officer may read it. */
export function holdersValue(facts: readonly IdentityFact[]): ChangeValue {
  const controller = facts.find(({ role }) => role === "controller");
  const holders = facts
    .filter(({ role }) => role === "shareholder")
    .map(({ masked, shareBp }) => `${masked} ${((shareBp ?? 0) / 100).toFixed(2)}%`);
  return {
    ...(holders.length > 0 ? { holders: holders.join("; ") } : {}),
    ...(controller ? { controller: controller.masked } : {}),
  };
}

/** The value in one form, as it is compared; of holders their facts say it. Refuses `change.value_missing`, `identity.bank_account`. */
export function checkChangeValue(kind: ChangeKind, given: ChangeValue): Outcome<ChangeValue> {
  const text = (field: string) => (given[field] ?? "").normalize("NFKC").trim();
  if (kind === "name") return text("name") ? ok({ name: text("name") }) : refuse("change.value_missing");
  if (kind === "legal_representative")
    return text("legalRepresentative")
      ? ok({ legalRepresentative: text("legalRepresentative") })
      : refuse("change.value_missing");
  if (kind === "holders")
    return given.holders || given.controller ? ok(given) : refuse("change.value_missing");
  const number = checkBankAccount(given.bankAccountNo ?? "");
  if (!text("bankName") || !given.bankAccountNo) return refuse("change.value_missing");
  return number.ok ? ok({ bankName: text("bankName"), bankAccountNo: number.value }) : number;
}

/** What everybody may read of a value: an account by its last four digits. */
export function shownValue(kind: ChangeKind, value: ChangeValue): string {
  if (kind === "name") return value.name ?? "";
  if (kind === "legal_representative") return value.legalRepresentative ?? "";
  if (kind === "holders") return [value.holders, value.controller].filter(Boolean).join(" · ");
  return value.masked ? `${value.bankName ?? ""} ${value.masked}`.trim() : "";
}
