import { roleOf, type Actor } from "#domain/shared/actor.ts";
import type { PolicyRule, Relation } from "./policy/rule.ts";

/**
 * What a rule needs to know about the object: organisations and places, never its content.
 * A route's `subject` option loads it; null there means "no such object" (404).
 */
export type Subject = {
  readonly ownerId?: number | null;
  readonly partyIds?: readonly number[];
  readonly invitedIds?: readonly number[];
  readonly expertAccountIds?: readonly number[];
  readonly departmentId?: number | null;
  readonly jurisdiction?: string | null;
  /** Anyone may know that it exists: a refusal is 403, not 404. */
  readonly public?: boolean;
};

export type Verdict = "allowed" | "log-in" | "forbidden" | "hidden";

export function relationsOf(actor: Actor, subject: Subject | undefined): ReadonlySet<Relation> {
  const held = new Set<Relation>(["any"]);
  if (actor.kind !== "person" || !subject) return held;
  const organisation = actor.organisationId;
  if (subject.ownerId === organisation) held.add("own-organisation");
  if (subject.partyIds?.includes(organisation)) held.add("party-of-notice");
  if (subject.invitedIds?.includes(organisation)) held.add("invited");
  if (subject.expertAccountIds?.includes(actor.accountId)) held.add("assigned-expert");
  if (subject.departmentId === organisation) held.add("case-department");
  if (subject.jurisdiction && actor.jurisdictions.includes(subject.jurisdiction)) held.add("jurisdiction");
  return held;
}

/** 404 for objects one may not know of, 403 otherwise; guests are asked to log in. */
export function decide(
  rules: readonly PolicyRule[],
  action: string,
  actor: Actor,
  subject: Subject | undefined,
): Verdict {
  const held = relationsOf(actor, subject);
  const unverified = actor.kind === "person" && actor.unverified === true;
  const mine = rules.filter(
    (rule) =>
      rule.action === action && rule.roles.includes(roleOf(actor)) && (!unverified || rule.unverified),
  );
  if (mine.some((rule) => held.has(rule.relation))) return "allowed";
  if (actor.kind === "guest") return "log-in";
  return mine.length > 0 && subject && !subject.public ? "hidden" : "forbidden";
}
