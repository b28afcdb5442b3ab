import { expect, test } from "vitest";
import { organisationIdOf } from "#db/seed/catalogue-rows.ts";
import { newPerson } from "#db/seed/small-market.ts";
import type { FeeCap } from "#domain/fee/cap.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { toFen } from "#domain/shared/money.ts";
import { openTrade } from "../need/fixtures/open-trade.ts";
import {
  codeOf,
  draftNeed,
  monday,
  newAgency,
  newOwner,
  openAtClosing,
  postNeed,
  quote,
  readNeed,
  setMarketClock,
  subsidised,
  value,
  web,
} from "../need/fixtures/trade.ts";
import { publishNeed } from "../need/publish-need.ts";
import { confirmOverride, refuseOverride, withdrawOverride } from "./decide-override.ts";
import { proposeOverride } from "./propose-override.ts";
import { setOwnerSector } from "./set-owner-sector.ts";

const trade = await openTrade();
const { supervisor } = trade.market;
const office = await organisationIdOf(trade.db.db, "REG");
const priceOfficer = await newPerson(trade.db.db, office, "price_officer", "价格穆秀云");
const as = (actor: typeof supervisor) => web(trade.db, actor);
const reason = "需增加两处夜间监测，工作量明显超出一般项目";
const ask = (no: string, yuan: number, by = priceOfficer) =>
  proposeOverride(as(by), { no, capFen: toFen(yuan * 100), reason });

test("proposed by one, confirmed by another: the cap, its derivation and the quotes to come follow at once; the dates stay", async () => {
  const need = await postNeed(trade);
  const agency = await newAgency(trade.db.db, "A");
  expect(codeOf(await quote(trade, need.no, agency, { yuan: 9_000 }))).toBe("fee.cap");
  expect(codeOf(await ask(need.no, 9_500, supervisor))).toBe("command.forbidden");
  expect(codeOf(await ask(need.no, 9_500, { ...priceOfficer, jurisdictions: ["370921"] }))).toBe(
    "command.not_found",
  );
  const { id } = value(await ask(need.no, 9_500));
  expect(codeOf(await ask(need.no, 9_600))).toBe("fee.override_open");
  expect((await readNeed(trade, need.no)).capFen).toBe(800_000);
  expect(codeOf(await confirmOverride(as(priceOfficer), { id, note: "" }))).toBe("command.forbidden");
  const hat = { ...supervisor, accountId: priceOfficer.accountId };
  expect(codeOf(await confirmOverride(as(hat), { id, note: "" }))).toBe("fee.override_own");
  expect(value(await confirmOverride(as(supervisor), { id, note: "属实" })).state).toBe("confirmed");
  const after = await readNeed(trade, need.no);
  expect([after.capFen, after.closesAt, after.policyVersion]).toEqual([
    950_000,
    need.closesAt,
    need.policyVersion,
  ]);
  const steps = (after.cap as FeeCap).steps;
  expect(steps.at(-1)).toMatchObject({ key: "fee.step.override", params: { reason, resultFen: 950_000 } });
  expect(steps.find(({ key }) => key === "fee.step.ratio_industry")?.params["resultFen"]).toBe(800_000);
  expect(codeOf(await quote(trade, need.no, agency, { yuan: 9_500 }))).toBe("ok");
  expect(codeOf(await quote(trade, need.no, agency, { yuan: 9_500.01 }))).toBe("fee.cap");
  const others = [await newAgency(trade.db.db, "A"), await newAgency(trade.db.db, "B")];
  for (const other of others) value(await quote(trade, need.no, other, { yuan: 9_400 }));
  value(await openAtClosing(trade, after));
  expect((await readNeed(trade, need.no)).state).toBe("publicised");
  await setMarketClock(trade.db.db, monday);
});

test("after closing nobody lifts a cap: sealed quotes are judged by the one that stood", async () => {
  const need = await postNeed(trade);
  const { id } = value(await ask(need.no, 9_500));
  await setMarketClock(trade.db.db, need.closesAt!);
  expect(codeOf(await confirmOverride(as(supervisor), { id, note: "" }))).toBe("fee.override_too_late");
  expect(value(await refuseOverride(as(supervisor), { id, note: "已截止" })).state).toBe("refused");
  await setMarketClock(trade.db.db, monday);
});

