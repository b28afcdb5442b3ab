import { loadCalendar } from "#db/store/calendar.ts";
import { officersOf, partyById, takeComplaint, type ComplaintRow } from "#db/store/complaint.ts";
import type { Ctx } from "#db/context.ts";
import { policyInForce } from "#db/store/policy.ts";
import type { Tx } from "#db/transaction.ts";
import type { WorkCalendar } from "#domain/calendar/working-days.ts";
import type { ComplaintFacts } from "#domain/complaint/lifecycle.ts";
import type { Periods } from "#domain/policy/periods.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { lockedFile, rulesOf, type NeedFile } from "../need/file.ts";

type Party = Awaited<ReturnType<typeof partyById>>;
/** A complaint with its need, both locked, and the rules of the place at this instant. */
export type ComplaintFile = {
  readonly row: ComplaintRow;
  readonly need: NeedFile;
  readonly complainant: Party;
  readonly respondent: Party;
  readonly periods: Periods;
  readonly cal: WorkCalendar;
  readonly now: Date;
};

export async function openComplaint(tx: Tx, no: string): Promise<Outcome<ComplaintFile>> {
  const row = await takeComplaint(tx, no);
  if (!row) return refuse("command.not_found");
  const need = await lockedFile(tx, row.needId, "alone");
  if (!need.ok) return need;
  const { now } = need.value;
  const periods = await periodsFor(tx, need.value);
  if (!periods.ok) return periods;
  return ok({
    row,
    need: need.value,
    complainant: await partyById(tx, row.complainantId),
    respondent: await partyById(tx, row.respondentId),
    periods: periods.value,
    cal: await loadCalendar(tx),
    now,
  });
}

/** Those the notice was published under; before it is, those in force in its place. */
export async function periodsFor(tx: Tx, { row, basis, now }: NeedFile): Promise<Outcome<Periods>> {
  if (row.policyProfile !== null && row.cap !== null) return ok((await rulesOf(tx, row)).policy.periods);
  const policy = await policyInForce(tx, basis.case.jurisdictionCode, dayOf(now));
  return policy.ok ? ok(policy.value.periods) : policy;
}

/** A person of either party; to anybody else the complaint does not exist. */
export function asParty({ actor }: Ctx, { row }: ComplaintFile): Outcome<PersonActor> {
  if (actor.kind !== "person") return refuse("command.forbidden");
  const mine = actor.organisationId === row.complainantId || actor.organisationId === row.respondentId;
  return mine ? ok(actor) : refuse("command.not_found");
}

/** An officer who decides in this place. */
export function asOffice({ actor }: Ctx, { row }: ComplaintFile): Outcome<PersonActor> {
  if (actor.kind !== "person" || (actor.role !== "regulator" && actor.role !== "supervisor"))
    return refuse("command.forbidden");
  return actor.jurisdictions.includes(row.jurisdictionCode) ? ok(actor) : refuse("command.not_found");
}

/** What the table of steps asks, read from the stored instants alone. */
export async function complaintFacts(
  tx: Tx,
  ctx: Ctx,
  file: ComplaintFile,
  known: { readonly reason?: string; readonly remedyGiven?: boolean } = {},
): Promise<ComplaintFacts> {
  const { row, now } = file;
  const actor = ctx.actor.kind === "person" ? ctx.actor : null;
  const past = (at: Date | null) => at !== null && now >= at;
  return {
    reasonGiven: (known.reason ?? "").trim() !== "",
    wasSentBack: row.sentBackAt !== null,
    completionOver: past(row.completionDueAt),
    answerOverdue: past(row.answerDueAt),
    isComplainant: actor?.organisationId === row.complainantId,
    isRespondent: actor?.organisationId === row.respondentId,
    appealOver: past(row.appealUntil),
    remedyGiven: known.remedyGiven ?? false,
    tookPart: actor !== null && (await officersOf(tx, row.id)).has(actor.accountId),
  };
}

/** Its own timeline and those of both parties; the public one of the need is told only what happens to the need. */
export function partiesOf({ row, complainant, respondent }: ComplaintFile): string[] {
  return [
    `complaint:${row.no}`,
    `${complainant.kind}:${complainant.code}`,
    `${respondent.kind}:${respondent.code}`,
  ];
}
