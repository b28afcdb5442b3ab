import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { addProposal, openProposal, type ProposalRow } from "#db/store/catalogue.ts";
import type { Tx } from "#db/transaction.ts";
import type { ProposalFacts, ProposalKind } from "#domain/catalogue/lifecycle.ts";
import { hasRole, type PersonActor, type Role } from "#domain/shared/actor.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

export type Reasons = { readonly reason: string; readonly basis: string; readonly effectiveOn: string };
export type Proposed = { readonly id: number };

export function officerOf(ctx: Ctx, ...roles: readonly Role[]): Outcome<PersonActor> {
  const { actor } = ctx;
  return actor.kind === "person" && hasRole(actor, ...roles) ? ok(actor) : refuse("command.forbidden");
}

/** Where a proposal lies for people: an item by its code, a price document by the one it follows or its own number. */
export function subjectsOf(row: Pick<ProposalRow, "kind" | "subject">): string[] {
  return [row.kind === "price" ? `price:${row.subject}` : `item:${row.subject}`];
}

export function proposalFacts(known: Partial<ProposalFacts>): ProposalFacts {
  return { ownProposal: false, reasonGiven: false, dayReached: false, ...known };
}

/** Refuses `catalogue.reason_missing`, `catalogue.basis_missing`, `catalogue.effective_in_past`. */
export function checkReasons(reasons: Reasons, now: Date, needsBasis: boolean): Outcome<true> {
  const today = dayOf(now);
  if (reasons.reason.trim() === "") return refuse("catalogue.reason_missing");
  if (needsBasis && reasons.basis.trim() === "") return refuse("catalogue.basis_missing");
  if (reasons.effectiveOn < today)
    return refuse("catalogue.effective_in_past", { effectiveOn: reasons.effectiveOn, todayOn: today });
  return ok(true);
}

type Draft = Reasons & {
  readonly kind: ProposalKind;
  readonly subject: string;
  readonly jurisdictionCode: string;
  readonly before: ProposalRow["before"];
  readonly content: ProposalRow["content"];
};

/** Puts a checked draft before the second person; the catalogue is locked. Refuses `catalogue.proposal_open`. */
export async function recordProposal(
  tx: Tx,
  ctx: Ctx,
  actor: PersonActor,
  draft: Draft,
  now: Date,
): Promise<Outcome<Proposed>> {
  const rival = await openProposal(tx, draft.subject);
  if (rival)
    return refuse("catalogue.proposal_open", {
      proposal: rival.id,
      proposedAt: rival.proposedAt.toISOString(),
    });
  const id = await addProposal(tx, {
    ...draft,
    reason: draft.reason.trim(),
    basis: draft.basis.trim(),
    state: "proposed",
    proposedBy: actor.accountId,
    proposedAs: actor.membershipId,
    proposedAt: now,
  });
  const { kind, effectiveOn, jurisdictionCode: place } = draft;
  const data = { proposal: id, no: String(id), kind, effectiveOn, place };
  await record(tx, ctx, {
    type: "catalogue.proposed",
    subjects: subjectsOf(draft),
    data,
    visibility: "internal",
  });
  return ok({ id });
}