test("what an override cannot do", async () => {
  const { no } = await postNeed(trade);
  expect(codeOf(await ask(no, 8_000))).toBe("fee.override_not_higher");
  expect(codeOf(await ask(no, 40_000.01))).toBe("fee.override_above_price");
  expect(codeOf(await proposeOverride(as(priceOfficer), { no, capFen: toFen(900_000), reason: " " }))).toBe(
    "fee.override_reason_missing",
  );
  const bound = await postNeed(trade, { ceilingFen: toFen(700_000) });
  expect(codeOf(await ask(bound.no, 9_000))).toBe("fee.override_ceiling");
  expect(codeOf(await ask(await draftNeed(trade), 9_000))).toBe("command.not_found");
  const { id } = value(await ask(no, 9_000));
  expect(codeOf(await refuseOverride(as(supervisor), { id, note: " " }))).toBe("fee.override_reason_missing");
  expect(
    codeOf(await withdrawOverride(as({ ...priceOfficer, accountId: supervisor.accountId }), { id })),
  ).toBe("fee.override_not_proposer");
  expect(value(await withdrawOverride(as(priceOfficer), { id })).state).toBe("withdrawn");
  expect(codeOf(await confirmOverride(as(supervisor), { id, note: "" }))).toBe("command.wrong_state");
});

test("before publication it waits with the need in review, and the ceiling may then use it", async () => {
  const ceilingFen = toFen(900_000);
  const no = await draftNeed(trade, { funding: subsidised });
  value(await publishNeed(web(trade.db, trade.owner.actor), { no }));
  expect((await readNeed(trade, no)).state).toBe("review");
  const { id } = value(await ask(no, 9_000));
  value(await confirmOverride(as(supervisor), { id, note: "" }));
  expect((await readNeed(trade, no)).capOverride).toMatchObject({ capFen: ceilingFen, reason });
});

test("the table itself refuses: an unconfirmed rise, a fall, one person, a rewritten reason, an award above the cap", async () => {
  const need = await postNeed(trade);
  const { pool } = trade.db;
  const sql = (text: string, ...values: unknown[]) => pool.query(text, values);
  await expect(sql(`update need set cap_fen = 900000 where no = $1`, need.no)).rejects.toMatchObject({
    code: "23514",
  });
  await expect(sql(`update need set cap_fen = 1 where no = $1`, need.no)).rejects.toMatchObject({
    code: "23514",
  });
  const { id } = value(await ask(need.no, 9_000));
  await expect(
    sql(
      `update cap_override set state = 'confirmed', decided_by = proposed_by, decided_at = app_now() where id = $1`,
      id,
    ),
  ).rejects.toMatchObject({ code: "23514" });
  await expect(sql(`update cap_override set reason = 'x' where id = $1`, id)).rejects.toMatchObject({
    code: "42501",
  });
  await expect(sql(`delete from cap_override where id = $1`, id)).rejects.toMatchObject({ code: "42501" });
});

test("an owner's sector: by its checked code, by a price officer with a reason, and by the code again", async () => {
  const owner = await newOwner(trade.db.db, { industryCode: "E4710" });
  const set = (sector: "industry" | null, by = priceOfficer, why = "兼营制造，主营收入来自生产线") =>
    setOwnerSector(as(by), { code: owner.code, sector, reason: why });
  const before = await postNeed(trade, {}, owner);
  expect(before.capFen).toBe(1_200_000);
  expect(codeOf(await set("industry", supervisor))).toBe("command.forbidden");
  expect(codeOf(await set("industry", { ...priceOfficer, jurisdictions: [] }))).toBe("fee.owner_unknown");
  expect(codeOf(await set("industry", priceOfficer, " "))).toBe("fee.sector_reason_missing");
  expect(codeOf(await set(null))).toBe("fee.sector_same");
  value(await set("industry"));
  const after = await postNeed(trade, {}, owner);
  expect([after.capFen, after.sector]).toEqual([800_000, "industry"]);
  const line = (after.cap as FeeCap).steps.find(({ key }) => key === "fee.step.sector_decision");
  expect(line?.params).toMatchObject({ reason: "兼营制造，主营收入来自生产线", decidedOn: dayOf(monday) });
  expect((await readNeed(trade, before.no)).capFen).toBe(1_200_000);
  const agency = await newAgency(trade.db.db, "A");
  expect(codeOf(await quote(trade, before.no, agency, { yuan: 12_000 }))).toBe("ok");
  expect(codeOf(await quote(trade, after.no, agency, { yuan: 8_000.01 }))).toBe("fee.cap");
  value(await set(null));
  expect((await postNeed(trade, {}, owner)).capFen).toBe(1_200_000);
  await expect(trade.db.pool.query(`update owner_sector set reason = 'x'`)).rejects.toMatchObject({
    code: "42501",
  });
});

test("an owner that nobody has checked has no sector, and so no cap", async () => {
  const owner = await newOwner(trade.db.db);
  const no = await draftNeed(trade, {}, owner);
  await trade.db.pool.query(`update organisation set verified_at = null where id = $1`, [owner.id]);
  expect(codeOf(await publishNeed(web(trade.db, owner.actor), { no }))).toBe("fee.owner_unchecked");
  expect(codeOf(await setOwnerSector(as(priceOfficer), { code: owner.code, sector: "other", reason }))).toBe(
    "fee.owner_unchecked",
  );
});
