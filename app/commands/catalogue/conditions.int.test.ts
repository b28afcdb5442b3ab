import { expect, test } from "vitest";
import type { ApplicabilityRule } from "#domain/need/applicability.ts";
import { toFen } from "#domain/shared/money.ts";
import { codeOf, draftNeed, value, web } from "../need/fixtures/trade.ts";
import { publishNeed } from "../need/publish-need.ts";
import { openCatalogue, why } from "./fixtures/catalogue.ts";
import { proposeItemChange } from "./propose-item.ts";

const { trade, regulator, as, approve, contentLike } = await openCatalogue();

const basis = "豁免名录第三条";
const rules: ApplicabilityRule[] = [
  { effect: "exempt", areaBelowM2: 500, basis },
  { effect: "downgraded", investmentBelowFen: toFen(100_000_000), basis: "名录第八条" },
  { effect: "provided_by_department", zones: ["经济开发区"], basis: "区域评估成果第二条" },
];

async function publishIn(place: { area?: number; investment?: number; zone?: string }) {
  const no = await draftNeed(trade);
  await trade.db.pool.query(
    `update approval_case set area_m2 = $2, investment_fen = $3, zone = $4 where id = (select case_id from need where no = $1)`,
    [no, place.area ?? null, place.investment ?? null, place.zone ?? null],
  );
  return publishNeed(web(trade.db, trade.owner.actor), { no });
}

test("area, investment and zone of the case are held against the item's conditions, and the refusal names the basis", async () => {
  const content = await contentLike({ applicability: rules, promisedWd: 12 });
  const { id } = value(await proposeItemChange(as(regulator), { ...why, code: "HJ-001", content }));
  value(await approve(id));
  expect(await publishIn({ area: 499 })).toMatchObject({
    refusal: { code: "need.item_exempt", params: { basis } },
  });
  expect(await publishIn({ area: 500, investment: 99_999_999 })).toMatchObject({
    refusal: { code: "need.item_downgraded", params: { basis: "名录第八条" } },
  });
  expect(await publishIn({ area: 500, investment: 100_000_000, zone: " 经济 开发区" })).toMatchObject({
    refusal: { code: "need.item_provided_by_department", params: { basis: "区域评估成果第二条" } },
  });
  // Nothing meets a condition; what is left is what the list promises: twelve days, not the lawful twenty.
  expect(await publishIn({ area: 500, investment: 100_000_000, zone: "老城区" })).toMatchObject({
    refusal: { code: "need.service_days_out_of_range", params: { longestWd: 12 } },
  });
  const no = await draftNeed(trade, { serviceDays: 12 });
  expect(codeOf(await publishNeed(web(trade.db, trade.owner.actor), { no }))).toBe("ok");
});
