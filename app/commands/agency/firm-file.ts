import { hasRole, type PersonActor } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { takeFirm, type Firm } from "#db/store/agency-change.ts";
import type { Tx } from "#db/transaction.ts";
import { loadTerms, type Terms } from "../registration/terms.ts";

/** An agency or an owner alone, with the rules of its place: whatever changes its data comes one after the other. */
export type FirmFile = Terms & { readonly firm: Firm };
export type OwnFirmFile = FirmFile & { readonly actor: PersonActor };

export async function openFirm(tx: Tx, id: number): Promise<Outcome<FirmFile>> {
  const firm = await takeFirm(tx, id);
  if (!firm) return refuse("command.not_found");
  const terms = await loadTerms(tx, firm.jurisdictionCode);
  return terms.ok ? ok({ ...terms.value, firm }) : terms;
}

/** The actor's own firm, for whoever keeps its data. */
export async function openOwnFirm(tx: Tx, ctx: Ctx): Promise<Outcome<OwnFirmFile>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || actor.unverified) return refuse("command.forbidden");
  if (!hasRole(actor, "agency_admin", "owner_staff", "owner_approver")) return refuse("command.forbidden");
  const file = await openFirm(tx, actor.organisationId);
  return file.ok ? ok({ ...file.value, actor }) : file;
}

/** Where a change of its data lies for people. */
export const firmSubjects = ({ kind, code }: Firm): string[] => [`${kind}:${code}`];

type Act = "requested" | "checked" | "changed" | "rejected" | "withdrawn";
/** An owner's change is its own kind of event: other people are told of it. */
export const changeEvents: Readonly<Record<Firm["kind"], Readonly<Record<Act, string>>>> = {
  agency: {
    requested: "agency.change_requested",
    checked: "agency.change_checked",
    changed: "agency.changed",
    rejected: "agency.change_rejected",
    withdrawn: "agency.change_withdrawn",
  },
  owner: {
    requested: "owner.change_requested",
    checked: "owner.change_checked",
    changed: "owner.changed",
    rejected: "owner.change_rejected",
    withdrawn: "owner.change_withdrawn",
  },
};
