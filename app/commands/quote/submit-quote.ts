import type { Ctx } from "#db/context.ts";
import { lockAgency } from "#db/locks.ts";
import { record } from "#db/record.ts";
import { practitionersOf } from "#db/store/agency-standing.ts";
import { findNeed, type NeedRow } from "#db/store/need.ts";
import { publicKeyOf } from "#db/store/notice-key.ts";
import { insertEnvelope, nextVersion } from "#db/store/quote.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import { firstRefusal } from "#domain/agency/eligibility.ts";
import { amountOfDiscount } from "#domain/fee/discount.ts";
import { checkLines, type CappedLine } from "#domain/need/lines.ts";
import { quoteLifecycle } from "#domain/quote/lifecycle.ts";
import { checkTerms } from "#domain/quote/terms.ts";
import { hasRole, type PersonActor } from "#domain/shared/actor.ts";
import { hex } from "#domain/shared/encoding.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { sumFen, type Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openFile, rulesOf, type NeedFile } from "../need/file.ts";
import { itemsOf } from "../need/lines.ts";
import { capsForAgency, eligibilityToDecide } from "./eligibility.ts";
import type { ReceiptSigner, SignedReceipt } from "./receipt-signer.ts";
import { sealTerms, type Terms } from "./seal.ts";

export type QuoteInput = {
  readonly no: string;
  /** Either an amount or a discount on the base price. */
  readonly amountFen: Fen | null;
  readonly discountBp: number | null;
  /** Of a bundle, the amount for each of its items in their order; the amount is then their sum. */
  readonly lineFen?: readonly Fen[] | null;
  readonly days: number;
  readonly practitionerIds: readonly number[];
  /** The bidder declares that it is free of any conflict of interest. */
  readonly conflictDeclared: boolean;
};
export type SubmittedQuote = {
  readonly envelopeId: string;
  readonly version: number;
  readonly receivedAt: string;
  readonly sha256: string;
  /** Given once: a replay of the same form does not carry it, because nobody keeps amount and salt. */
  readonly receipt: SignedReceipt | null;
};

type Judged = { readonly terms: Terms; readonly code: string };

/**
 * Seals a quote to the notice's key; sent again it is a new version, and only the newest counts. Refuses what may not
 * be quoted with the derivation; the deadline is decided by the statement that stores the envelope.
 */
export async function submitQuote(
  ctx: Ctx,
  input: QuoteInput,
  sign: ReceiptSigner,
): Promise<Outcome<SubmittedQuote>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "agency_staff", "agency_admin"))
    return refuse("command.forbidden");
  const stored = (value: SubmittedQuote) => ({ ...value, receipt: null });
  return withTx(ctx, { command: "quote.submit", input, stored }, async (tx) => {
    const early = await refusedEarly(tx, input.no);
    if (early) return early;
    const opened = await openFile(tx, input.no, "share");
    if (!opened.ok) return opened;
    await lockAgency(tx, actor.organisationId);
    const terms = await judge(tx, opened.value, actor, input);
    return terms.ok ? sealAndStore(tx, ctx, opened.value, actor, terms.value, sign) : terms;
  });
}

/** Cheap and without a lock: those who come late must not hold up those who open. */
async function refusedEarly(tx: Tx, no: string): Promise<Outcome<never> | null> {
  const row = await findNeed(tx, no);
  if (!row || row.state === "draft" || row.state === "review") return refuse("command.not_found");
  return row.closesAt !== null && (await appNow(tx)) >= row.closesAt ? tooLate(row) : null;
}

function tooLate(row: Pick<NeedRow, "closesAt">): Outcome<never> {
  return refuse("quote.too_late", row.closesAt ? { closesAt: row.closesAt.toISOString() } : {});
}

