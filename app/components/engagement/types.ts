import type { EngagementState } from "#domain/engagement/lifecycle.ts";
import type { Grade } from "#domain/agency/grade.ts";

export type Instant = Date | string;
export type Side = "owner" | "agency";
type Name = { readonly code: string; readonly name: string; readonly nameEn: string | null };

export type StageRow = {
  readonly key:
    | "contract"
    | "start"
    | "delivery"
    | "correction"
    | "acceptance"
    | "final"
    | "rating"
    | "report";
  readonly dueAt: Instant | null;
  readonly doneAt: Instant | null;
  readonly amountFen: number | null;
  readonly light: "green" | "yellow" | "red" | "done" | "off";
};
export type ContractView = {
  readonly version: number;
  readonly body: string;
  readonly bodySha256: string;
  readonly ownerSignedAt: Instant | null;
  readonly ownerSignedName: string | null;
  readonly agencySignedAt: Instant | null;
  readonly agencySignedName: string | null;
};
export type PaymentRow = {
  readonly seq: number;
  readonly kind: "start" | "acceptance";
  readonly amountFen: number;
  readonly state: "planned" | "due" | "paid" | "confirmed" | "cancelled";
  readonly dueAt: Instant | null;
  readonly paidAt: Instant | null;
  readonly reference: string | null;
  readonly confirmedAt: Instant | null;
  readonly proofId: string | null;
  readonly proofName: string | null;
};
export type VersionRow = {
  readonly version: number;
  readonly title: string;
  readonly note: string;
  readonly sha256: string;
  readonly code: string;
  readonly validUntil: string | null;
  readonly revokedAt: Instant | null;
  readonly state: "submitted" | "returned" | "accepted";
  readonly submittedAt: Instant;
  readonly defects: readonly string[];
  readonly returnedAt: Instant | null;
  readonly acceptedAt: Instant | null;
  readonly fileId: string;
  readonly fileName: string;
  readonly fileSize: number;
  readonly practitioner: string;
  readonly qualification: string;
};
export type MessageRow = {
  readonly id: number;
  readonly side: Side;
  readonly body: string;
  readonly at: Instant;
  readonly author: string;
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly fileSize: number | null;
};
export type RatingRow = {
  readonly side: Side;
  readonly marks: Readonly<Record<string, number>>;
  readonly comment: string;
  readonly score: number;
  readonly submittedAt: Instant;
  readonly publishedAt: Instant | null;
};
/** The part of the page's data that both sides see alike. */
export type EngagementView = {
  readonly row: {
    readonly no: string;
    readonly state: EngagementState;
    readonly priceFen: number;
    readonly days: number;
    readonly startedAt: Instant | null;
    readonly acceptedAt: Instant | null;
    readonly deemedAccepted: boolean;
    readonly lateDays: number;
    readonly ratingDueAt: Instant | null;
    readonly terminationReason: string | null;
  };
  readonly need: { readonly no: string; readonly title: string; readonly capFen: number | null };
  readonly item: { readonly code: string; readonly zh: string; readonly en: string };
  /** Of a bundle, every item in its order. */
  readonly lines: readonly { readonly nameZh: string; readonly nameEn: string }[];
  readonly case: {
    readonly code: string;
    readonly projectName: string;
    readonly zh: string;
    readonly en: string | null;
  };
  readonly requirement: {
    readonly state: "open" | "engaged" | "delivered" | "accepted" | "rejected" | "waived" | "covered";
    readonly bySilence: boolean;
    readonly reason: string | null;
  };
  readonly owner: Name;
  readonly agency: Name & { readonly grade: Grade };
  readonly department: Name;
};
