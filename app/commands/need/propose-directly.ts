import type { Ctx } from "#db/context.ts";
import { shareAgency } from "#db/locks.ts";
import { record, scheduleDue } from "#db/record.ts";
import type { AgencyStanding } from "#db/store/agency-standing.ts";
import { insertAward, type AwardRow } from "#db/store/award.ts";
import { saveNeed, type NeedRow } from "#db/store/need.ts";
import { shortlistOf } from "#db/store/shortlist.ts";
import type { Tx } from "#db/transaction.ts";
import { firstRefusal } from "#domain/agency/eligibility.ts";
import { needLifecycle } from "#domain/need/lifecycle.ts";
import { checkLines } from "#domain/need/lines.ts";
import { confirmBy } from "#domain/need/schedule.ts";
import { step } from "#domain/shared/lifecycle.ts";
import type { Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { capsForAgency, eligibilityToDecide } from "../quote/eligibility.ts";
import type { Assessment } from "./assess.ts";
import { needFacts } from "./facts.ts";
import type { NeedFile } from "./file.ts";
import { itemsOf } from "./lines.ts";
import { noteConcentration } from "./note-concentration.ts";

/** The choice was the owner's, made in the draft; that an operator has checked it since does not make it another's. */
const chooser = "owner_staff";
type Choice = {
  readonly standing: AgencyStanding;
  readonly priceFen: Fen;
  readonly lineFen: readonly Fen[] | null;
};

/** The named agency gets the award at the price offered; it confirms first, then the result is publicised. */
export async function proposeDirectly(
  tx: Tx,
  ctx: Ctx,
  file: NeedFile,
  assessed: Assessment,
): Promise<Outcome<NeedRow>> {
  const { row, now } = file;
  const chosen = await judgeChoice(tx, file, assessed);
  if (!chosen.ok) return chosen;
  const facts = needFacts({
    direct: true,
    closed: true,
    reasonGiven: (row.directReason ?? "").trim() !== "",
  });
  const next = step(needLifecycle, "choose_directly", row.state, chooser, facts);
  if (!next.ok) return next;
  const until = confirmBy({ path: assessed.path, cal: assessed.cal, proposedAt: now });
  if (!until.ok) return until;
  const award = await keepAward(tx, file, chosen.value, until.value.at);
  const saved = await saveNeed(tx, row, { state: next.value });
  if (!saved) return refuse("command.stale");
  await scheduleDue(tx, "award.confirm_lapsed", String(award.id), until.value.at);
  await tell(tx, ctx, file, chosen.value);
  await noteConcentration(tx, ctx, file);
  return ok(saved);
}

function keepAward(
  tx: Tx,
  { row, now }: NeedFile,
  { standing, priceFen, lineFen }: Choice,
  until: Date,
): Promise<AwardRow> {
  return insertAward(tx, {
    needId: row.id,
    agencyId: standing.id,
    rank: 1,
    amountFen: priceFen,
    lineFen: lineFen && [...lineFen],
    days: row.serviceDays,
    state: "proposed",
    gradeAtAward: standing.grade,
    confirmBy: until,
    at: now,
  });
}

async function tell(
  tx: Tx,
  ctx: Ctx,
  { row, subjects }: NeedFile,
  { standing, priceFen }: Choice,
): Promise<void> {
  const { no, serviceDays: days, directCode: code, directReason: reason } = row;
  const list = await shortlistOf(tx, row.id);
  const data = {
    no,
    agency: standing.code,
    amountFen: priceFen,
    days,
    code,
    reason,
    shortlist: list?.sha256 ?? null,
    listed: list?.agencies.length ?? 0,
  };
  const told = [...subjects, `agency:${standing.code}`];
  await record(tx, ctx, { type: "award.proposed", subjects: told, data, visibility: "public" });
}

/** Grade, measures, conflicts and cap bind an owner's free choice as they bind a quote. */
async function judgeChoice(
  tx: Tx,
  { row, basis, lines }: NeedFile,
  { policy }: Assessment,
): Promise<Outcome<Choice>> {
  const { directAgencyId: agencyId, directPriceFen } = row;
  if (agencyId === null || directPriceFen === null) return refuse("need.direct_agency_missing");
  await shareAgency(tx, agencyId);
  const asked = { agencyId, need: row, items: itemsOf(lines), owner: basis.owner, policy };
  const found = await eligibilityToDecide(tx, { ...asked, act: "invite" });
  if (!found) return refuse("command.not_found");
  const eligible = firstRefusal(found.lines);
  if (!eligible.ok) return eligible;
  const caps = capsForAgency(row, lines, policy, found);
  if (!caps.ok) return caps;
  const amounts = lines.flatMap(({ line }) => line.directPriceFen ?? []);
  const priceFen = checkLines(amounts, caps.value);
  if (!priceFen.ok) return priceFen;
  const lineFen = row.bundleCode === null ? null : amounts;
  return ok({ standing: found.standing, priceFen: priceFen.value, lineFen });
}
