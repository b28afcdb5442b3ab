import type { Ctx } from "#db/context.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { biddersToTalkTo, findNegotiation, talksOf, type TalkRow } from "#db/store/negotiation.ts";
import type { Tx } from "#db/transaction.ts";
import { talkAt } from "#domain/selection/negotiation.ts";
import { hasRole, type PersonActor } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openFile, rulesOf, type NeedFile } from "../need/file.ts";
import { recordLapse } from "./end-talk.ts";
import type { Talks } from "./talks.ts";

/** The talks of a notice under its lock, with a silence that has run out written down first. */
export async function openTalks(tx: Tx, ctx: Ctx, no: string): Promise<Outcome<Talks>> {
  const file = await openFile(tx, no, "alone");
  if (!file.ok) return file;
  const read = await readTalks(tx, file.value);
  if (!read) return refuse("command.not_found");
  const silent = read.open && talkAt(read.open, read.now) === "lapsed" ? read.open : null;
  if (!silent) return ok(read);
  const lapsed = await recordLapse(tx, ctx, read, silent);
  if (!lapsed.ok) return lapsed;
  const again = await readTalks(tx, file.value);
  return again ? ok(again) : refuse("command.not_found");
}

async function readTalks(tx: Tx, file: NeedFile): Promise<Talks | null> {
  const negotiation = await findNegotiation(tx, file.row);
  if (!negotiation) return null;
  const talks = await talksOf(tx, negotiation.id);
  return {
    ...file,
    negotiation,
    talks,
    open: talks.find(({ state }) => state === "asked" || state === "answered") ?? null,
    bidders: await biddersToTalkTo(tx, file.row),
    rules: await rulesOf(tx, file.row),
    cal: await loadCalendar(tx),
  };
}

/** The notice's owner; to anybody else the talks do not exist. */
export async function talksAsOwner(
  tx: Tx,
  ctx: Ctx,
  no: string,
): Promise<Outcome<Talks & { readonly actor: PersonActor }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "owner_staff", "owner_approver"))
    return refuse("command.forbidden");
  const opened = await openTalks(tx, ctx, no);
  if (!opened.ok) return opened;
  if (opened.value.row.ownerId !== actor.organisationId) return refuse("command.not_found");
  return ok({ ...opened.value, actor });
}

/** The agency that is talked to, with its own talk. */
export async function talkAsAgency(
  tx: Tx,
  ctx: Ctx,
  no: string,
): Promise<Outcome<Talks & { readonly actor: PersonActor; readonly talk: TalkRow }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "agency_staff", "agency_admin"))
    return refuse("command.forbidden");
  const opened = await openTalks(tx, ctx, no);
  if (!opened.ok) return opened;
  const talk = opened.value.talks.find(({ agencyId }) => agencyId === actor.organisationId);
  if (!talk) return refuse("command.not_found");
  return talk.state === "lapsed" ? refuse("negotiation.too_late") : ok({ ...opened.value, actor, talk });
}
