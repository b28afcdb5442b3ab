import type { Ctx } from "#db/context.ts";
import { lockAgency } from "#db/locks.ts";
import { record } from "#db/record.ts";
import { findNeed, type NeedRow } from "#db/store/need.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import { firstRefusal } from "#domain/agency/eligibility.ts";
import { checkPromisedDays } from "#domain/agency/service-pledge.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { quoteLifecycle } from "#domain/quote/lifecycle.ts";
import { selectionRules } from "#domain/selection/registry.ts";
import { hasRole, type PersonActor } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openFile, rulesOf, type NeedFile } from "../need/file.ts";
import { itemsOf } from "../need/lines.ts";
import { annexOf, type AnnexFile } from "./annex-of.ts";
import { capsForAgency, eligibilityToDecide, type Eligibility } from "./eligibility.ts";
import { promisedDaysOf } from "./promised-days.ts";
import { keepQuote, type Sender } from "./keep-quote.ts";
import type { QuoteInput } from "./quote-input.ts";
import type { ReceiptSigner, SignedReceipt } from "./receipt-signer.ts";
import type { Terms } from "./seal.ts";
import { termsOf } from "./terms-of.ts";

export type SubmittedQuote = {
  readonly envelopeId: string;
  readonly version: number;
  readonly receivedAt: string;
  readonly sha256: string;
  /** Given once: a replay of the same form does not carry it, because nobody keeps amount and salt. */
  readonly receipt: SignedReceipt | null;
};

type Judged = { readonly terms: Terms; readonly annex: AnnexFile; readonly code: string };
const unknownSender: Sender = { network: null, device: null };

/**
 * Seals a quote to the notice's key; sent again it is a new version, and only the newest counts. Refuses what may not
 * be quoted with the derivation; the deadline is decided by the statement that stores the envelope.
 */
export async function submitQuote(
  ctx: Ctx,
  input: QuoteInput,
  sign: ReceiptSigner,
  sender: Sender = unknownSender,
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
    const judged = await judge(tx, opened.value, actor, input);
    if (!judged.ok) return judged;
    const { row } = opened.value;
    const bidder = { agencyId: actor.organisationId, code: judged.value.code };
    const kept = await keepQuote(tx, row, bidder, { ...judged.value, sender });
    if (!kept) return tooLate(row);
    const { receipt, receivedAt, ...proof } = kept;
    await record(tx, ctx, {
      type: "quote.submitted",
      subjects: [`need:${row.no}`, `agency:${bidder.code}`],
      data: { no: row.no, round: row.round, ...proof },
      sealedByNeedId: row.id,
    });
    return ok({ ...proof, receivedAt: receivedAt.toISOString(), receipt: sign(receipt) });
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
  return eligible.ok ? judgeTerms(tx, file, input, { found, policy }) : eligible;
}

/** The caps, the terms and what goes with them. */
async function judgeTerms(
  tx: Tx,
  { row, lines }: NeedFile,
  input: QuoteInput,
  { found, policy }: { found: Eligibility; policy: Policy },
): Promise<Outcome<Judged>> {
  const caps = capsForAgency(row, lines, policy, found);
  if (!caps.ok) return caps;
  const terms = termsOf(input, caps.value, {
    longestDays: row.serviceDays,
    people: found.people,
    openPerPractitioner: policy.openEngagementsPerPractitioner,
    announcedPrice: selectionRules[row.method]?.needs.announcedPrice ?? false,
  });
  const prompt = checkPromisedDays(input.days, promisedDaysOf(found));
  if (terms.ok && !prompt.ok) return prompt;
  return terms.ok ? withAnnex(tx, row, { found, terms: terms.value, input }) : terms;
}

async function withAnnex(
  tx: Tx,
  { id: needId, round }: NeedRow,
  { found, terms, input }: { found: Eligibility; terms: Terms; input: QuoteInput },
): Promise<Outcome<Judged>> {
  const { code, id: agencyId } = found.standing;
  const { fileIds = [], subcontracts = [], conflictDeclared } = input;
  const asked = { fileIds, subcontracts, conflictDeclared };
  const annex = await annexOf(tx, asked, { needId, round, agencyId, code });
  return annex.ok ? ok({ terms, annex: annex.value, code }) : annex;
}
