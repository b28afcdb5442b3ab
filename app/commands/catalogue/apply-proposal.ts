import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import type { VersionStep } from "#db/schema/catalogue.ts";
import {
  addItem,
  addVersion,
  contentOf,
  itemByCode,
  itemsPricedBy,
  lastVersion,
  saveContent,
  saveItem,
  successorOf,
  type ItemRow,
  type ProposalRow,
} from "#db/store/catalogue.ts";
import type { Tx } from "#db/transaction.ts";
import type { ItemContent } from "#domain/catalogue/item.ts";
import { dayOf, instantAt, type Day } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

const events = {
  listed: "item.listed",
  changed: "item.changed",
  delisted: "item.delisted",
  relisted: "item.relisted",
  priced: "item.price_changed",
} as const satisfies Record<VersionStep, string>;
type Entry = {
  readonly code: string;
  readonly step: VersionStep;
  readonly content: ItemContent;
  readonly on: Day;
  readonly now: Date;
};

/** The document that replaces this one on that day, through as many versions as have taken effect. */
async function currentPrice(tx: Tx, id: string | null, on: Day): Promise<string | null> {
  const next = id === null ? null : await successorOf(tx, id);
  return next && next.validFrom <= on ? currentPrice(tx, next.id, on) : id;
}

/** An item that came with the market's first list gets its first version before it changes for the first time. */
async function ensureFirst(tx: Tx, item: ItemRow): Promise<void> {
  if ((await lastVersion(tx, item.code)) > 0) return;
  await addVersion(tx, {
    itemCode: item.code,
    version: 1,
    step: "listed",
    content: contentOf(item),
    effectiveOn: item.listedOn,
    inForceAt: instantAt(item.listedOn, 0),
    reason: "",
    basis: "",
  });
}

async function enter(tx: Tx, ctx: Ctx, proposal: ProposalRow, entry: Entry): Promise<void> {
  const { code, step, content, on, now } = entry;
  const version = (await lastVersion(tx, code)) + 1;
  const { reason, basis } = proposal;
  await addVersion(tx, {
    itemCode: code,
    version,
    step,
    content,
    effectiveOn: on,
    inForceAt: now,
    reason,
    basis,
    proposalId: proposal.id,
  });
  const data = { code, version, effectiveOn: on, reason, basis };
  await record(tx, ctx, { type: events[step], subjects: [`item:${code}`], data, visibility: "public" });
}

async function listing(
  tx: Tx,
  ctx: Ctx,
  proposal: ProposalRow,
  item: ItemRow,
  at: { on: Day; now: Date },
): Promise<void> {
  await ensureFirst(tx, item);
  const { code } = item;
  const off = proposal.kind === "item_delist";
  const change = off
    ? { delistedOn: at.on, delistedReason: proposal.reason, delistedBasis: proposal.basis }
    : { delistedOn: null, delistedReason: null, delistedBasis: null, listedOn: at.on };
  await saveItem(tx, code, change);
  await enter(tx, ctx, proposal, {
    code,
    step: off ? "delisted" : "relisted",
    content: contentOf(item),
    ...at,
  });
}

async function priced(tx: Tx, ctx: Ctx, proposal: ProposalRow, at: { on: Day; now: Date }): Promise<void> {
  const next = await successorOf(tx, proposal.subject);
  if (!next) return;
  for (const item of await itemsPricedBy(tx, proposal.subject)) {
    await ensureFirst(tx, item);
    const content = { ...contentOf(item), priceDocumentId: next.id };
    await saveContent(tx, item.code, content);
    await enter(tx, ctx, proposal, { code: item.code, step: "priced", content, ...at });
  }
}

/** Writes the live rows of an approved proposal and their versions: on its day, or the day of approval if that is later. */
export async function applyProposal(
  tx: Tx,
  ctx: Ctx,
  proposal: ProposalRow,
  now: Date,
): Promise<Outcome<Day>> {
  const today = dayOf(now);
  const on = proposal.effectiveOn > today ? proposal.effectiveOn : today;
  const at = { on, now };
  if (proposal.kind === "price") {
    await priced(tx, ctx, proposal, at);
    return ok(on);
  }
  const code = proposal.subject;
  const item = await itemByCode(tx, code);
  const asked = proposal.content as ItemContent | null;
  if (!asked) {
    if (!item) return refuse("command.not_found");
    await listing(tx, ctx, proposal, item, at);
    return ok(on);
  }
  const content = { ...asked, priceDocumentId: await currentPrice(tx, asked.priceDocumentId, on) };
  if (!item) await addItem(tx, code, content, on);
  else {
    await ensureFirst(tx, item);
    await saveContent(tx, code, content);
  }
  await enter(tx, ctx, proposal, { code, step: item ? "changed" : "listed", content, ...at });
  return ok(on);
}
