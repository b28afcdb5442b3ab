import { beforeAll, expect, test } from "vitest";
import { decideAdmission } from "#db/seed/admission.ts";
import { liveAward } from "#db/store/award.ts";
import { decideGrade, measuresOf, takeAgencyById } from "#db/store/sanction.ts";
import { appNow, withTx } from "#db/transaction.ts";
import { effectiveFrom } from "#domain/sanction/procedure.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { toFen } from "#domain/shared/money.ts";
import { ok } from "#domain/shared/outcome.ts";
import { openTrade } from "../need/fixtures/open-trade.ts";
import {
  codeOf,
  draftNeed,
  monday,
  newAgency,
  openAtClosing,
  postNeed,
  quote,
  readNeed,
  setMarketClock,
  subsidised,
  type AgencyFirm,
  type Trade,
  value,
  web,
} from "../need/fixtures/trade.ts";
import { publishNeed } from "../need/publish-need.ts";
import { reviewNeed } from "../need/review-need.ts";
import { quoteStanding } from "../quote/read-standing.ts";
import { measureAgainst } from "../sanction/measure-for-test.ts";
import { confirmAward } from "./confirm-award.ts";
import { endPublicity } from "./end-publicity.ts";

let trade: Trade;
beforeAll(async () => {
  trade = await openTrade();
});
const confirm = (firm: AgencyFirm, no: string) => confirmAward(web(trade.db, firm.actor), { no });

async function publicNeed() {
  const { no } = await postNeed(trade, { funding: subsidised });
  value(await reviewNeed(web(trade.db, trade.market.operator), { no, decision: "approve", defects: [] }));
  return readNeed(trade, no);
}

/** A publicised award of public money to the first of three. */
async function awardTo(firm: AgencyFirm) {
  const rivals = [await newAgency(trade.db.db, "A"), await newAgency(trade.db.db, "A")];
  await setMarketClock(trade.db.db, monday);
  const need = await publicNeed();
  for (const [at, each] of [firm, ...rivals].entries())
    value(await quote(trade, need.no, each, { yuan: 7_000 + at * 100 }));
  value(await openAtClosing(trade, need));
  const award = (await liveAward(trade.db.db, need.id))!;
  expect(award.agencyId).toBe(firm.id);
  return { no: need.no, needId: need.id, award, publicityOver: award.publicityEndsAt! };
}

test("from the commit of a demotion no award is confirmed, though it takes effect two seconds later", async () => {
  const firm = await newAgency(trade.db.db, "B");
  const demotion = await measureAgainst(trade, firm, "demotion");
  const { no, publicityOver } = await awardTo(firm);
  await setMarketClock(trade.db.db, publicityOver);
  await demotion.sign();
  await demotion.second();
  expect(codeOf(await confirm(firm, no))).toBe("agency.grade_gate");
});

test("nor does an award confirmed before become definite", async () => {
  const firm = await newAgency(trade.db.db, "B");
  const demotion = await measureAgainst(trade, firm, "demotion");
  const { no, needId, award, publicityOver } = await awardTo(firm);
  value(await confirm(firm, no));
  await setMarketClock(trade.db.db, publicityOver);
  await demotion.sign();
  await demotion.second();
  expect(value(await endPublicity(trade.worker, award.id)).state).toBe("publicised");
  expect((await liveAward(trade.db.db, needId))?.agencyId).not.toBe(firm.id);
});

test("a suspension bars quoting and an owner's choice from its commit on; pages show it when it takes effect", async () => {
  const firm = await newAgency(trade.db.db, "B");
  const suspension = await measureAgainst(trade, firm, "suspension");
  await setMarketClock(trade.db.db, instantAt("2026-03-18", 9));
  const { no } = await postNeed(trade);
  const direct = { agencyCode: firm.code, priceFen: toFen(700_000), reason: "熟悉项目" };
  const chosen = await draftNeed(trade, { method: "direct", direct });
  await suspension.sign();
  expect(codeOf(await quote(trade, no, firm, { yuan: 5_000 }))).toBe("agency.barred_from_quoting");
  expect(codeOf(await publishNeed(web(trade.db, trade.owner.actor), { no: chosen }))).toBe(
    "agency.barred_from_invitation",
  );
  const [measure] = await measuresOf(trade.db.db, firm.id);
  const shown = async (beforeMs: number) =>
    (await quoteStanding(trade.db.db, no, firm.id, new Date(measure!.effectiveAt!.getTime() - beforeMs)))
      ?.eligible;
  expect([await shown(1), await shown(0)]).toEqual([true, false]);
});

test("a confirmation that waited for the demotion's lock reads the clock after it", async () => {
  const firm = await newAgency(trade.db.db, "B");
  await decideAdmission(trade.db.db, firm.id, "B", monday);
  const { no } = await awardTo(firm);
  const waiting = async () =>
    (
      await trade.db.pool.query(
        "select 1 from pg_locks where locktype = 'advisory' and objid = $1 and mode = 'ShareLock' and not granted",
        [firm.id],
      )
    ).rowCount;
  const confirming = value(
    await withTx(trade.worker, { command: "test.demote", input: {} }, async (tx) => {
      const { grade } = (await takeAgencyById(tx, firm.id))!;
      const late = confirm(firm, no);
      await expect.poll(waiting).toBe(1);
      const decidedAt = await appNow(tx);
      await decideGrade(tx, {
        agencyId: firm.id,
        kind: "sanction",
        grade: "C",
        previous: grade,
        reference: "test",
        policyProfile: "default",
        policyVersion: 1,
        decidedAt,
        effectiveAt: effectiveFrom(decidedAt),
      });
      return ok({ late });
    }),
  );
  expect(codeOf(await confirming.late)).toBe("agency.grade_gate");
});
