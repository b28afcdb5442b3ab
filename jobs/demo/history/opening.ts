import { sealTerms } from "#app/commands/quote/seal.ts";
import { rankedRows, type Judged } from "#app/commands/award/judge.ts";
import type { QuotePlan } from "#db/seed/generate/types-market.ts";
import { selectionRule } from "#domain/selection/registry.ts";
import type { Ranking } from "#domain/selection/ranking.ts";
import type { Envelope } from "#db/store/quote.ts";
import type { Receipt } from "#domain/quote/receipt.ts";
import { hex } from "#domain/shared/encoding.ts";
import { toFen } from "#domain/shared/money.ts";
import { instantOf } from "../day-plan.ts";
import { drawRound, type PastKey } from "./keys.ts";
import { clock, system, tell, type Tale } from "./tale.ts";

export type PastQuote = {
  readonly plan: QuotePlan;
  readonly envelopeId: string;
  readonly judged: Judged;
  readonly sha256: string;
};

/** Sealed for real: whoever has the key-encryption key could open them today. */
export function addQuotes(tale: Tale, key: PastKey): PastQuote[] {
  return tale.plan.quotes.map((quote) => addQuote(tale, key, quote));
}

function addQuote(tale: Tale, key: PastKey, quote: QuotePlan): PastQuote {
  const { plan, ids, no, people, practitioners, ledger } = tale;
  const code = people.codeOf(quote.agencyKey);
  const agency = { id: people.idOf(quote.agencyKey), code };
  const practitionerIds = [practitioners.get(quote.practitionerNo)!];
  const terms = { amountFen: quote.amountFen, discountBp: null, days: quote.workingDays, practitionerIds };
  const receivedAt = instantOf("quote", quote.submittedOn, `${plan.key} ${quote.agencyKey}`);
  const need = { id: ids.need, no, round: 1 };
  const { envelope, receiptAt } = sealTerms(terms, { need, agency, version: 1, key: key.row });
  ledger.envelopes.push({ ...envelope, receivedAt });
  const sha256 = hex(envelope.sha256);
  ledger.events.push({
    at: receivedAt,
    actor: people.actorOf(quote.agencyKey),
    type: "quote.submitted",
    subjects: [`need:${no}`, `agency:${code}`],
    sealedByNeedId: ids.need,
    data: { no, round: 1, envelopeId: envelope.id, version: 1, sha256 },
  });
  return {
    plan: quote,
    envelopeId: envelope.id,
    sha256,
    judged: judgedOf(agency, envelope, receiptAt(receivedAt)),
  };
}

/** What the opening made of it: every quote of the past was valid. */
function judgedOf(
  agency: { readonly id: number; readonly code: string },
  { id: envelopeId, needId }: Pick<Envelope, "id" | "needId">,
  { amountFen, days, practitionerIds, salt, nonce }: Receipt,
): Judged {
  const amount = toFen(amountFen);
  const row = {
    envelopeId,
    needId,
    agencyId: agency.id,
    result: "ok" as const,
    amountFen: amount,
    days,
    practitionerIds: [...practitionerIds],
    salt: Buffer.from(salt, "hex"),
    nonce: Buffer.from(nonce, "hex"),
  };
  const candidate = { agency: agency.code, amountFen: amount, days, nonceHex: nonce };
  return { code: agency.code, row, rejection: null, candidate };
}

/** The opening at the closing instant, with the ranking that the method gives. */
export function addOpening(tale: Tale, key: PastKey, quotes: readonly PastQuote[]): Ranking {
  const { moments, ids, ledger } = tale;
  const at = moments.closesAt;
  const ranking = rankingOf(tale, key, quotes);
  const envelopeHashes = quotes.map(({ sha256 }) => sha256).toSorted();
  const draw = { id: key.row.drawId, round: drawRound, secret: key.secretHex };
  const { method, order, tieDraw } = ranking;
  ledger.openings.push({
    id: ids.opening,
    needId: ids.need,
    round: 1,
    envelopeHashes,
    startedAt: at,
    keyReleasedAt: at,
    finishedAt: at,
    result: { method, order, tieDraw, rejections: [], draw },
  });
  const judged = quotes.map((quote) => quote.judged);
  ledger.opened.push(...rankedRows(judged, ranking, ids.opening));
  tellOpening(tale, key.row.keyId, envelopeHashes, judged);
  return ranking;
}

function tellOpening(tale: Tale, keyId: string, envelopeHashes: string[], judged: readonly Judged[]): void {
  const { moments, ids, no } = tale;
  const at = moments.closesAt;
  tell(tale, { at, actor: clock, type: "need.closed", data: { no }, visibility: "public" });
  const released = { no, round: 1, keyId, envelopeHashes };
  tell(tale, { at, actor: system, type: "key.released", data: released, sealedByNeedId: ids.need });
  const also = judged.map(({ code }) => `agency:${code}`);
  const data = { no, round: 1, opened: judged.length, valid: judged.length };
  tell(tale, { at, actor: system, type: "need.opened", data, also, visibility: "public" });
}

function rankingOf({ plan }: Tale, key: PastKey, quotes: readonly PastQuote[]): Ranking {
  const rule = selectionRule(plan.method);
  if (!rule.ok) throw new RangeError(`no rule for ${plan.method}`);
  const candidates = quotes.flatMap(({ judged }) => judged.candidate ?? []);
  return rule.value.select(candidates, {
    drawId: key.row.drawId,
    round: drawRound,
    secretHex: key.secretHex,
  });
}
