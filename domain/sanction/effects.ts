import { sanctionRules, type SanctionEffects, type SanctionKind } from "./kinds.ts";
import type { SanctionState } from "./lifecycle.ts";

/** What the register says about one measure; `graveMisconduct` = a D-trigger is established. */
export type SanctionInRegister = {
  readonly kind: SanctionKind;
  readonly state: SanctionState;
  readonly effectiveAt: Date | null;
  /** Exclusive; null for a measure without a term. */
  readonly endsAt: Date | null;
  readonly graveMisconduct: boolean;
};

/**
 * Does it bind at `instant`, or from some moment through `until`? Its end needs no task to run; an appeal holds back
 * what the kind says it holds back.
 */
export function bindsAt(sanction: SanctionInRegister, instant: Date, until = instant): boolean {
  const { kind, state, effectiveAt, endsAt, graveMisconduct } = sanction;
  if (state !== "in_force" && state !== "appealed") return false;
  if (state === "appealed" && sanctionRules[kind].appealSuspends && !graveMisconduct) return false;
  return effectiveAt !== null && effectiveAt <= until && (endsAt === null || instant < endsAt);
}

/** What an agency may do at `instant`, and through `until`, under all its measures together: the strictest of each. */
export function effectsAt(
  sanctions: readonly SanctionInRegister[],
  instant: Date,
  until = instant,
): SanctionEffects {
  const inForce = sanctions
    .filter((one) => bindsAt(one, instant, until))
    .map(({ kind }) => sanctionRules[kind].effects);
  return {
    mayBeInvited: inForce.every(({ mayBeInvited }) => mayBeInvited),
    mayQuote: inForce.every(({ mayQuote }) => mayQuote),
    maySign: inForce.every(({ maySign }) => maySign),
    isListed: inForce.every(({ isListed }) => isListed),
  };
}

/** From half of the term on a corrected agency may ask for repair; of a blacklist at least six months (182 days). */
export function repairableFrom(kind: SanctionKind, effectiveAt: Date, endsAt: Date): Date {
  const half = (endsAt.getTime() - effectiveAt.getTime()) / 2;
  const least = kind === "blacklist" ? 182 * 86_400_000 : 0;
  return new Date(effectiveAt.getTime() + Math.max(half, least));
}
