import type { RefusalCode } from "#domain/shared/codes.ts";
import type { Day } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome, type RefusalParams } from "#domain/shared/outcome.ts";
import { gradeGate, type Grade } from "./grade.ts";
import type { AgencyState } from "./lifecycle.ts";
import type { AgencyServiceState } from "./service-lifecycle.ts";

export const conflictGrounds = [
  "same_organisation",
  "same_legal_representative",
  "shared_shareholder",
  "same_phone",
  "same_bank_account",
  "subordinate_to_department",
  "author_of_reviewed_work",
  "practitioner_elsewhere",
  "declared",
] as const;
export type ConflictGround = (typeof conflictGrounds)[number];

/** A sanction in force at the instant, by its effects; which kinds have which is the sanction's own affair. */
export type SanctionInForce = {
  readonly kind: string;
  readonly mayQuote: boolean;
  readonly mayBeInvited: boolean;
  /** Absent means it does not touch public work by itself. */
  readonly mayTakePublicWork?: boolean;
  readonly endsOn?: Day | null;
};

/** All that decides whether an agency may quote for, or be invited to, one need; read live, at submission and opening. */
export type EligibilityFacts = {
  readonly act: "quote" | "invite";
  /** The day of the decision. */
  readonly on: Day;
  readonly publicFunds: boolean;
  /** Of the policy and money of the need: `gradeGatePublic` or `gradeGatePrivate`. */
  readonly allowedGrades: readonly Grade[];
  readonly state: AgencyState;
  readonly grade: Grade;
  /** Entered with gaps, and the papers are not in yet. */
  readonly deferredPapersMissing: boolean;
  /** One of them was not in by its instant: suspended by itself, written down or not. */
  readonly papersOverdue?: boolean;
  /** Its approval for each of the need's items, of which a bundle has several; null without one. */
  readonly services: readonly {
    readonly itemCode: string;
    readonly service: { readonly state: AgencyServiceState; readonly certificateExpiresOn: Day } | null;
  }[];
  readonly sanctions: readonly SanctionInForce[];
  readonly conflicts: readonly ConflictGround[];
  readonly onAvoidList: boolean;
  /** A supervisor has decided that it takes no part in this need. */
  readonly excluded?: boolean;
  readonly practitioners: number;
  readonly openEngagements: number;
  readonly openPublicEngagements: number;
  readonly policy: {
    readonly openEngagementsPerPractitioner: number;
    readonly provisionalPublicEngagements: number;
  };
};

/** One condition, told whether it holds or not: people see the whole list, not only the first no. */
export type EligibilityLine = {
  readonly code: RefusalCode;
  readonly passed: boolean;
  readonly params: RefusalParams;
};

function line(code: RefusalCode, passed: boolean, params: RefusalParams = {}): EligibilityLine {
  return { code, passed, params };
}

/** One line per item; in a bundle each names its own. */
function serviceLines({ services, on }: EligibilityFacts): EligibilityLine[] {
  const bundled = services.length > 1;
  return services.map(({ itemCode, service }) => {
    const item: RefusalParams = bundled ? { item: itemCode } : {};
    if (service?.state === "approved" && service.certificateExpiresOn < on)
      return line("agency.certificate_expired", false, { expiredOn: service.certificateExpiresOn, ...item });
    const code = bundled ? "agency.bundled_service_not_approved" : "agency.service_not_approved";
    return line(code, service?.state === "approved", item);
  });
}

function gradeLine({ grade, allowedGrades }: EligibilityFacts): EligibilityLine {
  const gate = gradeGate(grade, allowedGrades);
  return gate.ok ? line("agency.grade_gate", true) : line(gate.refusal.code, false, gate.refusal.params);
}

/** A ban without an end shows no day: an absent parameter would leave a hole in the sentence. */
function sanctionLine(code: RefusalCode, barring: SanctionInForce | undefined): EligibilityLine {
  return line(
    code,
    barring === undefined,
    barring ? { kind: barring.kind, ...(barring.endsOn ? { endsOn: barring.endsOn } : {}) } : {},
  );
}

function publicWorkLines(facts: EligibilityFacts): EligibilityLine[] {
  if (!facts.publicFunds) return [];
  const limit = facts.policy.provisionalPublicEngagements;
  const withinLimit = facts.grade !== "provisional_b" || facts.openPublicEngagements < limit;
  return [
    line("agency.deferred_papers_missing", !facts.deferredPapersMissing),
    sanctionLine(
      "agency.barred_from_public_work",
      facts.sanctions.find((each) => each.mayTakePublicWork === false),
    ),
    line("agency.provisional_public_limit", withinLimit, { open: facts.openPublicEngagements, limit }),
  ];
}

/** Each ground is told by its own sentence; none at all is one line that holds. */
function conflictLines({ conflicts }: EligibilityFacts): EligibilityLine[] {
  if (conflicts.length === 0) return [line("agency.conflict", true)];
  return conflicts.map((ground) => line(`agency.conflict_${ground}`, false));
}

/**
 * Every condition an agency must meet for a need, in the order in which they are told.
 *
 * - Days as days of Asia/Shanghai; a certificate is good through its last day.
 * - Source: rules.md 5.5 (eligibility before any algorithm), 5.7, 5.8; Xintai for the grade gate.
 */
export function eligibilityOf(facts: EligibilityFacts): EligibilityLine[] {
  const capacity = facts.practitioners * facts.policy.openEngagementsPerPractitioner;
  const barred =
    facts.act === "quote"
      ? sanctionLine(
          "agency.barred_from_quoting",
          facts.sanctions.find((each) => !each.mayQuote),
        )
      : sanctionLine(
          "agency.barred_from_invitation",
          facts.sanctions.find((each) => !each.mayBeInvited),
        );
  return [
    line("agency.not_listed", facts.state === "listed"),
    ...(facts.papersOverdue ? [line("agency.papers_overdue", false)] : []),
    barred,
    ...serviceLines(facts),
    gradeLine(facts),
    ...publicWorkLines(facts),
    ...conflictLines(facts),
    line("agency.on_avoid_list", !facts.onAvoidList),
    ...(facts.excluded ? [line("quote.excluded", false)] : []),
    line("agency.capacity", facts.openEngagements < capacity, { open: facts.openEngagements, capacity }),
  ];
}

/** The first condition not met, as a refusal. */
export function firstRefusal(lines: readonly EligibilityLine[]): Outcome<true> {
  const failed = lines.find((each) => !each.passed);
  return failed ? refuse(failed.code, failed.params) : ok(true);
}
