import { periodEnd } from "#domain/calendar/working-days.ts";
import type { ObjectionGround } from "#domain/agency/entry-objection.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { lockAgency } from "#db/locks.ts";
import { record } from "#db/record.ts";
import { insertFile } from "#db/store/file.ts";
import { insertObjection } from "#db/store/entry-objection.ts";
import { agencyIdOf } from "#db/store/agency-standing.ts";
import { loadEntry } from "#db/store/registration.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { keepUpload, type KeptFile, type Upload } from "#app/integrations/files/keep-upload.ts";
import { loadTerms } from "./terms.ts";

type Input = {
  readonly uscc: string;
  readonly ground: ObjectionGround;
  readonly facts: string;
  readonly evidence: Upload | null;
  /** Of somebody without an account; only the regulator reads it. */
  readonly guest: { readonly name: string; readonly contact: string } | null;
};
export type Objected = { readonly objectionId: number };

/**
 * Anybody may object while an entry is publicised, with a ground and facts; listing waits until it is decided.
 *
 * - Refuses: `objection.not_publicised`, `objection.own_entry`, `objection.contact_missing`, what `checkFile` refuses.
 * - Source: rules.md 5.2, 5.3 (entry publicity).
 */
export async function objectToEntry(ctx: Ctx, input: Input): Promise<Outcome<Objected>> {
  const { actor } = ctx;
  if (actor.kind === "system") return refuse("command.forbidden");
  if (actor.kind === "guest" && !input.guest) return refuse("objection.contact_missing");
  const agencyId = await agencyIdOf(ctx.db, input.uscc);
  if (agencyId === null) return refuse("command.not_found");
  if (actor.kind === "person" && actor.organisationId === agencyId) return refuse("objection.own_entry");
  const evidence = input.evidence ? await keepUpload(input.evidence, "evidence") : ok(null);
  if (!evidence.ok) return evidence;
  const { uscc, ground, facts } = input;
  const command = { command: "objection.submit", input: { uscc, ground, facts } };
  return withTx(ctx, command, (tx) => file(tx, ctx, input, { agencyId, evidence: evidence.value }));
}

type Filed = { readonly agencyId: number; readonly evidence: KeptFile | null };

async function file(
  tx: Tx,
  ctx: Ctx,
  input: Input,
  { agencyId, evidence }: Filed,
): Promise<Outcome<Objected>> {
  await lockAgency(tx, agencyId);
  const entry = await loadEntry(tx, agencyId);
  if (!entry) return refuse("command.not_found");
  const terms = await loadTerms(tx, entry.jurisdictionCode);
  if (!terms.ok) return terms;
  const { now, cal, policy } = terms.value;
  const publicised = entry.state === "publicity" || entry.state === "conditional_publicity";
  if (!publicised || !entry.publicityEndsAt || now >= entry.publicityEndsAt)
    return refuse("objection.not_publicised");
  const answer = periodEnd(cal, now, policy.periods.complaintAnswered);
  const decide = periodEnd(cal, now, policy.periods.complaintDecided);
  if (!answer.ok) return answer;
  if (!decide.ok) return decide;
  const accountId = ctx.actor.kind === "person" ? ctx.actor.accountId : null;
  const about = { purpose: "evidence" as const, organisationId: agencyId, uploadedBy: accountId };
  const objectionId = await insertObjection(tx, {
    agencyId,
    ground: input.ground,
    facts: input.facts,
    fileId: evidence ? await insertFile(tx, { ...evidence, ...about }) : null,
    accountId,
    guestName: accountId === null ? input.guest?.name : null,
    guestContact: accountId === null ? input.guest?.contact : null,
    submittedAt: now,
    answerDueAt: answer.value.at,
    decideDueAt: decide.value.at,
  });
  const data = { objectionId, ground: input.ground, answerEndsAt: answer.value.at.toISOString() };
  await record(tx, ctx, { type: "objection.submitted", subjects: [`agency:${entry.code}`], data });
  return ok({ objectionId });
}
