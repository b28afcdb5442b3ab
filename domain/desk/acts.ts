import type { Role } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

export const deskActs = [
  "register_owner",
  "register_agency",
  "correct_registration",
  "open_case",
  "draft_need",
  "publish_need",
  "hand_in_papers",
  "change_contact",
  "answer_objection",
  "end_person",
  "cancel_need",
] as const;
export type DeskAct = (typeof deskActs)[number];
export type FirmKind = "owner" | "agency";

type DeskActRule = {
  /** The only commands this act may run; whatever stands in no row is never done at the desk. */
  readonly commands: readonly string[];
  /** For which firms, and with which of their roles. */
  readonly as: Readonly<Partial<Record<FirmKind, Role>>>;
  /** "new": the firm is not in the market yet; "waiting": its request was returned; "entered": it is checked. */
  readonly firm: readonly FirmStanding[];
};
export const firmStandings = ["new", "checking", "waiting", "entered"] as const;
export type FirmStanding = (typeof firmStandings)[number];

const owner = { owner: "owner_staff" } as const;
const agency = { agency: "agency_admin" } as const;
const either = { owner: "owner_staff", agency: "agency_admin" } as const;

/**
 * What an operator may do for somebody at the counter on a signed request. Quoting, choosing, confirming, signing and
 * paying are in no row: the hall is a referee (rules.md 5.1, `operator`; product.md, desk mode).
 */
export const deskActRules: Readonly<Record<DeskAct, DeskActRule>> = {
  register_owner: { commands: ["registration.register_owner"], as: owner, firm: ["new"] },
  register_agency: {
    commands: ["registration.register_agency"],
    as: agency,
    firm: ["new"],
  },
  correct_registration: { commands: ["registration.correct"], as: either, firm: ["waiting"] },
  open_case: { commands: ["case.open"], as: owner, firm: ["entered"] },
  draft_need: { commands: ["need.create"], as: owner, firm: ["entered"] },
  publish_need: { commands: ["need.publish"], as: owner, firm: ["entered"] },
  hand_in_papers: {
    commands: ["desk.hand_in_papers", "paper.hand_in"],
    as: either,
    firm: ["checking", "waiting", "entered"],
  },
  change_contact: {
    commands: ["agency.change_contact", "desk.change_contact"],
    as: either,
    firm: ["entered"],
  },
  answer_objection: { commands: ["objection.answer"], as: agency, firm: ["entered"] },
  end_person: { commands: ["practitioner.leave"], as: agency, firm: ["entered"] },
  cancel_need: { commands: ["need.cancel"], as: owner, firm: ["entered"] },
};

/** May this act run this command? Refuses `desk.act_not_allowed`. */
export function mayAtDesk(act: DeskAct, command: string): Outcome<true> {
  return deskActRules[act].commands.includes(command)
    ? ok(true)
    : refuse("desk.act_not_allowed", { act, command });
}

/** The role in which the act is done; refuses `desk.act_not_for_firm` for the wrong kind of firm. */
export function roleAtDesk(act: DeskAct, kind: FirmKind): Outcome<Role> {
  const role = deskActRules[act].as[kind];
  return role ? ok(role) : refuse("desk.act_not_for_firm", { act, kind });
}

/** What may be done for a firm as it stands now, in the order of the table. */
export function actsFor(kind: FirmKind, standing: FirmStanding): DeskAct[] {
  return deskActs.filter(
    (act) => deskActRules[act].as[kind] !== undefined && deskActRules[act].firm.includes(standing),
  );
}

/** Does a notice choose, or shut out, an agency? That is the owner's own act, never the desk's. */
export function choosesAgency(need: { namesAgency: boolean; avoided: number }): boolean {
  return need.namesAgency || need.avoided > 0;
}
