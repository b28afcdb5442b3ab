import { beforeAll, expect, test } from "vitest";
import { addendaOf } from "#db/read/need-versions.ts";
import { rowsOf } from "#db/seed/rows.ts";
import { quoteEnvelope, quoteOpened } from "#db/schema/quote.ts";
import { currentEnvelopes } from "#db/store/quote.ts";
import { toFen } from "#domain/shared/money.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { reconfirmQuote } from "../quote/reconfirm-quote.ts";
import type { AddendumInput } from "./addendum-input.ts";
import { amendNeed } from "./amend-need.ts";
import type { NeedRow } from "#db/store/need.ts";
import {
  codeOf,
  monday,
  newAgency,
  openAtClosing,
  postNeed,
  quote,
  readNeed,
  setMarketClock,
  value,
  web,
  type AgencyFirm,
  type Trade,
} from "./fixtures/trade.ts";
import { openTrade } from "./fixtures/open-trade.ts";

let trade: Trade;
let agencies: AgencyFirm[];
beforeAll(async () => {
  trade = await openTrade();
  agencies = [];
  for (let at = 0; at < 4; at += 1) agencies.push(await newAgency(trade.db.db, "B"));
});

function addendum(row: NeedRow, change: Partial<AddendumInput> = {}): AddendumInput {
  const { no, title, description, serviceDays, complaintContact, quantities, ceilingFen } = row;
  const lines = [{ quantities, ceilingFen }];
  return {
    no,
    title,
    description,
    serviceDays,
    complaintContact,
    lines,
    note: "补充监测要求",
    ...change,
  };
}

test("quotes lapse unless confirmed; the closing is put off, never shortened, and the change is told line by line", async () => {
  await setMarketClock(trade.db.db, monday);
  const row = await postNeed(trade);
  const [kept, silent, replaced, withdrawn] = agencies as [AgencyFirm, AgencyFirm, AgencyFirm, AgencyFirm];
  for (const [at, firm] of agencies.entries()) value(await quote(trade, row.no, firm, { yuan: 5000 + at }));
  await setMarketClock(trade.db.db, instantAt("2026-03-12", 15));
  const owner = web(trade.db, trade.owner.actor);
  const change = {
    description: `${row.description}\n增加土壤现状监测。`,
    lines: [{ quantities: {}, ceilingFen: toFen(700_000) }],
  };
  const done = value(await amendNeed(owner, addendum(row, change)));
  const after = await readNeed(trade, row.no);
  expect(after.closesAt).toEqual(instantAt("2026-03-16", 17));
  expect(after.questionsCloseAt).toEqual(instantAt("2026-03-13", 17));
  expect([after.opensAt, after.capFen, after.policyVersion]).toEqual([
    after.closesAt,
    700_000,
    row.policyVersion,
  ]);
  expect(done.version).toBe(2);
  const [told] = await addendaOf(trade.db.db, row.id);
  expect(told?.changes.map(({ field }) => field)).toEqual(["description", "ceiling", "cap"]);
  expect(told?.changes[0]?.lines.at(-1)).toEqual({ text: "增加土壤现状监测。", mark: "added" });

  expect(await currentEnvelopes(trade.db.db, row.id, 1)).toEqual([]);
  value(await reconfirmQuote(web(trade.db, kept.actor), { no: row.no }));
  expect(codeOf(await reconfirmQuote(web(trade.db, kept.actor), { no: row.no }))).toBe(
    "quote.confirmed_already",
  );
  value(await quote(trade, row.no, replaced, { yuan: 4000 }));
  expect(codeOf(await reconfirmQuote(web(trade.db, replaced.actor), { no: row.no }))).toBe(
    "quote.confirmed_already",
  );
  value(await openAtClosing(trade, after));
  const opened = await rowsOf(trade.db.db, quoteOpened, { needId: row.id });
  expect(new Set(opened.map(({ agencyId }) => agencyId))).toEqual(new Set([kept.id, replaced.id]));
  expect(opened.map(({ agencyId }) => agencyId)).not.toContain(silent.id);
  expect(codeOf(await reconfirmQuote(web(trade.db, withdrawn.actor), { no: row.no }))).toBe("quote.too_late");
});

test("is refused without a change, without a reason, over the cap, with a barred condition, after closing", async () => {
  await setMarketClock(trade.db.db, monday);
  const row = await postNeed(trade);
  const owner = web(trade.db, trade.owner.actor);
  const tried = async (change: Partial<AddendumInput>) =>
    codeOf(await amendNeed(owner, addendum(row, change)));
  expect(await tried({})).toBe("addendum.nothing_changed");
  expect(await tried({ title: "新的名称", note: " " })).toBe("need.reason_missing");
  expect(await tried({ lines: [{ quantities: {}, ceilingFen: toFen(900_000) }] })).toBe(
    "need.ceiling_over_cap",
  );
  expect(await tried({ description: "仅限本地企业参与本项目。" })).toBe("need.condition_locality");
  expect(await tried({ serviceDays: 999 })).toBe("need.service_days_out_of_range");
  const stranger = web(trade.db, agencies[0]!.actor);
  expect(codeOf(await amendNeed(stranger, addendum(row, { title: "新的名称" })))).toBe("command.forbidden");
  await setMarketClock(trade.db.db, row.closesAt ?? monday);
  expect(await tried({ title: "新的名称" })).toBe("need.already_closed");
});

test("an addendum early in the notice leaves the closing where it was", async () => {
  await setMarketClock(trade.db.db, monday);
  const row = await postNeed(trade);
  const owner = web(trade.db, trade.owner.actor);
  value(await amendNeed(owner, addendum(row, { title: "环境影响报告表编制（含监测）" })));
  expect((await readNeed(trade, row.no)).closesAt).toEqual(row.closesAt);
});

test("addendum and quotes at once: each quote is for one version, and only the older ones lapse", async () => {
  await setMarketClock(trade.db.db, monday);
  const row = await postNeed(trade);
  const owner = web(trade.db, trade.owner.actor);
  const [amended, ...sent] = await Promise.all([
    amendNeed(owner, addendum(row, { title: "环境影响报告表编制（含监测）" })),
    ...agencies.map((firm) => quote(trade, row.no, firm, { yuan: 5000 })),
  ]);
  expect([amended, ...sent].map(codeOf)).toEqual(["ok", "ok", "ok", "ok", "ok"]);
  const all = await rowsOf(trade.db.db, quoteEnvelope, { needId: row.id });
  const counted = await currentEnvelopes(trade.db.db, row.id, 1);
  expect(all).toHaveLength(4);
  expect(counted.map(({ id }) => id).toSorted()).toEqual(
    all
      .filter(({ noticeVersion }) => noticeVersion === 2)
      .map(({ id }) => id)
      .toSorted(),
  );
});