/** Everything but the deadline: state, eligibility line by line, terms, cap with its derivation. */
async function judge(
  tx: Tx,
  file: NeedFile,
  actor: PersonActor,
  input: QuoteInput,
): Promise<Outcome<Judged>> {
  const { row, basis, lines, now } = file;
  if (row.state !== "published")
    return refuse("command.wrong_state", { thing: "need", state: row.state, step: "quote" });
  const closed = row.closesAt === null || now >= row.closesAt;
  const sealable = step(quoteLifecycle, "seal", "draft", actor.role, { closed });
  if (!sealable.ok) return closed ? tooLate(row) : sealable;
  const { policy } = await rulesOf(tx, row);
  const asked = {
    agencyId: actor.organisationId,
    need: row,
    items: itemsOf(lines),
    owner: basis.owner,
    policy,
    act: "quote" as const,
  };
  const found = await eligibilityToDecide(tx, asked);
  if (!found) return refuse("agency.not_listed");
  const eligible = firstRefusal(found.lines);
  if (!eligible.ok) return eligible;
  const caps = capsForAgency(row, lines, policy, found);
  if (!caps.ok) return caps;
  const terms = await termsOf(tx, input, caps.value, {
    agencyId: actor.organisationId,
    longestDays: row.serviceDays,
  });
  return terms.ok ? ok({ terms: terms.value, code: found.standing.code }) : terms;
}

async function termsOf(
  tx: Tx,
  input: QuoteInput,
  caps: readonly CappedLine[],
  bounds: { agencyId: number; longestDays: number },
): Promise<Outcome<Terms>> {
  const amounts = amountsOf(input, caps);
  if (!amounts.ok) return amounts;
  const { days, practitionerIds, conflictDeclared, discountBp } = input;
  const amountFen = sumFen(amounts.value);
  const fit = checkTerms(
    { amountFen, days, practitionerIds, conflictDeclared, lines: caps.length },
    bounds.longestDays,
  );
  if (!fit.ok) return fit;
  const own = await practitionersOf(tx, bounds.agencyId, practitionerIds);
  if (own.length < practitionerIds.length) return refuse("quote.practitioner_missing");
  const priced = checkLines(amounts.value, caps);
  if (!priced.ok) return priced;
  const lineFen = caps.length > 1 ? { lineFen: amounts.value } : {};
  return ok({ amountFen, discountBp, days, practitionerIds: [...practitionerIds], ...lineFen });
}

/** One amount per line; a discount is taken from each line's own base. */
function amountsOf(input: QuoteInput, caps: readonly CappedLine[]): Outcome<Fen[]> {
  const { lineFen, amountFen, discountBp } = input;
  if (lineFen && lineFen.length > 0) return ok([...lineFen]);
  if (amountFen !== null && caps.length === 1) return ok([amountFen]);
  if (amountFen !== null) return refuse("quote.lines_incomplete", { lines: caps.length });
  if (discountBp === null) return refuse("quote.amount_missing");
  const amounts: Fen[] = [];
  for (const { cap } of caps) {
    const amount = amountOfDiscount(cap, discountBp);
    if (!amount.ok) return amount;
    amounts.push(amount.value);
  }
  return ok(amounts);
}

async function sealAndStore(
  tx: Tx,
  ctx: Ctx,
  file: NeedFile,
  actor: PersonActor,
  judged: Judged,
  sign: ReceiptSigner,
): Promise<Outcome<SubmittedQuote>> {
  const { row } = file;
  const key = await publicKeyOf(tx, row.id);
  if (!key) throw new Error(`need ${row.no} was published without a key`);
  const agency = { id: actor.organisationId, code: judged.code };
  const version = await nextVersion(tx, row.id, agency.id);
  const sealed = sealTerms(judged.terms, { need: row, agency, version, key });
  const receivedAt = await insertEnvelope(tx, sealed.envelope);
  if (!receivedAt) return tooLate(row);
  const proof = { envelopeId: sealed.envelope.id, version, sha256: hex(sealed.envelope.sha256) };
  await record(tx, ctx, {
    type: "quote.submitted",
    subjects: [`need:${row.no}`, `agency:${agency.code}`],
    data: { no: row.no, round: row.round, ...proof },
    sealedByNeedId: row.id,
  });
  return ok({ ...proof, receivedAt: receivedAt.toISOString(), receipt: sign(sealed.receiptAt(receivedAt)) });
}
