import { agencyLifecycle } from "#domain/agency/lifecycle.ts";
import { lastDayOf, periodEnd } from "#domain/calendar/working-days.ts";
import { effectsAt } from "#domain/sanction/effects.ts";
import { checkUscc } from "#domain/shared/identifiers.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome, type RefusalParams } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { insertRegistration, loadEntry, moveAgency } from "#db/store/registration.ts";
import { measuresOf } from "#db/store/sanction.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import type { Upload } from "#app/integrations/files/keep-upload.ts";
import { saveUpload } from "#app/integrations/files/save-upload.ts";
import { agencyFacts } from "../registration/agency-facts.ts";
import { screenEntry } from "../registration/screen-entry.ts";
import { openOwn, type OwnFile } from "./agency-file.ts";

type Input = { readonly licence: Upload; readonly authorisation: Upload; readonly pledged: boolean };

/**
 * The measure that keeps it out, with its last day where it has one; null: nothing does. Delisted without a decision
 * in the register is a ban without an end: only its repair ends it.
 */
async function banInForce(tx: Tx, { agency, now }: OwnFile): Promise<RefusalParams | null> {
  const measures = await measuresOf(tx, agency.id);
  const bans = measures.filter((one) => !effectsAt([one], now).isListed);
  const last = bans.reduce<(typeof bans)[number] | null>((longest, one) => later(longest, one), null);
  if (last) return { kind: last.kind, ...(last.endsAt ? { endsOn: lastDayOf(last.endsAt) } : {}) };
  const decided = measures.some(({ kind }) => kind === "delisting" || kind === "blacklist");
  return agency.state === "delisted" && !decided ? { kind: "delisting" } : null;
}

/** Without an end is later than any end. */
function later<One extends { readonly endsAt: Date | null }>(a: One | null, b: One): One {
  if (a === null || b.endsAt === null) return b;
  return a.endsAt === null || a.endsAt >= b.endsAt ? a : b;
}

/**
 * An agency that has withdrawn, was delisted, or let its return lapse asks to enter again: same code, new proof of
 * authority, and the whole way of an entry (check, publicity, conflicts) before it is listed.
 *
 * - Refuses: `agency.ban_in_force` (which, until when) until a ban has ended or been lifted, `agency.pledge_missing`, `agency.no_service`,
 *   `agency.not_decoupled`, `command.wrong_state`, files as `checkFile`.
 * - Source: rules.md 5.2 (delisted → submitted: ban expired or repaired).
 */
export async function reenterAgency(ctx: Ctx, input: Input): Promise<Outcome<{ registrationId: number }>> {
  if (ctx.actor.kind !== "person") return refuse("command.forbidden");
  const about = { purpose: "registration" as const, organisationId: ctx.actor.organisationId };
  const licence = await saveUpload(ctx, input.licence, about);
  if (!licence.ok) return licence;
  const authorisation = await saveUpload(ctx, input.authorisation, about);
  if (!authorisation.ok) return authorisation;
  const trace = { licence: licence.value.sha256, authorisation: authorisation.value.sha256 };
  return withTx(ctx, { command: "agency.reenter", input: trace }, async (tx) => {
    const own = await openOwn(tx, ctx, "agency_admin");
    if (!own.ok) return own;
    const { agency, actor, now, cal, policy } = own.value;
    const moved = await submitAgain(tx, own.value, input.pledged);
    if (!moved.ok) return moved;
    const due = periodEnd(cal, now, policy.periods.entryCheck);
    if (!due.ok) return due;
    const registrationId = await insertRegistration(tx, {
      organisationId: agency.id,
      submittedBy: actor.accountId,
      licenceFileId: licence.value.id,
      authorisationFileId: authorisation.value.id,
      pledged: input.pledged,
      submittedAt: now,
      dueAt: due.value.at,
    });
    const subjects = [`agency:${agency.code}`, `account:${actor.accountId}`];
    await record(tx, ctx, {
      type: "registration.submitted",
      subjects,
      data: { registrationId, kind: "agency" },
    });
    const screened = await screenEntry(tx, ctx, {
      ...own.value,
      registrationId,
      organisationId: agency.id,
      code: agency.code,
    });
    return screened.ok ? ok({ registrationId }) : screened;
  });
}

async function submitAgain(tx: Tx, file: OwnFile, pledgeSigned: boolean): Promise<Outcome<true>> {
  const { agency, actor } = file;
  const entry = await loadEntry(tx, agency.id);
  if (!entry) return refuse("command.not_found");
  const ban = await banInForce(tx, file);
  const facts = agencyFacts({
    usccValid: checkUscc(agency.code).ok,
    pledgeSigned,
    decoupled: entry.decoupled,
    services: entry.services.filter(({ state }) => state !== "rejected").length,
    banInForce: ban !== null,
  });
  const on = agency.state === "draft" ? "submit" : "reenter";
  const to = step(agencyLifecycle, on, agency.state, actor.role, facts);
  if (!to.ok && to.refusal.code === "agency.ban_in_force") return refuse(to.refusal.code, ban ?? {});
  if (!to.ok) return to;
  const saved = await moveAgency(tx, agency.id, { from: agency.state, to: to.value });
  return saved ? ok(true) : refuse("command.stale");
}
