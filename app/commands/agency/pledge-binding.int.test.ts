import { beforeAll, expect, test } from "vitest";
import { serviceOf } from "#db/store/agency-service.ts";
import { toFen } from "#domain/shared/money.ts";
import { openTrade } from "../need/fixtures/open-trade.ts";
import {
  codeOf,
  monday,
  newAgency,
  openAtClosing,
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

test("a pledge made lower after the quote is asked again at the opening: the quote above it does not count", async () => {
  await setMarketClock(trade.db.db, monday);
  const firm = await newAgency(trade.db.db, "B");
  const rival = await newAgency(trade.db.db, "B");
  const running = await postNeed(trade);
  const service = await serviceOf(trade.db.db, firm.id, running.itemCode);
  value(await quote(trade, running.no, firm, { yuan: 6_000 }));
  value(await quote(trade, running.no, rival, { yuan: 7_000 }));
  value(
    await changePledge(web(trade.db, { ...firm.actor, role: "agency_admin" }), {
      serviceId: service!.id,
      pledge: { priceFen: toFen(500_000), wd: null },
      reason: "",
    }),
  );
  value(await openAtClosing(trade, running));
  const opened = await trade.db.pool.query<{ id: number; result: string; rejection: string | null }>(
    `select agency_id as id, result, rejection from quote_opened where need_id = $1`,
    [running.id],
  );
  const told = new Map(opened.rows.map(({ id, ...rest }) => [id, rest]));
  expect(told.get(rival.id)).toEqual({ result: "ok", rejection: null });
  expect(JSON.stringify(told.get(firm.id))).toMatch(/cap/);
});
