import type { Candidate, DecidedBy, RankedQuote, SelectionContext } from "./ranking.ts";
import { runDraw, type DrawPurpose, type DrawTranscript } from "./transcript.ts";

/** Exact comparison of what a method values; negative when `a` is better, 0 when neither is. */
export type Compare = (a: Candidate, b: Candidate) => number;
type Figures = (one: Candidate) => Readonly<Record<string, number>>;

/**
 * Ranks by the method's own measure, then (best value only) by the better letter, then by shorter promised working days, then by the verifiable draw among
 * all that are still tied (rules.md 5.5). Never by the time of submission: that would reward robots.
 * One draw serves every group of ties, so that a need has one tie transcript.
 */
export function rankWithTies(
  candidates: readonly Candidate[],
  better: Compare,
  context: SelectionContext,
  { grade = () => 0, figures }: { grade?: Compare; figures?: Figures } = {},
): { order: RankedQuote[]; tieDraw: DrawTranscript | null } {
  const compare: Compare = (a, b) => better(a, b) || grade(a, b) || a.days - b.days;
  const tied = candidates.filter((one) =>
    candidates.some((other) => other !== one && compare(one, other) === 0),
  );
  const tieDraw = tied.length > 0 ? drawAmong(tied, context, "tie") : null;
  const place = new Map(tieDraw?.order.map(({ id }, index) => [id, index]));
  const placeOf = ({ agency }: Candidate) => place.get(agency) ?? 0;
  const sorted = candidates.toSorted((a, b) => compare(a, b) || placeOf(a) - placeOf(b));
  const order = sorted.map((one, index) => ({
    rank: index + 1,
    agency: one.agency,
    amountFen: one.amountFen,
    days: one.days,
    decidedBy: reasonBefore(sorted, index, [better, grade]),
    ...(figures ? { figures: figures(one) } : {}),
  }));
  return { order, tieDraw };
}

/** The verifiable draw among these with what the notice committed to. */
export function drawAmong(
  among: readonly Candidate[],
  context: SelectionContext,
  purpose: DrawPurpose,
): DrawTranscript {
  const { drawId, round, secretHex, witnessHex, publicValue, anchored = false } = context;
  return runDraw({
    draw: drawId,
    round,
    anchored,
    purpose,
    secretHex,
    ...(witnessHex === undefined ? {} : { witnessHex }),
    ...(publicValue ? { publicValue } : {}),
    candidates: among.map(({ agency, nonceHex }) => ({ id: agency, nonceHex })),
  });
}

/** The place of a candidate beside whom there is no other. */
export function onlyOne({ agency, amountFen, days }: Candidate): RankedQuote {
  return { rank: 1, agency, amountFen, days, decidedBy: "only" };
}

function reasonBefore(
  sorted: readonly Candidate[],
  index: number,
  [better, grade]: readonly [Compare, Compare],
): DecidedBy {
  const one = sorted[index];
  const next = sorted[index + 1];
  if (!one || !next) return sorted.length === 1 ? "only" : "last";
  if (better(one, next) !== 0) return "measure";
  if (grade(one, next) !== 0) return "grade";
  return one.days === next.days ? "draw" : "days";
}
