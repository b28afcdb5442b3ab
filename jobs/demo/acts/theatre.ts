import type { KeyEncryptionKey } from "#app/commands/award/ready-keys.ts";
import type { ReceiptSigner } from "#app/commands/quote/receipt-signer.ts";
import type { Db } from "#db/client.ts";
import type { Ctx } from "#db/context.ts";
import type { Market } from "#db/seed/generate/market.ts";
import type { WorkCalendar } from "#domain/calendar/working-days.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import type { Requirements } from "../world/cases.ts";
import type { Practitioners } from "../world/firms.ts";
import type { People } from "../world/people.ts";

/** Where the market's recent weeks are played again through its own commands. */
export type Theatre = {
  /** The owner's connection: moves the clock and looks things up. */
  readonly db: Db;
  readonly as: (actor: PersonActor) => Ctx;
  readonly guest: Ctx;
  readonly clock: Ctx;
  readonly opener: Ctx;
  readonly key: KeyEncryptionKey;
  readonly sign: ReceiptSigner;
  readonly market: Market;
  readonly cal: WorkCalendar;
  readonly people: People;
  readonly practitioners: Practitioners;
  readonly requirements: Requirements;
};

/** One deed of one person at one instant of the market's clock. */
export type Act = { readonly at: Date; readonly what: string; readonly run: () => Promise<unknown> };

/** @throws Error when a command refuses what the plan has: then plan and rules have parted ways. */
export async function done<T>(what: string, doing: Promise<Outcome<T>>): Promise<T> {
  const outcome = await doing;
  if (outcome.ok) return outcome.value;
  throw new Error(`${what}: refused with ${outcome.refusal.code} ${JSON.stringify(outcome.refusal.params)}`);
}
