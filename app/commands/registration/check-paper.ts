import { periodEnd } from "#domain/calendar/working-days.ts";
import { papersOutstanding, type DeferrablePaper } from "#domain/agency/entry-papers.ts";
import { agencyLifecycle } from "#domain/agency/lifecycle.ts";
import { effectsAt } from "#domain/sanction/effects.ts";
import { effectiveFrom } from "#domain/sanction/procedure.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { movePaper, papersOf, type PaperRow } from "#db/store/entry-paper.ts";
import { measuresOf } from "#db/store/sanction.ts";
import { loadEntry, moveAgency } from "#db/store/registration.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { agencyFacts } from "./agency-facts.ts";
import { openRegistration, type OpenRegistration } from "./open-registration.ts";

type Input = {
  readonly registrationId: number;
  readonly kind: DeferrablePaper;
  readonly accept: boolean;
  /** Needed when it is not accepted. */
  readonly remark: string;
};

/**
 * The hall checks a paper handed in later. With the last one the entry is full, and an agency that was suspended only
 * for its papers is listed again. One that is not accepted is missing again, with at least the hall's own period.
 *
 * - Refuses: `paper.remark_missing`, `command.not_found`, `command.stale`.
 */
export async function checkPaper(ctx: Ctx, input: Input): Promise<Outcome<null>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || actor.role !== "operator") return refuse("command.forbidden");
  const remark = input.remark.trim();
  if (!input.accept && !remark) return refuse("paper.remark_missing");
  return withTx(ctx, { command: "paper.check", input }, async (tx) => {
    const opened = await openRegistration(tx, ctx, input.registrationId);
    if (!opened.ok) return opened;
    const file = opened.value;
    const papers = await papersOf(tx, file.organisationId);
    const paper = papers.find((each) => each.kind === input.kind);
    if (paper?.state !== "handed_in") return refuse("command.not_found");
    if (!input.accept) return sendBack(tx, ctx, file, { paper, remark });
    const change = { checkedBy: actor.accountId, checkedAt: file.now };
    if (!(await movePaper(tx, paper.id, { from: "handed_in", to: "checked" }, change)))
      return refuse("command.stale");
    await record(tx, ctx, {
      type: "paper.accepted",
      subjects: [`agency:${file.code}`],
      data: { kind: paper.kind },
    });
    const left = papers.filter((each) => each.id !== paper.id);
    return papersOutstanding(left) ? ok(null) : complete(tx, ctx, file);
  });
}

type Returned = { readonly paper: PaperRow; readonly remark: string };

async function sendBack(
  tx: Tx,
  ctx: Ctx,
  file: OpenRegistration,
  { paper, remark }: Returned,
): Promise<Outcome<null>> {
  const least = periodEnd(file.cal, file.now, file.policy.periods.entryCheck);
  if (!least.ok) return least;
  const dueAt = paper.dueAt && paper.dueAt > least.value.at ? paper.dueAt : least.value.at;
  if (!(await movePaper(tx, paper.id, { from: "handed_in", to: "missing" }, { dueAt, remark })))
    return refuse("command.stale");
  await scheduleDue(tx, "agency.papers_due", String(file.organisationId), dueAt);
  const data = { kind: paper.kind, endsAt: dueAt.toISOString() };
  await record(tx, ctx, { type: "paper.returned", subjects: [`agency:${file.code}`], data });
  return ok(null);
}

async function complete(tx: Tx, ctx: Ctx, file: OpenRegistration): Promise<Outcome<null>> {
  const subjects = [`agency:${file.code}`];
  await record(tx, ctx, { type: "agency.papers_complete", subjects, visibility: "public" });
  const entry = await loadEntry(tx, file.organisationId);
  if (entry?.state !== "suspended") return ok(null);
  const measures = await measuresOf(tx, entry.id);
  const causeToSuspend = !effectsAt(measures, file.now, effectiveFrom(file.now)).mayQuote;
  if (causeToSuspend) return ok(null);
  const to = step(agencyLifecycle, "resume", entry.state, "system", agencyFacts({ causeToSuspend }));
  if (!to.ok) return to;
  if (!(await moveAgency(tx, entry.id, { from: entry.state, to: to.value }))) return refuse("command.stale");
  await record(tx, ctx, { type: "agency.papers_resumed", subjects, visibility: "public" });
  return ok(null);
}
