import type { ActorRole } from "#domain/shared/actor.ts";

/** How the actor stands to the object; "any" asks for no relation. */
export const relations = [
  "any",
  "own-organisation",
  "party-of-notice",
  "invited",
  "assigned-expert",
  "case-department",
  "jurisdiction",
] as const;
export type Relation = (typeof relations)[number];

/** Read as: who holds one of `roles` and stands in `relation` to the object may do `action`. No rule: no. */
export type PolicyRule = {
  readonly action: string;
  readonly roles: readonly ActorRole[];
  readonly relation: Relation;
  /** Also before the hall has checked the organisation; without it such a person may not. */
  readonly unverified?: true;
};
