import { beforeAll, describe, expect, test } from "vitest";
import { agency as agencyTable } from "#db/schema/agency.ts";
import { setRows } from "#db/seed/rows.ts";
import { newAgency, newCase, setMarketClock } from "#db/seed/small-market.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { readResult } from "#db/read/need-result.ts";
import { findNeed } from "#db/store/need.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { toFen } from "#domain/shared/money.ts";
import { beginNeed } from "./begin-need.ts";
import {
  codeOf,
  draftNeed,
  monday,
  openAtClosing,
  postNeed,
  quote,
  readNeed,
  tradeOn,
  value,
  web,
  type Trade,
} from "./fixtures/trade.ts";
import { publishNeed } from "./publish-need.ts";
import { assessDraft } from "./read-form.ts";
import { refuseApproval } from "./refuse-approval.ts";
import { reviseNeed } from "./revise-need.ts";
import { setOwnApproval } from "./set-own-approval.ts";
import { readSplitting } from "./splitting.ts";

let trade: Trade;
beforeAll(async () => {
  trade = await tradeOn(await testDatabase());
});
const owner = () => trade.owner.actor as PersonActor;
const as = (role: "owner_staff" | "owner_approver") => web(trade.db, { ...owner(), role });

async function begin(): Promise<string> {
  const { requirementId } = await newCase(trade.db.db, trade.owner.id, trade.market.departmentId);
  const ids = [requirementId];
  return value(await beginNeed(as("owner_staff"), { requirementIds: ids, bundle: null, agency: null })).no;
}
const defectsOf = async (no: string) => {
  const assessed = value(await assessDraft(trade.db.db, await readNeed(trade, no), monday));
  return assessed.defects.map(({ code }) => code);
};

describe("a draft in steps", () => {
  test("begins with what is known, keeps every step, and tells what is still missing", async () => {
    const no = await begin();
    expect(await readNeed(trade, no)).toMatchObject({ state: "draft", description: "", method: "lowest" });
    expect(await defectsOf(no)).toEqual(["need.text_missing"]);
    value(await reviseNeed(as("owner_staff"), { no, description: "编制报批版报告表，一式四份。" }));
    value(await reviseNeed(as("owner_staff"), { no, ceilingFen: toFen(700_000) }));
    expect(await readNeed(trade, no)).toMatchObject({
      description: "编制报批版报告表，一式四份。",
      ceilingFen: 700_000,
      method: "lowest",
    });
    expect(await defectsOf(no)).toEqual([]);
  });

  test("a condition on locality is refused when it is posted, and stays in the draft to be changed", async () => {
    const no = await begin();
    value(await reviseNeed(as("owner_staff"), { no, description: "编制报告表，仅限本地企业报名。" }));
    expect(codeOf(await publishNeed(as("owner_staff"), { no }))).toBe("need.condition_locality");
    expect((await readNeed(trade, no)).state).toBe("draft");
  });

  test.each([
    [null, "need.weights_missing"],
    [{ credit: 40, price: 40, time: 10 }, "selection.weights_sum"],
    [{ credit: 80, price: 10, time: 10 }, "selection.weight_price"],
    [{ credit: 40, price: 40, time: 20 }, "ok"],
  ])("weights %j: %s", async (weights, code) => {
    const no = await begin();
    expect(codeOf(await reviseNeed(as("owner_staff"), { no, method: "best_value", weights }))).toBe(code);
  });

  test("another method drops the weights", async () => {
    const no = await begin();
    const weights = { credit: 40, price: 40, time: 20 };
    value(await reviseNeed(as("owner_staff"), { no, method: "best_value", weights }));
    value(await reviseNeed(as("owner_staff"), { no, method: "lowest" }));
    expect((await readNeed(trade, no)).weights).toBeNull();
  });

  test("an agency somebody thinks of is kept, and its price asked before posting", async () => {
    const { requirementId } = await newCase(trade.db.db, trade.owner.id, trade.market.departmentId);
    const agency = await newAgency(trade.db.db, "B");
    const begun = { requirementIds: [requirementId], bundle: null, agency: agency.code };
    const { no } = value(await beginNeed(as("owner_staff"), begun));
    expect(await readNeed(trade, no)).toMatchObject({ method: "direct", directAgencyId: agency.id });
    expect(await defectsOf(no)).toContain("need.direct_agency_missing");
  });
});

