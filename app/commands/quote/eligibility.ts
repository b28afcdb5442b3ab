import type { Db } from "#db/client.ts";
import { type AgencyStanding, standingOf } from "#db/store/agency-standing.ts";
import { isExcluded } from "#db/store/alarm.ts";
import { papersOf } from "#db/store/entry-paper.ts";
import { peopleAtWork } from "#db/store/people-at-work.ts";
import type { NeedBasis, NeedRow } from "#db/store/need.ts";
import { appNow, type Tx } from "#db/transaction.ts";
import {
  eligibilityOf,
  type EligibilityFacts,
  type EligibilityLine,
  type SanctionInForce,
} from "#domain/agency/eligibility.ts";
import type { CappedLine } from "#domain/need/lines.ts";
import { papersOutstanding, papersOverdue } from "#domain/agency/entry-papers.ts";
import { lastDayOf } from "#domain/calendar/working-days.ts";
import type { FeeCap } from "#domain/fee/cap.ts";
import type { Sector } from "#domain/fee/sector.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { sanctionRules } from "#domain/sanction/kinds.ts";
import { effectiveFrom } from "#domain/sanction/procedure.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import { capOf } from "../fee/cap-of.ts";
import { publishedSectorStep } from "../fee/sector-of-owner.ts";
import { conflictsBetween } from "../registration/conflict-facts.ts";
import type { LineFile } from "../need/lines.ts";

type Asked = {
  readonly agencyId: number;
  /** Every item of the need: an approval for one of a bundle is not enough. */
  readonly items: readonly string[];
  readonly need: Pick<NeedRow, "publicFunds" | "allowedGrades" | "avoidList" | "publishedAt" | "caseId"> &
    Partial<Pick<NeedRow, "id">>;
  readonly owner: NeedBasis["owner"];
  readonly policy: Policy;
  readonly act: EligibilityFacts["act"];
};
type Service = { readonly itemCode: string; readonly service: AgencyStanding["service"] };
export type Eligibility = {
  readonly standing: AgencyStanding;
  /** Its approval for each item of the need, in their order. */
  readonly services: readonly Service[];
  readonly lines: EligibilityLine[];
  /** Whom it can name, with what each has open. */
  readonly people: Awaited<ReturnType<typeof peopleAtWork>>;
};

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
  const { need, items, policy, act } = asked;
  const standings: { itemCode: string; standing: AgencyStanding }[] = [];
  for (const itemCode of items) {
    const reading = { now, until, publishedAt: need.publishedAt };
    const standing = await standingOf(db, asked.agencyId, itemCode, reading);
    if (standing) standings.push({ itemCode, standing });
  }
  const standing = standings[0]?.standing;
  if (!standing) return null;
  const papers = await papersOf(db, standing.id);
  const conflicts = await conflictsBetween(db, {
    agencyId: standing.id,
    ownerId: asked.owner.id,
    decoupled: standing.decoupled,
    work: { caseId: need.caseId, items },
  });
  const services = standings.map((each) => ({ itemCode: each.itemCode, service: each.standing.service }));
  const lines = eligibilityOf({
    act,
    on: dayOf(now),
    publicFunds: need.publicFunds,
    allowedGrades: need.allowedGrades,
    state: standing.state,
    grade: standing.grade,
    deferredPapersMissing: papersOutstanding(papers),
    papersOverdue: papersOverdue(papers, now),
    services,
    sanctions: standing.sanctions.map(effectsOf),
    conflicts,
    onAvoidList: need.avoidList.some((entry) => entry.agencyId === standing.id),
    excluded: need.id !== undefined && (await isExcluded(db, need.id, standing.id)),
    practitioners: standing.practitioners,
    openEngagements: standing.openEngagements,
    openPublicEngagements: standing.openPublicEngagements,
    policy,
  });
  return { standing, services, lines, people: await peopleAtWork(db, standing.id) };
}

function effectsOf({ kind, endsAt }: AgencyStanding["sanctions"][number]): SanctionInForce {
  const { mayQuote, mayBeInvited } = sanctionRules[kind].effects;
  return { kind, mayQuote, mayBeInvited, endsOn: endsAt ? lastDayOf(endsAt) : null };
}

/** The need's cap, lowered by this agency's own pledge (Shouguang). */
export function capForAgency(
  need: Pick<NeedRow, "quantities" | "ceilingFen" | "sector" | "cap" | "capOverride">,
  basis: Pick<NeedBasis, "item" | "price">,
  policy: Policy,
  standing: Pick<AgencyStanding, "service">,
): Outcome<FeeCap> {
  const { quantities, ceilingFen, capOverride } = need;
  return capOf(policy, basis, {
    sector: need.sector as Sector,
    sectorStep: publishedSectorStep(need),
    quantities,
    ceilingFen,
    override: capOverride,
    pledgedFen: standing.service?.pledgedPriceFen ?? null,
  });
}

/** The cap of each line, lowered by this agency's pledge for that item. */
export function capsForAgency(
  row: NeedRow,
  lines: readonly LineFile[],
  policy: Policy,
  { services }: Pick<Eligibility, "services">,
): Outcome<CappedLine[]> {
  const capped: CappedLine[] = [];
  for (const [at, { line, basis }] of lines.entries()) {
    const { quantities, ceilingFen } = line;
    // An override is decided for a need of one item; in a bundle nobody could tell whose cap it lifts.
    const own = row.bundleCode === null ? row : { ...row, cap: line.cap, capOverride: null };
    const cap = capForAgency({ ...own, quantities, ceilingFen }, basis, policy, {
      service: services[at]?.service ?? null,
    });
    if (!cap.ok) return cap;
    capped.push({ itemCode: line.itemCode, cap: cap.value });
  }
  return ok(capped);
}
