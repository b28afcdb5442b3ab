import type { Db } from "#db/client.ts";
import { type AgencyStanding, standingOf } from "#db/store/agency-standing.ts";
import type { NeedBasis, NeedRow } from "#db/store/need.ts";
import { appNow, type Tx } from "#db/transaction.ts";
import {
  eligibilityOf,
  type ConflictGround,
  type EligibilityFacts,
  type EligibilityLine,
  type SanctionInForce,
} from "#domain/agency/eligibility.ts";
import { lastDayOf } from "#domain/calendar/working-days.ts";
import type { FeeCap } from "#domain/fee/cap.ts";
import type { Sector } from "#domain/fee/sector.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { sanctionRules } from "#domain/sanction/kinds.ts";
import { effectiveFrom } from "#domain/sanction/procedure.ts";
import { dayOf } from "#domain/shared/dates.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import { capOf } from "../need/assess.ts";

type Asked = {
  readonly agencyId: number;
  readonly need: Pick<NeedRow, "itemCode" | "publicFunds" | "allowedGrades" | "avoidList">;
  readonly owner: NeedBasis["owner"];
  readonly policy: Policy;
  readonly act: EligibilityFacts["act"];
};
export type Eligibility = { readonly standing: AgencyStanding; readonly lines: EligibilityLine[] };

/** For a page: every condition with whether it holds at `now`; null when there is no such agency. */
export async function eligibilityFor(db: Db, asked: Asked, now: Date): Promise<Eligibility | null> {
  return eligibilityBetween(db, asked, now, now);
}

/**
 * For a decision, after the agency's lock: a demotion or measure whose decision has been committed counts at once,
 * though pages show it only from its effective instant (TH14).
 */
export async function eligibilityToDecide(tx: Tx, asked: Asked): Promise<Eligibility | null> {
  const now = await appNow(tx);
  return eligibilityBetween(tx, asked, now, effectiveFrom(now));
}

async function eligibilityBetween(db: Db, asked: Asked, now: Date, until: Date): Promise<Eligibility | null> {
  const { need, policy, act } = asked;
  const standing = await standingOf(db, asked.agencyId, need.itemCode, { now, until });
  if (!standing) return null;
  const lines = eligibilityOf({
    act,
    on: dayOf(now),
    publicFunds: need.publicFunds,
    allowedGrades: need.allowedGrades,
    state: standing.state,
    grade: standing.grade,
    deferredPapersMissing: false,
    service: standing.service,
    sanctions: standing.sanctions.map(effectsOf),
    conflicts: conflictsBetween(standing, asked.owner),
    onAvoidList: need.avoidList.some((entry) => entry.agencyId === standing.id),
    practitioners: standing.practitioners,
    openEngagements: standing.openEngagements,
    openPublicEngagements: standing.openPublicEngagements,
    policy,
  });
  return { standing, lines };
}

function effectsOf({ kind, endsAt }: AgencyStanding["sanctions"][number]): SanctionInForce {
  const { mayQuote, mayBeInvited } = sanctionRules[kind].effects;
  return { kind, mayQuote, mayBeInvited, endsOn: endsAt ? lastDayOf(endsAt) : null };
}

/** What the registers show by themselves (rules.md 5.7); the declared grounds come with the quote. */
function conflictsBetween(agency: AgencyStanding, owner: NeedBasis["owner"]): ConflictGround[] {
  const grounds: [boolean, ConflictGround][] = [
    [agency.code === owner.code, "same_organisation"],
    [agency.legalRepresentative === owner.legalRepresentative, "same_legal_representative"],
    [agency.phone === owner.phone, "same_phone"],
    [!agency.decoupled, "subordinate_to_department"],
  ];
  return grounds.flatMap(([holds, ground]) => (holds ? [ground] : []));
}

/** The need's cap, lowered by this agency's own pledge (Shouguang). */
export function capForAgency(
  need: Pick<NeedRow, "quantities" | "ceilingFen" | "sector">,
  basis: Pick<NeedBasis, "item" | "price">,
  policy: Policy,
  standing: AgencyStanding,
): Outcome<FeeCap> {
  const { quantities, ceilingFen } = need;
  return capOf(policy, basis, {
    sector: need.sector as Sector,
    quantities,
    ceilingFen,
    pledgedFen: standing.service?.pledgedPriceFen ?? null,
  });
}
