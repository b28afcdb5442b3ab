import { checkSecondEyes, reviewOf, type Verdict } from "#domain/agency/identity-review.ts";
import { agencyLifecycle } from "#domain/agency/lifecycle.ts";
import { roleOf, type PersonActor } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { addOpinion, closeReview, latestReview, opinionsOf } from "#db/store/identity-review.ts";
import { unverifyOrganisation } from "#db/store/organisation.ts";
import { loadEntry, moveAgency, moveRegistration } from "#db/store/registration.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { agencyFacts } from "./agency-facts.ts";
import {
  openRegistration,
  stepRegistration,
  subjectsOf,
  type OpenRegistration,
} from "./open-registration.ts";

type Input = { readonly registrationId: number; readonly verdict: Verdict; readonly reason: string };
const judges = ["operator", "regulator", "supervisor"];

/**
 * One of two officers, of the hall and of the supervision, says with reasons whether a held entry goes on. It goes on
 * when both clear it, ends when both refuse it, and stays held while they differ.
 *
 * - Refuses: `identity.reason_missing`, `identity.same_officer`, `command.not_found`, `command.stale`.
 */
export async function judgeIdentity(ctx: Ctx, input: Input): Promise<Outcome<null>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !judges.includes(actor.role)) return refuse("command.forbidden");
  const reason = input.reason.trim();
  if (!reason) return refuse("identity.reason_missing");
  return withTx(ctx, { command: "identity.judge", input }, async (tx) => {
    const opened = await openRegistration(tx, ctx, input.registrationId);
    if (!opened.ok) return opened;
    const file = opened.value;
    const review = await latestReview(tx, file.id);
    if (review?.state !== "open" || file.organisationId === actor.organisationId)
      return refuse("command.not_found");
    const earlier = await opinionsOf(tx, review.id);
    const eyes = checkSecondEyes(earlier, actor);
    if (!eyes.ok) return eyes;
    const { accountId, membershipId, organisationId, role } = actor;
    const opinion = { accountId, organisationId, role, verdict: input.verdict, reason };
    await addOpinion(tx, { ...opinion, membershipId, reviewId: review.id, at: file.now });
    await tell(tx, ctx, file, input.verdict);
    const state = reviewOf([...earlier, opinion]);
    if (state === "open") return ok(null);
    if (!(await closeReview(tx, review.id, state, file.now))) return refuse("command.stale");
    const reasons = [...earlier, opinion]
      .filter((each) => each.verdict === "refuse")
      .map((each) => each.reason);
    return state === "cleared" ? goOn(tx, ctx, file) : end(tx, ctx, { file, actor, reasons });
  });
}

async function tell(tx: Tx, ctx: Ctx, file: OpenRegistration, verdict: Verdict): Promise<void> {
  const data = { registrationId: file.id, verdict };
  await record(tx, ctx, {
    type: "identity.judged",
    subjects: [`agency:${file.code}`],
    data,
    visibility: "internal",
  });
}

/** Where its publicity is over already, nothing but the review was in the way. */
async function goOn(tx: Tx, ctx: Ctx, file: OpenRegistration): Promise<Outcome<null>> {
  const entry = await loadEntry(tx, file.organisationId);
  if (entry?.publicityEndsAt && entry.publicityEndsAt <= file.now)
    await scheduleDue(tx, "agency.publicity_end", String(entry.id), file.now);
  const data = { registrationId: file.id };
  await record(tx, ctx, { type: "identity.cleared", subjects: subjectsOf(file), data });
  return ok(null);
}

type Ending = {
  readonly file: OpenRegistration;
  readonly actor: PersonActor;
  readonly reasons: readonly string[];
};

/** The applicant reads the reasons, and the credit code is free for a request that answers them. */
async function end(tx: Tx, ctx: Ctx, { file, actor, reasons }: Ending): Promise<Outcome<null>> {
  const facts = { entryRefused: true };
  const to = stepRegistration(ctx, "refuse", file.state, facts);
  if (!to.ok) return to;
  const entry = await loadEntry(tx, file.organisationId);
  if (!entry) return refuse("command.not_found");
  const next = step(agencyLifecycle, "refuse_entry", entry.state, roleOf(actor), agencyFacts(facts));
  if (!next.ok) return next;
  const decision = { defects: [...reasons], decidedBy: actor.accountId, decidedAt: file.now };
  const moved =
    (await moveRegistration(tx, file.id, { from: file.state, to: to.value }, decision)) &&
    (await moveAgency(tx, entry.id, { from: entry.state, to: next.value }));
  if (!moved) return refuse("command.stale");
  await unverifyOrganisation(tx, entry.id);
  const data = { registrationId: file.id };
  await record(tx, ctx, { type: "registration.refused", subjects: subjectsOf(file), data });
  return ok(null);
}
