import { expect, test } from "vitest";
import { newPerson } from "#db/seed/small-market.ts";
import { organisationIdOf } from "#db/seed/catalogue-rows.ts";
import { listPlacePolicies } from "#db/read/place-policies.ts";
import { allPlaces, policyInForce } from "#db/store/policy.ts";
import { placePolicy } from "#db/schema/policy.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { openTrade } from "../need/fixtures/open-trade.ts";
import { codeOf, monday, postNeed, readNeed, setMarketClock, value, web } from "../need/fixtures/trade.ts";
import { assignProfile, type Assignment } from "./assign-profile.ts";
import { confirmAssignment, rejectAssignment, withdrawAssignment } from "./decide-assignment.ts";

const trade = await openTrade();
const { db, pool } = trade.db;
const { supervisor } = trade.market;
const office = await organisationIdOf(db, "REG");
const second = await newPerson(db, office, "supervisor", "第二监督员");
const price = await newPerson(db, office, "price_officer", "价格穆秀云");
const as = (actor: typeof supervisor) => web(trade.db, actor);
const place = trade.owner.actor.jurisdictions[0] ?? "";
const note = "";

function draft(change: Partial<Assignment> = {}): Assignment {
  return {
    place,
    profile: "shanxian",
    source: { title: { zh: "县政府办公室通知", en: "Notice of the county office" }, clause: "3" },
    reason: "试点地区统一执行",
    effectiveOn: "2026-03-16",
    ...change,
  };
}
const assign = (change: Partial<Assignment> = {}, by = supervisor) => assignProfile(as(by), draft(change));
const profileOn = async (day: string) => value(await policyInForce(db, place, day)).profile;

test("a place runs a profile from its day on: a new need is under it, an older one keeps its own, for good", async () => {
  const before = await profileOn("2026-03-15");
  const early = await postNeed(trade);
  const { id } = value(await assign());
  expect(await profileOn("2026-03-16")).toBe(before);
  expect(await listPlacePolicies(db, { officers: false })).toEqual([]);
  expect(codeOf(await assign({ profile: "linyi" }))).toBe("policy.place_waiting");
  expect(codeOf(await confirmAssignment(as(supervisor), { id, note }))).toBe("policy.own_proposal");
  const hat = { ...price, accountId: supervisor.accountId };
  expect(codeOf(await confirmAssignment(as(hat), { id, note }))).toBe("policy.own_proposal");
  expect(value(await confirmAssignment(as(price), { id, note })).state).toBe("scheduled");
  expect([await profileOn("2026-03-15"), await profileOn("2026-03-16")]).toEqual([before, "shanxian"]);
  const [told] = await listPlacePolicies(db, { officers: false });
  expect(told).toMatchObject({ profile: "shanxian", reason: "试点地区统一执行", source: draft().source });
  expect([told?.proposer?.name, told?.decider?.role]).toEqual([null, "price_officer"]);

  await setMarketClock(db, instantAt("2026-03-16", 9));
  const late = await postNeed(trade);
  expect([late.policyProfile, (await readNeed(trade, early.no)).policyProfile]).toEqual(["shanxian", before]);
  expect(codeOf(await withdrawAssignment(as(second), { id, note: "晚了" }))).toBe("policy.day_reached");
  expect(codeOf(await assign({ effectiveOn: "2026-03-20" }))).toBe("policy.place_same");

  const back = value(await assign({ profile: null, effectiveOn: "2026-03-20" }));
  value(await confirmAssignment(as(second), { id: back.id, note }));
  expect([await profileOn("2026-03-19"), await profileOn("2026-03-20")]).toEqual(["shanxian", "default"]);
  await setMarketClock(db, instantAt("2026-03-20", 9));
  expect((await postNeed(trade)).policyProfile).toBe("default");
  expect((await readNeed(trade, late.no)).policyProfile).toBe("shanxian");
  const own = (await allPlaces(db, "2026-03-20")).find(({ code }) => code === place);
  expect(own?.policyProfile).toBeNull();
});

test("said no to or taken back before its day, it never comes", async () => {
  await setMarketClock(db, instantAt("2026-03-23", 9));
  const change = { profile: "linyi", effectiveOn: "2026-04-01" };
  const refused = value(await assign(change));
  expect(codeOf(await rejectAssignment(as(second), { id: refused.id, note }))).toBe("policy.reason_missing");
  value(await rejectAssignment(as(second), { id: refused.id, note: "依据不足" }));
  const taken = value(await assign(change));
  expect(codeOf(await withdrawAssignment(as(second), { id: taken.id, note }))).toBe("policy.not_proposer");
  value(await confirmAssignment(as(second), { id: taken.id, note }));
  expect(codeOf(await withdrawAssignment(as(price), { id: taken.id, note }))).toBe("policy.reason_missing");
  value(await withdrawAssignment(as(price), { id: taken.id, note: "文件暂缓" }));
  expect(await profileOn("2026-04-01")).toBe("default");
  await setMarketClock(db, monday);
});

test.each<[string, Partial<Assignment>, string]>([
  ["no reason", { reason: " " }, "policy.reason_missing"],
  ["no clause", { source: { title: { zh: "甲", en: "A" }, clause: "" } }, "policy.basis_missing"],
  ["for today", { effectiveOn: "2026-03-23" }, "policy.effective_not_ahead"],
  ["of rules that do not exist", { profile: "atlantis" }, "policy.version_unknown"],
  ["for a place that does not exist", { place: "999999" }, "policy.place_outside"],
])("an assignment %s is refused", async (_why, change, code) => {
  await setMarketClock(db, instantAt("2026-03-23", 9));
  expect(codeOf(await assign({ profile: "linyi", effectiveOn: "2026-04-01", ...change }))).toBe(code);
});

test("who does not answer for a place and all below it cannot; nor can a price officer propose", async () => {
  const elsewhere = { ...supervisor, jurisdictions: ["370921"] };
  expect(codeOf(await assign({}, elsewhere))).toBe("policy.place_outside");
  expect(codeOf(await assign({}, price))).toBe("command.forbidden");
});

test("none comes without two persons, and what was assigned stays as it was", async () => {
  const forged = as(supervisor).db.insert(placePolicy).values({
    jurisdictionCode: place,
    profile: "linyi",
    source: draft().source,
    reason: "x",
    effectiveOn: "2030-01-01",
    state: "scheduled",
    proposedAt: new Date(),
    proposedBy: supervisor.accountId,
    proposedAs: supervisor.membershipId,
  });
  await expect(forged).rejects.toMatchObject({ cause: { code: "42501" } });
  await expect(pool.query(`update place_policy set profile = 'linyi'`)).rejects.toMatchObject({
    code: "42501",
  });
  await expect(pool.query(`delete from place_policy`)).rejects.toMatchObject({ code: "42501" });
});
