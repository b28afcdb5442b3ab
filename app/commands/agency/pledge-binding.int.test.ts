import { beforeAll, expect, test } from "vitest";
import { serviceOf } from "#db/store/agency-service.ts";
import { toFen } from "#domain/shared/money.ts";
import { openTrade } from "../need/fixtures/open-trade.ts";
import {
  codeOf,
  monday,
  newAgency,
  postNeed,
  quote,
  setMarketClock,
  value,
  web,
  type Trade,
} from "../need/fixtures/trade.ts";
import { changePledge } from "./change-pledge.ts";

let trade: Trade;
beforeAll(async () => {
  trade = await openTrade();
});

test("a pledge made lower binds in a running notice, one made higher only in later ones", async () => {
  const firm = await newAgency(trade.db.db, "B");
  const running = await postNeed(trade);
  const service = await serviceOf(trade.db.db, firm.id, running.itemCode);
  const pledge = (yuan: number) =>
    changePledge(web(trade.db, { ...firm.actor, role: "agency_admin" }), {
      serviceId: service!.id,
      pledge: { priceFen: toFen(yuan * 100), wd: null },
      reason: "",
    });
  const later = (minutes: number) =>
    setMarketClock(trade.db.db, new Date(monday.getTime() + minutes * 60_000));
  await later(1);
  value(await pledge(5_000));
  expect(codeOf(await quote(trade, running.no, firm, { yuan: 5_000.01 }))).toBe("fee.cap");
  await later(2);
  value(await pledge(7_000));
  expect(codeOf(await quote(trade, running.no, firm, { yuan: 5_000.01 }))).toBe("fee.cap");
  expect(codeOf(await quote(trade, running.no, firm, { yuan: 5_000 }))).toBe("ok");
  await later(3);
  const { no } = await postNeed(trade);
  expect(codeOf(await quote(trade, no, firm, { yuan: 7_000.01 }))).toBe("fee.cap");
  expect(codeOf(await quote(trade, no, firm, { yuan: 7_000 }))).toBe("ok");
});
