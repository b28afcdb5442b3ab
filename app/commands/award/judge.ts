import type { AgencyStanding } from "#db/store/agency-standing.ts";
import type { quoteOpened } from "#db/schema/quote.ts";
import { firstRefusal } from "#domain/agency/eligibility.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { openingResult } from "#domain/quote/opening.ts";
import { abnormallyLow, defaultAbnormallyLow } from "#domain/selection/abnormally-low.ts";
import type { Candidate, Ranking } from "#domain/selection/ranking.ts";
import { toFen, type Fen } from "#domain/shared/money.ts";
import type { Refusal } from "#domain/shared/outcome.ts";
import type { NeedFile } from "../need/file.ts";
import { capForAgency, type Eligibility } from "../quote/eligibility.ts";
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
  const capFen = eligibility ? capFenOf(file, policy, eligibility.standing) : file.row.capFen;
  const result = openingResult(content, place, { commitment: envelope.commitment, capFen });
  const row = {
    envelopeId: envelope.id,
    needId: file.row.id,
    agencyId: envelope.agencyId,
    result,
    ...contentOf(opened),
  };
  if (result !== "ok" || !content.ok)
    return { code: envelope.agencyCode, row, rejection: faultOf(opened, result, capFen), candidate: null };
  const eligible = firstRefusal(eligibility?.lines ?? []);
  if (!eligible.ok) {
    return {
      code: envelope.agencyCode,
      row: { ...row, rejection: eligible.refusal.code },
      rejection: eligible.refusal,
      candidate: null,
    };
  }
  const { amountFen, days, nonce } = content.value;
  const candidate = { agency: envelope.agencyCode, amountFen: toFen(amountFen), days, nonceHex: nonce };
  return { code: envelope.agencyCode, row, rejection: null, candidate };
}

function capFenOf(file: NeedFile, policy: Policy, standing: AgencyStanding): Fen | null {
  const cap = capForAgency(file.row, file.basis, policy, standing);
  return cap.ok ? cap.value.capFen : file.row.capFen;
}

function contentOf({
  content,
}: OpenedEnvelope): Pick<OpenedRow, "amountFen" | "days" | "practitionerIds" | "salt" | "nonce"> {
  if (!content.ok) return {};
  const { amountFen, days, practitionerIds, salt, nonce } = content.value;
  return {
    amountFen: toFen(amountFen),
    days,
    practitionerIds: [...practitionerIds],
    salt: Buffer.from(salt, "hex"),
    nonce: Buffer.from(nonce, "hex"),
  };
}

function faultOf({ content }: OpenedEnvelope, result: OpenedRow["result"], capFen: Fen | null): Refusal {
  if (!content.ok) return content.refusal;
  if (result === "over_cap" && capFen !== null) {
    const { amountFen } = content.value;
    return { code: "fee.cap", params: { amountFen, capFen, overFen: amountFen - capFen, formula: "" } };
  }
  if (result === "below_floor") return { code: "fee.below_minimum", params: { minimumFen: 1 } };
  return { code: "quote.unreadable", params: { fault: result } };
}

/** The rows as they are kept: rank from the method, and the lowest marked where it needs a justification. */
export function rankedRows(
  judged: readonly Judged[],
  ranking: Ranking | null,
  openingId: number,
): OpenedRow[] {
  const places = new Map(ranking?.order.map(({ agency, rank }) => [agency, rank]));
  const amounts = judged.flatMap(({ candidate }) => (candidate ? [candidate.amountFen] : []));
  const suspicious = abnormallyLow(amounts, defaultAbnormallyLow).length > 0 ? Math.min(...amounts) : null;
  return judged.map(({ code, row, candidate }) => ({
    ...row,
    openingId,
    rank: places.get(code) ?? null,
    abnormallyLow: candidate !== null && candidate.amountFen === suspicious,
  }));
}
