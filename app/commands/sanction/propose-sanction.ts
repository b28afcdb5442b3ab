import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { nextNumber } from "#db/store/number.ts";
import { addSanction, takeAgency, type SupervisedAgency } from "#db/store/sanction.ts";
import { withTx } from "#db/transaction.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { sanctionRules, termOf, type SanctionKind } from "#domain/sanction/kinds.ts";
import { sanctionLifecycle } from "#domain/sanction/lifecycle.ts";
import { demotedGrade } from "#domain/sanction/procedure.ts";
import type { Grade } from "#domain/agency/grade.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { factsOf, inCharge, rulesFor, subjectsOf } from "./file.ts";

type Input = {
  readonly agencyCode: string;
  readonly kind: SanctionKind;
  /** Calendar days; null takes the usual term of the kind. */
  readonly termDays: number | null;
  readonly facts: string;
  readonly evidence: readonly string[];
  readonly basis: string;
};
type Proposed = { readonly no: string; readonly statementUntil: string };

/** The letter a measure would leave; null where it leaves the letter alone. */
export function gradeAfter(
  kind: SanctionKind,
  agency: Pick<SupervisedAgency, "grade">,
): Outcome<Grade | null> {
  const rule = sanctionRules[kind];
  if (!rule.effects.isListed) return ok("D");
  return rule.lettersDown === 0 ? ok(null) : demotedGrade(agency.grade, rule.lettersDown);
}

/** What the notice says, if it may be given: facts, evidence, basis, term and what it would do to the letter. */
function noticeOf(input: Input, agency: SupervisedAgency, actor: PersonActor) {
  const evidence = input.evidence.map((each) => each.trim()).filter((each) => each !== "");
  const [facts, basis] = [input.facts.trim(), input.basis.trim()];
  if (facts === "" || basis === "") return refuse("sanction.reasons_missing");
  const term = termOf(input.kind, input.termDays);
  if (!term.ok) return term;
  const toGrade = gradeAfter(input.kind, agency);
  if (!toGrade.ok) return toGrade;
  const known = factsOf({ evidenceCount: evidence.length });
  const next = step(sanctionLifecycle, "notify", sanctionLifecycle.initial, actor.role, known);
  if (!next.ok) return next;
  const letters = { fromGrade: toGrade.value ? agency.grade : null, toGrade: toGrade.value };
  const proposer = { proposedBy: actor.accountId, proposedAs: actor.membershipId };
  const said = { kind: input.kind, facts, evidence, basis, termDays: term.value };
  return ok({ agencyId: agency.id, state: next.value, ...letters, ...proposer, ...said });
}

/** Opens a procedure and gives notice of it: the agency may state its case until the window ends. */
export async function proposeSanction(ctx: Ctx, input: Input): Promise<Outcome<Proposed>> {
  return withTx(ctx, { command: "sanction.propose", input }, async (tx) => {
    const agency = await takeAgency(tx, input.agencyCode);
    if (!agency) return refuse("command.not_found");
    const officer = inCharge(ctx, agency);
    if (!officer.ok) return officer;
    const actor = officer.value;
    const notice = noticeOf(input, agency, actor);
    if (!notice.ok) return notice;
    const rules = await rulesFor(tx, agency);
    if (!rules.ok) return rules;
    const { now, cal, policy } = rules.value;
    const window = periodEnd(cal, now, policy.periods.sanctionStatement);
    if (!window.ok) return window;
    const no = await nextNumber(tx, "sanction", now);
    const instants = { proposedAt: now, notifiedAt: now, statementUntil: window.value.at };
    await addSanction(tx, { ...notice.value, ...instants, no });
    const statementUntil = window.value.at.toISOString();
    const data = { no, kind: input.kind, evidence: notice.value.evidence.length, statementUntil };
    const subjects = subjectsOf({ no }, agency);
    await record(tx, ctx, { type: "sanction.proposed", subjects, data, visibility: "internal" });
    await record(tx, ctx, { type: "sanction.notified", subjects, data });
    await scheduleDue(tx, "sanction.window_over", no, window.value.at);
    return ok({ no, statementUntil });
  });
}
