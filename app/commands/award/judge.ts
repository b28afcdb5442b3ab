import type { quoteOpened } from "#db/schema/quote.ts";
import { firstRefusal } from "#domain/agency/eligibility.ts";
import { checkPromisedDays } from "#domain/agency/service-pledge.ts";
import { checkLines, type CappedLine } from "#domain/need/lines.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { openingResult } from "#domain/quote/opening.ts";
import type { QuotePlaintext } from "#domain/quote/plaintext.ts";
import { checkPractitioners } from "#domain/quote/practitioners.ts";
import type { LowQuote } from "#domain/selection/abnormally-low.ts";
import type { Candidate, Ranking } from "#domain/selection/ranking.ts";
import { toFen } from "#domain/shared/money.ts";
import type { Outcome, Refusal } from "#domain/shared/outcome.ts";
import type { NeedFile } from "../need/file.ts";
import { capsForAgency, type Eligibility } from "../quote/eligibility.ts";
import { promisedDaysOf } from "../quote/promised-days.ts";
import type { OpenedEnvelope } from "./open-envelopes.ts";

type OpenedRow = typeof quoteOpened.$inferInsert;
export type Judged = {
  readonly code: string;
  readonly row: Omit<OpenedRow, "openingId">;
  /** Why it does not take part in the ranking, as published; null for a valid quote. */
  readonly rejection: Refusal | null;
  readonly candidate: Candidate | null;
};

/** One envelope's result: what it says, whether it was promised, whether cap and eligibility hold now. */
export function judge(
  file: NeedFile,
  policy: Policy,
  opened: OpenedEnvelope,
  eligibility: Eligibility | undefined,
): Judged {
  const { envelope, content } = opened;
  const place = {
    keyId: envelope.keyId,
    notice: file.row.no,
    lot: 1,
    agency: envelope.agencyCode,
    version: envelope.version,
  };
  const caps = capsOf(file, policy, eligibility);
  const lineCaps = caps.map(({ cap }) => cap.capFen);
  const { commitment, annexSha256 } = envelope;
  const result = openingResult(content, place, { commitment, annexSha256, lineCaps });
  const row = {
    envelopeId: envelope.id,
    needId: file.row.id,
    agencyId: envelope.agencyId,
    result,
    ...contentOf(opened),
  };
  if (result !== "ok" || !content.ok)
    return { code: envelope.agencyCode, row, rejection: faultOf(opened, result, caps), candidate: null };
  const eligible = stillHolds(content.value, policy, eligibility);
  if (!eligible.ok) {
    return {
      code: envelope.agencyCode,
      row: { ...row, rejection: eligible.refusal.code },
      rejection: eligible.refusal,
      candidate: null,
    };
  }
  const candidate = candidateOf(envelope.agencyCode, content.value, eligibility);
  return { code: envelope.agencyCode, row, rejection: null, candidate };
}

/** With the credit as it stands at the opening, read under the agency's lock. */
/** What was promised is tested once more at the opening: standing, named people and days. */
function stillHolds(
  { practitionerIds, days }: QuotePlaintext,
  policy: Policy,
  eligibility: Eligibility | undefined,
): Outcome<unknown> {
  const standing = firstRefusal(eligibility?.lines ?? []);
  if (!standing.ok) return standing;
  const people = eligibility?.people ?? [];
  const named = checkPractitioners(practitionerIds, people, policy.openEngagementsPerPractitioner);
  return named.ok && eligibility ? checkPromisedDays(days, promisedDaysOf(eligibility)) : named;
}

function candidateOf(
  agency: string,
  { amountFen, days, nonce }: { amountFen: number; days: number; nonce: string },
  eligibility: Eligibility | undefined,
): Candidate {
  const candidate = { agency, amountFen: toFen(amountFen), days, nonceHex: nonce };
  if (!eligibility) return candidate;
  const { score, grade } = eligibility.standing;
  return {
    ...candidate,
    credit: { scoreHundredths: score === null ? null : Math.round(score * 100), grade },
  };
}

/** Of each line: this agency's own, or what the notice said where nothing else can be had. */
function capsOf(file: NeedFile, policy: Policy, eligibility: Eligibility | undefined): CappedLine[] {
  const own = eligibility ? capsForAgency(file.row, file.lines, policy, eligibility) : null;
  if (own?.ok) return own.value;
  return file.lines.flatMap(({ line: { itemCode, cap } }) => (cap ? [{ itemCode, cap }] : []));
}

function contentOf({
  content,
}: OpenedEnvelope): Pick<OpenedRow, "amountFen" | "lineFen" | "days" | "practitionerIds" | "salt" | "nonce"> {
  if (!content.ok) return {};
  const { amountFen, lineFen, days, practitionerIds, salt, nonce } = content.value;
  return {
    amountFen: toFen(amountFen),
    lineFen: lineFen?.map(toFen) ?? null,
    days,
    practitionerIds: [...practitionerIds],
    salt: Buffer.from(salt, "hex"),
    nonce: Buffer.from(nonce, "hex"),
  };
}

function faultOf(
  { content }: OpenedEnvelope,
  result: OpenedRow["result"],
  caps: readonly CappedLine[],
): Refusal {
  if (!content.ok) return content.refusal;
  const { amountFen, lineFen = [amountFen] } = content.value;
  const held = checkLines(lineFen.map(toFen), caps);
  return held.ok ? { code: "quote.unreadable", params: { fault: result } } : held.refusal;
}

/** The rows as they are kept: rank from the method, and marked where a price is to be justified. */
export function rankedRows(
  judged: readonly Judged[],
  ranking: Ranking | null,
  openingId: number,
  low: readonly Pick<LowQuote, "agency">[] = [],
): OpenedRow[] {
  const places = new Map(ranking?.order.map(({ agency, rank }) => [agency, rank]));
  const marked = new Set(low.map(({ agency }) => agency));
  return judged.map(({ code, row }) => ({
    ...row,
    openingId,
    rank: places.get(code) ?? null,
    abnormallyLow: marked.has(code),
  }));
}
