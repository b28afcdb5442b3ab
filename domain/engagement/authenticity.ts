/** The letters and digits of a report's code: 64 bits as hexadecimal, asked for in any case and with any gaps. */
const shape = /^[0-9A-F]{16}$/;

/** The stored form of what somebody typed or scanned; null when it can be no code. */
export function readReportCode(typed: string): string | null {
  const code = typed
    .normalize("NFKC")
    .replaceAll(/[\s\-–—·]/g, "")
    .toUpperCase();
  return shape.test(code) ? code : null;
}

/** As printed on a report: four groups of four. */
export function shownReportCode(code: string): string {
  return code.match(/.{4}/g)?.join("-") ?? code;
}

export type ReportStanding = "genuine" | "revoked" | "rejected" | "expired";

/**
 * What a report may still be relied on for, the gravest first: revoked by its writer or a supervisor, rejected by the
 * approving department, past the last day it gives itself (that whole day still counts).
 */
export function reportStanding(report: {
  readonly revokedAt: Date | null;
  readonly review: "passed" | "rejected" | null;
  readonly validUntil: string | null;
  readonly today: string;
}): ReportStanding {
  if (report.revokedAt) return "revoked";
  if (report.review === "rejected") return "rejected";
  return report.validUntil !== null && report.validUntil < report.today ? "expired" : "genuine";
}

/** Compares a hash that somebody computed with the report's; null when it is no SHA-256. */
export function sameFile(typed: string, sha256: string): boolean | null {
  const hash = typed.replaceAll(/\s/g, "").toLowerCase();
  return /^[0-9a-f]{64}$/.test(hash) ? hash === sha256 : null;
}
