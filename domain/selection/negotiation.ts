import { z } from "zod";
import type { ActorRole } from "#domain/shared/actor.ts";
import type { Lifecycle } from "#domain/shared/lifecycle.ts";

const wd = z.int().min(1).max(20);
/** 三次交互, rules.md 5.5: how often one agency is asked, and how long each side has. A policy may be silent on it. */
export const negotiationSchema = z.strictObject({
  exchanges: z.int().min(1).max(3),
  /** To begin a talk, to answer an offer, to turn to the next agency. */
  ownerWd: wd,
  agencyWd: wd,
});
export type NegotiationRules = Readonly<z.infer<typeof negotiationSchema>>;
export const defaultNegotiation: NegotiationRules = { exchanges: 3, ownerWd: 2, agencyWd: 1 };

/** One agency's talk: `asked` waits for the agency, `answered` for the owner; the rest are ends. */
export const talkStates = ["asked", "answered", "agreed", "declined", "broken_off", "lapsed"] as const;
export type TalkState = (typeof talkStates)[number];
export const openTalkStates = ["asked", "answered"] as const satisfies readonly TalkState[];
export type TalkStep = "answer" | "decline" | "ask" | "agree" | "break_off" | "lapse";
export type TalkFacts = {
  /** The side whose turn it is has let its time pass. */
  readonly overdue: boolean;
  /** Exchanges that the owner may still begin with this agency. */
  readonly exchangesLeft: number;
  readonly reasonGiven: boolean;
};
/** How the talks of one notice ended. */
export const negotiationOutcomes = ["agreed", "exhausted", "idle"] as const;
export type NegotiationOutcome = (typeof negotiationOutcomes)[number];

const owner: readonly ActorRole[] = ["owner_staff", "owner_approver"];
const agency: readonly ActorRole[] = ["agency_staff", "agency_admin"];
const inTime = (f: TalkFacts) => f.overdue && "negotiation.too_late";
const withReason = (f: TalkFacts) =>
  f.overdue ? "negotiation.too_late" : !f.reasonGiven && "negotiation.reason_missing";

export const talkLifecycle: Lifecycle<TalkState, TalkStep, TalkFacts> = {
  name: "talk",
  initial: "asked",
  final: ["agreed", "declined", "broken_off", "lapsed"],
  states: talkStates,
  rows: [
    { on: "answer", from: ["asked"], to: "answered", by: agency, unless: inTime },
    { on: "decline", from: ["asked"], to: "declined", by: agency, unless: withReason },
    {
      on: "ask",
      from: ["answered"],
      to: "asked",
      by: owner,
      unless: (f) =>
        f.overdue ? "negotiation.too_late" : f.exchangesLeft < 1 && "negotiation.exchanges_used",
    },
    { on: "agree", from: ["answered"], to: "agreed", by: owner, unless: inTime },
    { on: "break_off", from: ["answered"], to: "broken_off", by: owner, unless: withReason },
    {
      on: "lapse",
      from: ["asked", "answered"],
      to: "lapsed",
      by: ["system"],
      unless: (f) => !f.overdue && "negotiation.period_running",
    },
  ],
};

/** The state that holds at `now`, whether or not a task has written down that a side was silent. */
export function talkAt(talk: { readonly state: TalkState; readonly dueAt: Date }, now: Date): TalkState {
  const open: readonly TalkState[] = openTalkStates;
  return open.includes(talk.state) && now >= talk.dueAt ? "lapsed" : talk.state;
}

/** What came of the talks: `agreed` with somebody, nobody left to talk to, the owner silent; null while they go on. */
export function outcomeAt(
  talks: readonly { readonly state: TalkState; readonly dueAt: Date }[],
  {
    now,
    ownerDueAt,
    candidatesLeft,
  }: {
    readonly now: Date;
    /** By when the owner has to turn to the next agency. */
    readonly ownerDueAt: Date;
    /** Valid bidders nobody has talked to. */
    readonly candidatesLeft: number;
  },
): NegotiationOutcome | null {
  const states = talks.map((talk) => talkAt(talk, now));
  if (states.includes("agreed")) return "agreed";
  if (states.some((state) => state === "asked" || state === "answered")) return null;
  if (candidatesLeft < 1) return "exhausted";
  return now >= ownerDueAt ? "idle" : null;
}
