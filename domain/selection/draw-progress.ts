import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { DrawSource } from "./draw-plan.ts";
import type { Assurance } from "./transcript.ts";

/** What a stored round has come to; every instant is the market's. */
export type DrawFacts = {
  readonly source: DrawSource;
  readonly drawAt: Date;
  readonly lateAt: Date;
  readonly publicValue: string | null;
  readonly witnessedAt: Date | null;
  readonly revealedAt: Date | null;
  readonly voidedAt: Date | null;
};

export const drawStages = ["objections", "value", "ready", "drawn", "voided"] as const;
/** `objections`: the list is public and may be objected to; `value`: the public value is awaited. */
export type DrawStage = (typeof drawStages)[number];

export function drawStage(facts: DrawFacts, now: Date): DrawStage {
  if (facts.voidedAt) return "voided";
  if (facts.revealedAt) return "drawn";
  if (now < facts.drawAt) return "objections";
  return facts.source === "none" || facts.publicValue !== null ? "ready" : "value";
}

/** Red when the officers are late; no deadline moves because of it. */
export function drawLight(facts: DrawFacts, now: Date): "ok" | "warn" | "bad" | "off" {
  const stage = drawStage(facts, now);
  if (stage === "voided") return "off";
  if (stage !== "value") return stage === "objections" ? "warn" : "ok";
  return now >= facts.lateAt ? "bad" : "warn";
}

/** The level this round will have at least, or has. */
export function drawLevel(facts: Pick<DrawFacts, "source" | "witnessedAt">): Assurance {
  if (facts.source !== "none") return "A";
  return facts.witnessedAt === null ? "C" : "B";
}

/** Refuses `draw.over`, `draw.not_yet` (before its instant), `draw.value_missing`. */
export function mayReveal(facts: DrawFacts, now: Date): Outcome<true> {
  const stage = drawStage(facts, now);
  if (stage === "ready") return ok(true);
  if (stage === "objections") return refuse("draw.not_yet", { drawAt: facts.drawAt.toISOString() });
  return refuse(stage === "value" ? "draw.value_missing" : "draw.over");
}

/** Only in the time for objections: at the draw's instant and after it nothing is voided (rules.md, Decided). */
export function mayVoid(facts: DrawFacts, now: Date): Outcome<true> {
  return drawStage(facts, now) === "objections" ? ok(true) : refuse("draw.void_too_late");
}

/** After the freeze, before the draw's instant: what could be revealed then cannot be known yet. */
export function mayWitness(facts: DrawFacts, now: Date): Outcome<true> {
  if (facts.witnessedAt !== null) return refuse("draw.witnessed");
  return drawStage(facts, now) === "objections" ? ok(true) : refuse("draw.witness_too_late");
}

export const voidReasons = ["candidate_wrong", "conflict_missed", "procedure", "technical"] as const;
export type VoidReason = (typeof voidReasons)[number];
