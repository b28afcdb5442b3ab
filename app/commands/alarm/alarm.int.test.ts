import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { asPerson } from "#db/context.ts";
import { findAlarm, listAlarms, type AlarmFilter } from "#db/read/alarms.ts";
import { agency } from "#db/schema/agency.ts";
import { rowsOf, setRows } from "#db/seed/rows.ts";
import { quoteTrace } from "#db/schema/quote-annex.ts";
import { alarm, openedTrace, screening } from "#db/schema/screening.ts";
import { auditEvent } from "#db/schema/spine.ts";
import { alarmNotes, exclusionsOf } from "#db/store/alarm.ts";
import { liveAward } from "#db/store/award.ts";
import { recomputeDossier } from "#domain/collusion/dossier.ts";
import { toFen } from "#domain/shared/money.ts";
import { attachFile } from "../quote/attach-file.ts";
import { submitQuote } from "../quote/submit-quote.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { engagement } from "#db/schema/engagement.ts";
import { declineAward } from "../award/decline-award.ts";
import { engagementFor } from "../engagement/engagement-for-test.ts";
import {
  type AgencyFirm,
  codeOf,
  monday,
  newAgency,
  openAtClosing,
  postNeed,
  readNeed,
  setMarketClock,
  type Trade,
  tradeOn,
  value,
  web,
} from "../need/fixtures/trade.ts";
import { excludeQuote } from "./exclude-quote.ts";
import { handleAlarm } from "./handle-alarm.ts";
import { screenAward, screenNotice, screenOpening } from "./screen-need.ts";
import { screenAcceptance, screenDelivery, screenStaffing } from "./screen-work.ts";

const db = await testDatabase();
let trade: Trade;
let firms: AgencyFirm[];
beforeAll(async () => {
  trade = await tradeOn(db);
  firms = [];
  for (let at = 0; at < 3; at += 1) {
    const firm = await newAgency(trade.db.db, "B");
    await setRows(trade.db.db, agency, { id: firm.id }, { addressZh: `汶新市平安街 ${firm.id} 号` });
    firms.push(firm);
  }
});

type Sent = { yuan: number; network?: string; device?: string; paper?: string };
const all: AlarmFilter = { level: null, state: null, check: null, needNo: null, mine: false };
const supervising = () => web(trade.db, trade.market.supervisor, randomUUID());

async function send(no: string, firm: AgencyFirm, { yuan, network, device, paper }: Sent): Promise<void> {
  const by = () => asPerson(web(trade.db, firm.actor), firm.actor, randomUUID());
  const upload = { name: "方案.pdf", bytes: Buffer.from(`%PDF-1.4\n% ${paper}\ntrailer<<>>\n%%EOF\n`) };
  const fileIds = paper ? [value(await attachFile(by(), { no, upload })).id] : [];
  const input = {
    no,
    amountFen: toFen(yuan * 100),
    discountBp: null,
    days: 15,
    practitionerIds: firm.practitionerIds.slice(0, 1),
    conflictDeclared: true,
    fileIds,
  };
  const sender = { network: network ?? null, device: device ?? null };
  value(await submitQuote(by(), input, trade.sign, sender));
}

/** A need with these quotes, opened and screened after each of its events, twice as repeated tasks would. */
async function opened(sent: readonly Sent[]) {
  const row = await postNeed(trade);
  for (const [at, each] of sent.entries()) await send(row.no, firms[at]!, each);
  value(await openAtClosing(trade, row));
  const award = await liveAward(trade.db.db, row.id);
  const winner = firms.find(({ id }) => id === award?.agencyId)!;
  for (let run = 0; run < 2; run += 1) {
    value(await screenNotice(trade.worker, row.no));
    value(await screenOpening(trade.worker, row.no, 1));
    value(await screenAward(trade.worker, row.no, winner.code));
  }
  const kept = await rowsOf(trade.db.db, screening, { needId: row.id });
  const [found] = await listAlarms(supervising().db, trade.market.supervisor, { ...all, needNo: row.no });
  return { row, kept, alarm: found ?? null, winner };
}
const planted: readonly Sent[] = [
  { yuan: 7200, device: "one browser", network: "192.0.2.7", paper: "the same bytes" },
  { yuan: 7200, device: "one browser", network: "192.0.2.8", paper: "the same bytes" },
  { yuan: 7900, device: "another browser", network: "192.0.2.9", paper: "others" },
];

