import type { Actor, PersonActor, SystemActor } from "#domain/shared/actor.ts";
import type { Handles } from "./client.ts";

/** Who acts, through which connection, in which request. Commands get nothing else from outside. */
export type Ctx = Handles & {
  readonly actor: Actor;
  readonly requestId: string | null;
  /** The form's `_cmd`: the same key twice has one effect. Null for the clock and the command line. */
  readonly commandKey: string | null;
  /** HMAC key for request hashes; lives outside the database. */
  readonly receiptKey: Buffer;
};

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
