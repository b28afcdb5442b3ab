import type { Ctx } from "#db/context.ts";
import { shareAgency } from "#db/locks.ts";
import { record, scheduleDue } from "#db/record.ts";
import { insertAward } from "#db/store/award.ts";
import { saveNeed, type NeedRow } from "#db/store/need.ts";
import type { Tx } from "#db/transaction.ts";
import { firstRefusal } from "#domain/agency/eligibility.ts";
import { checkQuoteAgainstCap } from "#domain/fee/cap.ts";
import { needLifecycle } from "#domain/need/lifecycle.ts";
import { confirmBy } from "#domain/need/schedule.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { capForAgency, eligibilityFor } from "../quote/eligibility.ts";
import type { Assessment } from "./assess.ts";
import { needFacts } from "./facts.ts";
import type { NeedFile } from "./file.ts";

/** The choice was the owner's, made in the draft; that an operator has checked it since does not make it another's. */
const chooser = "owner_staff";

/** The named agency gets the award at the price offered; it confirms first, then the result is publicised. */
export async function proposeDirectly(tx: Tx, ctx: Ctx, file: NeedFile, assessed: Assessment): Promise<Outcome<NeedRow>> {
  const { row, now } = file;
  const { directAgencyId, directPriceFen, directReason } = row;
  if (directAgencyId === null || directPriceFen === null) return refuse("need.direct_agency_missing");
  const facts = needFacts({ direct: true, closed: true, reasonGiven: (directReason ?? "").trim() !== "" });
  const next = step(needLifecycle, "choose_directly", row.state, chooser, facts);
  if (!next.ok) return next;
  await shareAgency(tx, directAgencyId);
  const { policy, path, cal } = assessed;
  const found = await eligibilityFor(tx, { agencyId: directAgencyId, need: row, owner: file.basis.owner, policy, act: "invite", now });
  if (!found) return refuse("command.not_found");
  const eligible = firstRefusal(found.lines);
  if (!eligible.ok) return eligible;
  const cap = capForAgency(row, file.basis, policy, found.standing);
  if (!cap.ok) return cap;
  const priced = checkQuoteAgainstCap(directPriceFen, cap.value);
  if (!priced.ok) return priced;
  const until = confirmBy({ path, cal, proposedAt: now });
  if (!until.ok) return until;
  const award = await insertAward(tx, {
    needId: row.id, agencyId: directAgencyId, rank: 1, amountFen: directPriceFen, days: row.serviceDays, state: "proposed",
    gradeAtAward: found.standing.grade, confirmBy: until.value.at, at: now,
  });
  const saved = await saveNeed(tx, row, { state: next.value });
  if (!saved) return refuse("command.stale");
  await scheduleDue(tx, "award.confirm_lapsed", String(award.id), until.value.at);
  const data = { no: row.no, agency: found.standing.code, amountFen: directPriceFen, days: row.serviceDays, reason: directReason };
  const subjects = [...file.subjects, `agency:${found.standing.code}`];
  await record(tx, ctx, { type: "award.proposed", subjects, data, visibility: "public" });
  return ok(saved);
}
