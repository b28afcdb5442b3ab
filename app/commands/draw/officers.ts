import { hasRole, type Actor, type PersonActor } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { drawById, type DrawRow } from "#db/store/draw.ts";
import type { Tx } from "#db/transaction.ts";
import { lockedFile, type NeedFile } from "../need/file.ts";

export type Side = "hall" | "watch";
export type Officer = PersonActor & { readonly side: Side };
export type OpenDraw = NeedFile & { readonly draw: DrawRow; readonly officer: Officer };

/** The operator runs the draw; supervisor and auditor watch over it. A public value needs one of each. */
export function officerOf(actor: Actor): Outcome<Officer> {
  if (actor.kind !== "person") return refuse("command.forbidden");
  if (hasRole(actor, "operator")) return ok({ ...actor, side: "hall" });
  if (hasRole(actor, "supervisor", "auditor")) return ok({ ...actor, side: "watch" });
  return refuse("command.forbidden");
}

/** The draw under its need's lock; to officers of other places it does not exist. */
export async function openDraw(tx: Tx, actor: Actor, id: number): Promise<Outcome<OpenDraw>> {
  const officer = officerOf(actor);
  if (!officer.ok) return officer;
  const known = await drawById(tx, id);
  if (!known) return refuse("command.not_found");
  const file = await lockedFile(tx, known.needId, "alone");
  if (!file.ok) return file;
  const draw = await drawById(tx, id);
  const place = file.value.basis.case.jurisdictionCode;
  if (!draw || !officer.value.jurisdictions.includes(place)) return refuse("command.not_found");
  return ok({ ...file.value, draw, officer: officer.value });
}
