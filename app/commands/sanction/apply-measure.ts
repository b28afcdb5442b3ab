import { creditInputs } from "#db/store/credit.ts";
import { decideGrade, saveAgencyState } from "#db/store/sanction.ts";
import type { Tx } from "#db/transaction.ts";
import type { Grade } from "#domain/agency/grade.ts";
import { agencyLifecycle, type AgencyFacts } from "#domain/agency/lifecycle.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { SanctionFile } from "./file.ts";
import { gradeAfter } from "./propose-sanction.ts";

type Letters = { readonly fromGrade: Grade | null; readonly toGrade: Grade | null };

const delisted: AgencyFacts = {
  usccValid: true,
  pledgeSigned: true,
  decoupled: true,
  services: 1,
  defectsTold: 0,
  returnPeriodOver: false,
  blacklisted: false,
  dishonestyRecord: false,
  essentialPapersMissing: false,
  publicityOver: true,
  objectionUpheld: false,
  causeToSuspend: false,
  openContracts: 0,
  delistingInForce: true,
  banInForce: true,
};

async function takeOffTheList(tx: Tx, file: SanctionFile): Promise<Outcome<true>> {
  const next = step(agencyLifecycle, "delist", file.agency.state, "supervisor", delisted);
  if (!next.ok) return next;
  return (await saveAgencyState(tx, file.agency, { state: next.value, delistedAt: file.now }))
    ? ok(true)
    : refuse("command.stale");
}

/**
 * Changes the letter, and the listing where the kind ends it, in the deciding transaction: from its commit on no award
 * rests on the old letter, and no page shows it any more at the effective instant. What the kind forbids besides is
 * read live from the register, so a suspension needs no state of the agency and ends by itself.
 */
export async function applyMeasure(tx: Tx, file: SanctionFile, effectiveAt: Date): Promise<Outcome<Letters>> {
  const { agency, rule, row, policy, now } = file;
  const toGrade = gradeAfter(file.kind, agency);
  if (!toGrade.ok) return toGrade;
  if (!rule.effects.isListed) {
    const off = await takeOffTheList(tx, file);
    if (!off.ok) return off;
  }
  if (toGrade.value === null || toGrade.value === agency.grade) return ok({ fromGrade: null, toGrade: null });
  await decideGrade(tx, {
    agencyId: agency.id,
    kind: "sanction",
    grade: toGrade.value,
    previous: agency.grade,
    score: agency.score,
    reference: row.no,
    inputs: await creditInputs(tx, agency.id),
    policyProfile: policy.profile,
    policyVersion: policy.version,
    decidedAt: now,
    effectiveAt,
  });
  return ok({ fromGrade: agency.grade, toGrade: toGrade.value });
}
