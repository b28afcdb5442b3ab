import { measureKinds } from "#domain/policy/deductions.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

export const sanctionKinds = measureKinds;
export type SanctionKind = (typeof sanctionKinds)[number];

/** What an agency under a measure in force may still do. Eligibility reads these, never the kind. */
export type SanctionEffects = {
  readonly mayBeInvited: boolean;
  readonly mayQuote: boolean;
  readonly maySign: boolean;
  readonly isListed: boolean;
};
export type SanctionRule = {
  readonly effects: SanctionEffects;
  /** Letters taken away while it is in force. */
  readonly lettersDown: number;
  /** Calendar days; null: done with the decision. */
  readonly term: {
    readonly fewestDays: number;
    readonly mostDays: number;
    readonly usualDays: number;
  } | null;
  readonly appealable: boolean;
  /** An appeal holds the effect back until it is answered, unless grave misconduct is established. */
  readonly appealSuspends: boolean;
  /** Shown in the public register while in force. */
  readonly isPublic: boolean;
  /**
   * Who must approve. Notice, statement period and decision come before every kind (rules.md 5.16, 11);
   * the length of the period is the policy's `sanctionStatement`.
   */
  readonly needs: { readonly persons: 1 | 2; readonly organisations: 1 | 2; readonly supervisor: boolean };
};

const unhindered: SanctionEffects = { mayBeInvited: true, mayQuote: true, maySign: true, isListed: true };
const onHold: SanctionEffects = { mayBeInvited: false, mayQuote: false, maySign: false, isListed: true };
const excluded: SanctionEffects = { mayBeInvited: false, mayQuote: false, maySign: false, isListed: false };
const oneRegulator = { persons: 1, organisations: 1, supervisor: false } as const;
const soft = {
  effects: unhindered,
  lettersDown: 0,
  term: null,
  appealable: false,
  appealSuspends: false,
  isPublic: false,
  needs: oneRegulator,
};

/** The ladder of rules.md 5.9; the four-eyes rule of its Decided part. A new measure is one entry here. */
export const sanctionRules: Readonly<Record<SanctionKind, SanctionRule>> = {
  reminder: soft,
  talk: soft,
  warning: { ...soft, appealable: true, isPublic: true },
  suspension: {
    effects: onHold,
    lettersDown: 0,
    term: { fewestDays: 1, mostDays: 180, usualDays: 30 },
    appealable: true,
    appealSuspends: false,
    isPublic: true,
    needs: oneRegulator,
  },
  demotion: {
    effects: unhindered,
    lettersDown: 1,
    term: { fewestDays: 90, mostDays: 365, usualDays: 90 },
    appealable: true,
    appealSuspends: false,
    isPublic: true,
    needs: { persons: 2, organisations: 1, supervisor: true },
  },
  delisting: {
    effects: excluded,
    lettersDown: 0,
    term: { fewestDays: 365, mostDays: 730, usualDays: 365 },
    appealable: true,
    appealSuspends: true,
    isPublic: true,
    needs: { persons: 2, organisations: 2, supervisor: true },
  },
  blacklist: {
    effects: excluded,
    lettersDown: 0,
    term: { fewestDays: 365, mostDays: 1095, usualDays: 730 },
    appealable: true,
    appealSuspends: true,
    isPublic: true,
    needs: { persons: 2, organisations: 2, supervisor: true },
  },
};

/**
 * The term in calendar days of a measure; `days` null takes the usual one. Null for a kind without a term.
 * Refuses `sanction.term_out_of_range`.
 */
export function termOf(kind: SanctionKind, days: number | null): Outcome<number | null> {
  const { term } = sanctionRules[kind];
  if (term === null)
    return days === null ? ok(null) : refuse("sanction.term_out_of_range", { kind, fewest: 0, most: 0 });
  const { fewestDays: fewest, mostDays: most, usualDays } = term;
  const chosen = days ?? usualDays;
  const fits = Number.isSafeInteger(chosen) && chosen >= fewest && chosen <= most;
  return fits ? ok(chosen) : refuse("sanction.term_out_of_range", { kind, fewest, most });
}
