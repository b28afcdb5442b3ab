import { officeOf, type OverrideRow } from "#db/store/cap.ts";
import type { Tx } from "#db/transaction.ts";
import type { FeeCap } from "#domain/fee/cap.ts";
import { checkOverride, type CapOverride } from "#domain/fee/override.ts";
import type { Sector } from "#domain/fee/sector.ts";
import { methodsFor } from "#domain/need/allowed-methods.ts";
import { minimumQuotes } from "#domain/need/minimum.ts";
import { pathOf } from "#domain/need/schedule.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import type { Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { estimateOf } from "../need/assess.ts";
import { openFile, rulesOf, type NeedFile } from "../need/file.ts";
import { assessDraft } from "../need/read-form.ts";
import { capOf } from "./cap-of.ts";
import { publishedSectorStep } from "./sector-of-owner.ts";

/** A need whose cap may be lifted, the need locked: nobody quotes or opens meanwhile. */
export type OverrideFile = NeedFile & { readonly cap: FeeCap; readonly running: boolean };

/** Refuses `command.not_found` for drafts and for needs outside the officer's places, `fee.override_bundle`. */
export async function overrideFile(tx: Tx, actor: PersonActor, no: string): Promise<Outcome<OverrideFile>> {
  const opened = await openFile(tx, no, "alone");
  if (!opened.ok) return opened;
  const file = opened.value;
  const { row, basis, now } = file;
  if (row.state === "draft" || !actor.jurisdictions.includes(basis.case.jurisdictionCode))
    return refuse("command.not_found");
  if (row.bundleCode !== null) return refuse("fee.override_bundle");
  const inReview = row.state === "review";
  const runs = row.state === "published" && row.closesAt !== null && now < row.closesAt;
  const cap = inReview ? await capInReview(tx, file) : ok(row.cap as FeeCap | null);
  if (!cap.ok) return cap;
  if (!cap.value) return refuse("command.not_found");
  return ok({ ...file, cap: cap.value, running: inReview || runs });
}

async function capInReview(tx: Tx, { row, now }: NeedFile): Promise<Outcome<FeeCap>> {
  const assessed = await assessDraft(tx, row, now);
  return assessed.ok ? ok(assessed.value.cap) : assessed;
}

/** Whether this amount may stand: the rule itself, and nothing that was published with the notice changes. */
export async function judgeOverride(
  tx: Tx,
  file: OverrideFile,
  asked: { capFen: Fen; reason: string },
): Promise<Outcome<Fen>> {
  const { row, cap, running } = file;
  const sound = checkOverride({ ...asked, cap, ceilingFen: row.ceilingFen, running });
  if (!sound.ok || row.state !== "published") return sound;
  const { policy } = await rulesOf(tx, row);
  const after = estimateOf(row, { ...cap, capFen: asked.capFen });
  const same =
    JSON.stringify(termsAt(row, policy, estimateOf(row, cap))) ===
    JSON.stringify(termsAt(row, policy, after));
  return same ? sound : refuse("fee.override_changes_path");
}

/** Everything that follows from the estimate of a running notice; an override restarts none of it. */
function termsAt(row: NeedFile["row"], policy: Policy, estimatedFen: Fen | null) {
  if (estimatedFen === null) return null;
  const { method, publicFunds, round } = row;
  const question = { method, publicFunds, round, estimatedFen, policy };
  const answer = methodsFor(question).find((each) => each.method === method);
  return {
    path: pathOf(question),
    allowed: answer?.allowed ?? false,
    minimum: minimumQuotes(question),
    trading: publicFunds && estimatedFen >= policy.tradingThresholdFen,
  };
}

/** The decision as the derivation tells it: offices in both languages, no names. */
export async function decisionOf(
  tx: Tx,
  row: OverrideRow,
  confirmedAs: number,
  now: Date,
): Promise<CapOverride> {
  const [proposer, confirmer] = [await officeOf(tx, row.proposedAs), await officeOf(tx, confirmedAs)];
  return {
    capFen: row.capFen,
    reason: row.reason,
    officesZh: `${proposer.zh}、${confirmer.zh}`,
    officesEn: `${proposer.en}; ${confirmer.en}`,
    confirmedAt: now.toISOString(),
  };
}

/** The published cap with a decision in it; of a need in review the publication computes it. */
export async function liftedCap(
  tx: Tx,
  { row, basis }: OverrideFile,
  override: CapOverride,
): Promise<Outcome<FeeCap>> {
  const { policy } = await rulesOf(tx, row);
  const { quantities, ceilingFen } = row;
  const sectorStep = publishedSectorStep(row);
  return capOf(policy, basis, { sector: row.sector as Sector, sectorStep, quantities, ceilingFen, override });
}