test("equal amounts, one file and one device in two quotes: the dossier has exactly these, and a repeat adds nothing", async () => {
  const { kept, alarm: raised } = await opened(planted);
  expect(kept.map(({ occasion }) => occasion)).toEqual(["opening"]);
  const pair = [firms[0]!.code, firms[1]!.code].toSorted((a, b) => a.localeCompare(b));
  expect(kept[0]?.findings.map(({ check, level, agencies }) => [check, level, agencies])).toEqual([
    ["R028", 3, pair],
    ["same_device", 3, pair],
    ["same_file", 3, pair],
  ]);
  expect(raised).toMatchObject({ level: 3, state: "open", occasion: "opening" });
  expect(raised?.dueAt?.getTime()).toBeGreaterThan(raised!.raisedAt.getTime());
  const found = (await findAlarm(supervising().db, raised!.no))!;
  expect(codeOf(recomputeDossier(JSON.parse(JSON.stringify(found.dossier))))).toBe("ok");
  const told = await rowsOf(trade.db.db, auditEvent, { type: "alarm.raised" });
  expect(told.map(({ visibility, payload }) => [visibility, payload.no])).toEqual([["internal", raised!.no]]);
  expect(JSON.stringify([kept, told])).not.toMatch(/192\.0\.2|browser/);
  await setMarketClock(trade.db.db, monday);
});

test("a plain opening is kept with its inputs and raises nothing", async () => {
  const { kept, alarm: raised } = await opened([
    { yuan: 7100, device: "a", paper: "x" },
    { yuan: 7460, device: "b", paper: "y" },
    { yuan: 7990, device: "c", paper: "z" },
  ]);
  expect(kept.map(({ occasion, findings }) => [occasion, findings])).toEqual([["opening", []]]);
  expect(raised).toBeNull();
  await setMarketClock(trade.db.db, monday);
});

test("before the opening only the opener has the traces; afterwards the worker, and never the web", async () => {
  const row = await postNeed(trade);
  await send(row.no, firms[0]!, { yuan: 7000, device: "own" });
  expect(await rowsOf(trade.db.db, openedTrace, {})).not.toHaveLength(0);
  const ids = (await rowsOf(trade.db.db, quoteTrace, {})).map(({ envelopeId }) => envelopeId);
  const before = await rowsOf(trade.db.db, openedTrace, { envelopeId: ids.at(-1)! });
  expect(before).toEqual([]);
  const denied = "permission denied";
  const as = (role: "web" | "worker") => trade.db.ctx({ kind: "guest" }, { as: role }).pool;
  await expect(as("worker").query("select * from quote_trace")).rejects.toThrow(denied);
  await expect(as("web").query("select * from opened_trace")).rejects.toThrow(denied);
  await expect(as("worker").query("update screening set findings = '[]'")).rejects.toThrow(denied);
  await expect(as("web").query("insert into alarm (no) values ('x')")).rejects.toThrow(denied);
  await expect(trade.db.pool.query("update screening set findings = '[]'")).rejects.toThrow(/screening/);
  await setMarketClock(trade.db.db, row.opensAt!);
});

test("an officer takes it in hand, notes, and closes it with words; a second one has to take it over", async () => {
  await setMarketClock(trade.db.db, monday);
  const { alarm: raised } = await opened(planted);
  const no = raised!.no;
  const act = (step: "take" | "note" | "explain" | "refer", text = "", agencyCode?: string) =>
    handleAlarm(supervising(), { no, step, text, agencyCode });
  expect(codeOf(await act("explain", "无关"))).toBe("command.wrong_state");
  value(await act("take"));
  expect(codeOf(await act("take"))).toBe("alarm.taken_already");
  expect(codeOf(await act("note", " "))).toBe("alarm.reason_missing");
  value(await act("note", "已调取两家文件。"));
  expect(codeOf(await act("refer", "拟立案", "91350100M000100Y43"))).toBe("alarm.agency_not_named");
  const other = { ...trade.market.supervisor, accountId: trade.market.operator.accountId };
  expect(codeOf(await handleAlarm(web(trade.db, other), { no, step: "explain", text: "x" }))).toBe(
    "alarm.in_other_hands",
  );
  expect(value(await act("refer", "拟立案调查。", firms[0]!.code)).state).toBe("referred");
  expect(codeOf(await act("note", "再记"))).toBe("command.wrong_state");
  const [row] = await rowsOf(trade.db.db, alarm, { no });
  expect((await alarmNotes(trade.db.db, row!.id)).map(({ step }) => step)).toEqual(["take", "note", "refer"]);
  for (const actor of [trade.owner.actor, firms[0]!.actor, trade.market.operator])
    expect(codeOf(await handleAlarm(web(trade.db, actor), { no, step: "take" }))).toBe("command.forbidden");
  await setMarketClock(trade.db.db, monday);
});

