import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import {
  addPrice,
  itemByCode,
  saveProposal,
  successorOf,
  takeProposal,
  priceById,
  type ProposalRow,
} from "#db/store/catalogue.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import {
  deciders,
  proposalLifecycle,
  type ProposalState,
  type ProposalStep,
} from "#domain/catalogue/lifecycle.ts";
import type { PriceContent } from "#domain/catalogue/price.ts";
import type { PersonActor, Role } from "#domain/shared/actor.ts";
import { dayOf, instantAt } from "#domain/shared/dates.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { applyProposal } from "./apply-proposal.ts";
import { officerOf, proposalFacts, subjectsOf } from "./file.ts";
import { checkPriceContent } from "./propose-price.ts";
import { checkContent } from "./propose-item.ts";

export type Decided = { readonly id: number; readonly state: ProposalState };
type Taken = {
  readonly row: ProposalRow;
  readonly actor: PersonActor;
  readonly next: ProposalState;
  readonly now: Date;
};

async function take(tx: Tx, ctx: Ctx, id: number, on: ProposalStep, note: string): Promise<Outcome<Taken>> {
  const row = await takeProposal(tx, id);
  if (!row) return refuse("command.not_found");
  const mayDecide: readonly Role[] = row.kind === "price" ? deciders.price : deciders.item;
  const mayWithdraw: readonly Role[] = row.kind === "price" ? ["price_officer"] : ["regulator"];
  const officer = officerOf(ctx, ...(on === "withdraw" ? mayWithdraw : mayDecide));
  if (!officer.ok) return officer;
  const actor = officer.value;
  if (!actor.jurisdictions.includes(row.jurisdictionCode)) return refuse("command.not_found");
  const facts = proposalFacts({
    ownProposal: actor.accountId === row.proposedBy,
    reasonGiven: note.trim() !== "",
  });
  const next = step(proposalLifecycle, on, row.state, actor.role, facts);
  return next.ok ? ok({ row, actor, next: next.value, now: await appNow(tx) }) : next;
}

/** What was sound when it was proposed may no longer be. */
async function recheck(tx: Tx, row: ProposalRow): Promise<Outcome<unknown>> {
  if (row.kind === "price") {
    const { supersedesId } = row.content as PriceContent;
    const successor = supersedesId === null ? null : await successorOf(tx, supersedesId);
    return successor
      ? refuse("catalogue.price_document_superseded", { number: successor.number })
      : checkPriceContent(row.content);
  }
  const item = await itemByCode(tx, row.subject);
  if (row.kind === "item_new" && item) return refuse("catalogue.code_taken", { code: row.subject });
  return row.content ? checkContent(tx, row.content) : ok(true);
}

/** The text is public from now on, whatever day it begins to count; it never changes again. */
async function publish(tx: Tx, ctx: Ctx, row: ProposalRow): Promise<void> {
  const content = row.content as PriceContent;
  const before = content.supersedesId === null ? null : await priceById(tx, content.supersedesId);
  const id = `P-${row.id}`;
  await addPrice(tx, { id, content, version: (before?.version ?? 0) + 1, proposalId: row.id });
  const data = {
    price: id,
    number: content.number,
    validFrom: content.validFrom,
    supersedes: content.supersedesId,
  };
  await record(tx, ctx, {
    type: "price.published",
    subjects: [`price:${id}`, ...subjectsOf(row)],
    data,
    visibility: "public",
  });
}

/** The second person approves: in force at once, or on the day it names. Refuses `catalogue.own_proposal`. */
export async function approveProposal(
  ctx: Ctx,
  input: { readonly id: number; readonly note: string },
): Promise<Outcome<Decided>> {
  return withTx(ctx, { command: "catalogue.approve", input }, async (tx) => {
    const taken = await take(tx, ctx, input.id, "approve", input.note);
    if (!taken.ok) return taken;
    const { row, actor, now } = taken.value;
    const sound = await recheck(tx, row);
    if (!sound.ok) return sound;
    const dayReached = row.effectiveOn <= dayOf(now);
    const decision = {
      decidedBy: actor.accountId,
      decidedAs: actor.membershipId,
      decidedAt: now,
      decisionNote: input.note.trim() || null,
    };
    const state = dayReached ? ("in_force" as const) : taken.value.next;
    if (!(await saveProposal(tx, row, { ...decision, state }))) return refuse("command.stale");
    const data = { proposal: row.id, kind: row.kind, effectiveOn: row.effectiveOn };
    await record(tx, ctx, {
      type: "catalogue.approved",
      subjects: subjectsOf(row),
      data,
      visibility: "internal",
    });
    if (row.kind === "price") await publish(tx, ctx, row);
    if (!dayReached)
      await scheduleDue(tx, "catalogue.take_effect", String(row.id), instantAt(row.effectiveOn, 0));
    const applied = dayReached ? await applyProposal(tx, ctx, row, now) : ok(row.effectiveOn);
    return applied.ok ? ok({ id: row.id, state }) : applied;
  });
}

async function close(
  ctx: Ctx,
  input: { readonly id: number; readonly note: string },
  on: "reject" | "withdraw",
): Promise<Outcome<Decided>> {
  return withTx(ctx, { command: `catalogue.${on}`, input }, async (tx) => {
    const taken = await take(tx, ctx, input.id, on, input.note);
    if (!taken.ok) return taken;
    const { row, actor, next, now } = taken.value;
    const decision = {
      decidedBy: actor.accountId,
      decidedAs: actor.membershipId,
      decidedAt: now,
      decisionNote: input.note.trim() || null,
    };
    if (!(await saveProposal(tx, row, { ...decision, state: next }))) return refuse("command.stale");
    const type = on === "reject" ? "catalogue.rejected" : "catalogue.withdrawn";
    await record(tx, ctx, {
      type,
      subjects: subjectsOf(row),
      data: { proposal: row.id, kind: row.kind },
      visibility: "internal",
    });
    return ok({ id: row.id, state: next });
  });
}

export async function rejectProposal(
  ctx: Ctx,
  input: { readonly id: number; readonly note: string },
): Promise<Outcome<Decided>> {
  return close(ctx, input, "reject");
}

export async function withdrawProposal(ctx: Ctx, input: { readonly id: number }): Promise<Outcome<Decided>> {
  return close(ctx, { ...input, note: "" }, "withdraw");
}