describe("the owner's own approval", () => {
  beforeAll(async () => {
    expect(codeOf(await setOwnApproval(as("owner_staff"), { first: true }))).toBe("command.forbidden");
    value(await setOwnApproval(as("owner_approver"), { first: true }));
    return async () => void value(await setOwnApproval(as("owner_approver"), { first: false }));
  });

  test("staff only ask, the approver posts", async () => {
    const no = await draftNeed(trade);
    expect(value(await publishNeed(as("owner_staff"), { no })).state).toBe("own_approval");
    expect(codeOf(await publishNeed(as("owner_staff"), { no }))).toBe("command.forbidden");
    expect(codeOf(await reviseNeed(as("owner_staff"), { no, title: "另一个名称" }))).toBe(
      "command.wrong_state",
    );
    expect(value(await publishNeed(as("owner_approver"), { no })).state).toBe("published");
  });

  test("sent back with a reason it is a draft again", async () => {
    const no = await draftNeed(trade);
    value(await publishNeed(as("owner_staff"), { no }));
    expect(codeOf(await refuseApproval(as("owner_approver"), { no, reason: " " }))).toBe(
      "need.reason_missing",
    );
    expect(codeOf(await refuseApproval(as("owner_staff"), { no, reason: "预算未批" }))).toBe(
      "command.forbidden",
    );
    value(await refuseApproval(as("owner_approver"), { no, reason: "预算未批" }));
    expect((await readNeed(trade, no)).state).toBe("draft");
  });

  test("the approver's own draft needs nobody else", async () => {
    const no = await draftNeed(trade);
    expect(value(await publishNeed(as("owner_approver"), { no })).state).toBe("published");
  });
});

test("several of one item within 90 days: noticed only once they reach the threshold", async () => {
  await setMarketClock(trade.db.db, monday);
  const row = await postNeed(trade);
  const draft = await findNeed(trade.db.db, await draftNeed(trade));
  const assessed = value(await assessDraft(trade.db.db, draft!, monday));
  const small = await readSplitting(trade.db.db, draft!, assessed, monday);
  expect(small.suspected).toBeNull();
  expect(small.yearFen).toBeGreaterThan(assessed.estimatedFen);
  const policy = { ...assessed.policy, tradingThresholdFen: small.yearFen };
  const { suspected } = await readSplitting(trade.db.db, draft!, { ...assessed, policy }, monday);
  expect(suspected?.needs).toContain(row.no);
  expect(suspected).toMatchObject({ totalFen: small.yearFen, days: 90 });
});

test("best value from the notice to the result: the weights published decide, the credit as of the opening counts", async () => {
  await setMarketClock(trade.db.db, monday);
  const weights = { credit: 20, price: 40, time: 40 };
  const row = await postNeed(trade, { method: "best_value", weights });
  expect(row).toMatchObject({ weights, noticeWd: 5 });
  const [quick, cheap] = [await newAgency(trade.db.db, "A"), await newAgency(trade.db.db, "B")];
  value(await quote(trade, row.no, quick, { yuan: 7800, days: 5 }));
  value(await quote(trade, row.no, cheap, { yuan: 7200, days: 20 }));
  await setRows(trade.db.db, agencyTable, { id: quick.id }, { score: 92 });
  value(await openAtClosing(trade, row));
  const { opening } = await readResult(trade.db.db, row.id);
  expect(opening?.result.order).toMatchObject([
    {
      agency: quick.code,
      figures: {
        creditHundredths: 9200,
        priceHundredths: 9231,
        timeHundredths: 10_000,
        totalHundredths: 9532,
      },
    },
    {
      agency: cheap.code,
      figures: { creditHundredths: 8000, priceHundredths: 10_000, timeHundredths: 2500 },
    },
  ]);
});