test("a linked winner is passed over by a supervisor's decision while nothing is definite", async () => {
  const { row, alarm: raised, winner } = await opened(planted);
  const no = raised!.no;
  const exclude = (agencyCode: string, reason = "两家报价文件同源。") =>
    excludeQuote(supervising(), { no, agencyCode, reason });
  expect(codeOf(await exclude(firms[2]!.code))).toBe("quote.exclusion_not_indicated");
  expect(codeOf(await exclude(winner.code, " "))).toBe("alarm.reason_missing");
  const asked = { no, agencyCode: winner.code, reason: "x" };
  expect(codeOf(await excludeQuote(web(trade.db, firms[2]!.actor), asked))).toBe("command.forbidden");
  expect(value(await exclude(winner.code)).state).toBe("publicised");
  expect(codeOf(await exclude(winner.code))).toBe("quote.excluded_already");
  const other = firms.slice(0, 2).find(({ id }) => id !== winner.id)!;
  expect(await liveAward(trade.db.db, row.id)).toMatchObject({ agencyId: other.id });
  value(await exclude(other.code));
  expect(await liveAward(trade.db.db, row.id)).toMatchObject({ agencyId: firms[2]!.id });
  expect((await exclusionsOf(trade.db.db, row.id)).map(({ code }) => code)).toEqual(
    [winner.code, other.code].toSorted((a, b) => a.localeCompare(b)),
  );
  expect((await readNeed(trade, row.no)).state).toBe("publicised");
  await setMarketClock(trade.db.db, monday);
});

test("a winner that gives up for a firm that always quotes beside it is seen when the reserve takes over", async () => {
  await setMarketClock(trade.db.db, new Date(monday.getTime() + 3_600_000));
  const { row, winner } = await opened([{ yuan: 7100 }, { yuan: 7460 }, { yuan: 7990 }]);
  value(await declineAward(web(db, winner.actor), { no: row.no, reason: "人员不足" }));
  const reserve = firms.find(({ code }) => code === firms[1]!.code)!;
  for (let run = 0; run < 2; run += 1) value(await screenAward(trade.worker, row.no, reserve.code));
  const [found] = (await rowsOf(db.db, screening, { needId: row.id })).filter(
    ({ occasion }) => occasion === "reserve",
  );
  const pair = [winner.code, reserve.code].toSorted((a, b) => a.localeCompare(b));
  expect(found?.findings).toMatchObject([{ check: "linked_reserve", level: 2, agencies: pair }]);
  await setMarketClock(trade.db.db, monday);
});

test("work that is done and accepted too fast is seen at the delivery and at the acceptance, once a month for an owner", async () => {
  const tenDaysMs = 864_000_000;
  const done: string[] = [];
  let parties: Parameters<typeof engagementFor>[2] = {};
  for (let at = 0; at < 6; at += 1) {
    const work = await engagementFor(db, trade.market, parties);
    parties = { owner: work.owner, agency: work.agency };
    await work.sign();
    const startedAt = new Date(monday.getTime() - tenDaysMs);
    if (at < 5) await setRows(db.db, engagement, { no: work.no }, { startedAt });
    value(await work.deliver());
    value(await screenStaffing(trade.worker, work.no));
    value(await screenDelivery(trade.worker, work.no));
    value(await work.accept(1));
    done.push(work.no);
  }
  for (const no of done) value(await screenAcceptance(trade.worker, no));
  const kept = (await rowsOf(db.db, screening, {})).filter(({ occasion }) =>
    ["delivery", "acceptance"].includes(occasion),
  );
  expect(kept.map(({ key, findings }) => [key.split(":")[0], findings.map(({ check }) => check)])).toEqual([
    ["delivery", ["fast_delivery"]],
    ["acceptance", ["quick_acceptance"]],
  ]);
  expect(kept[0]?.key).toBe(`delivery:${done[5]}`);
});
