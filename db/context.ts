import type { Actor, PersonActor, SystemActor } from "#domain/shared/actor.ts";
import type { DeskAct } from "#domain/desk/acts.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import type { Handles } from "./client.ts";
import type { Tx } from "./tx.ts";

/**
 * An officer of the hall does something for a firm at the counter: `actor` then stands in the firm's place for the
 * rules, while the record names the officer, the firm and the signed request.
 */
export type OnBehalf = {
  readonly act: DeskAct;
  readonly officer: PersonActor;
  readonly code: string;
  readonly requestFileId: string;
  /** Writes the receipt within the act's own transaction: no act without it, and it without no act. */
  readonly issue: (tx: Tx, value: unknown) => Promise<Outcome<unknown>>;
};

/** Who acts, through which connection, in which request. Commands get nothing else from outside. */
export type Ctx = Handles & {
  readonly actor: Actor;
  readonly requestId: string | null;
  /** The form's `_cmd`: the same key twice has one effect. Null for the clock and the command line. */
  readonly commandKey: string | null;
  /** HMAC key for request hashes; lives outside the database. */
  readonly receiptKey: Buffer;
  readonly onBehalf?: OnBehalf;
};

/** What follows from an act by itself: no second receipt, and the officer stands for itself again. */
export function afterwards({ onBehalf, ...ctx }: Ctx): Ctx {
  return { ...ctx, actor: onBehalf?.officer ?? ctx.actor, commandKey: null };
}

export function actorKey(actor: Actor): string {
  if (actor.kind === "person") return `account:${actor.accountId}`;
  return actor.kind === "system" ? actor.name : "guest";
}

export function asSystem(ctx: Ctx, name: SystemActor["name"] = "clock"): Ctx {
  return { ...ctx, actor: { kind: "system", name }, commandKey: null };
}

export function asPerson(ctx: Ctx, actor: PersonActor, commandKey: string | null = null): Ctx {
  return { ...ctx, actor, commandKey };
}
