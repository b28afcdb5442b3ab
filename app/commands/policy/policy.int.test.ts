import { describe, expect, test } from "vitest";
import { policyVersion } from "#db/schema/spine.ts";
import { newPerson } from "#db/seed/small-market.ts";
import { organisationIdOf } from "#db/seed/catalogue-rows.ts";
import { findPolicy, policyInForce } from "#db/store/policy.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { openTrade } from "../need/fixtures/open-trade.ts";
import { codeOf, monday, postNeed, readNeed, setMarketClock, value, web } from "../need/fixtures/trade.ts";
import { confirmPolicy, rejectPolicy, withdrawPolicy } from "./decide-policy.ts";
import { proposePolicy, type PolicyDraft } from "./propose-policy.ts";

const trade = await openTrade();
const { db, pool } = trade.db;
const { supervisor } = trade.market;
const office = await organisationIdOf(db, "REG");
const second = await newPerson(db, office, "supervisor", "第二监督员");
const price = await newPerson(db, office, "price_officer", "价格穆秀云");
const regulator = await newPerson(db, office, "regulator", "监管邵文博");
const as = (actor: typeof supervisor) => web(trade.db, actor);
const place = supervisor.jurisdictions[0]!;

function draft(change: Partial<PolicyDraft> = {}): PolicyDraft {
  return {
    profile: "default",
    base: { profile: "default", version: 1 },
    changes: [{ path: "sectorRatioBp.industry", text: "35" }],
    title: { zh: "通用规则", en: "Default rules" },
    source: { title: { zh: "甲文件", en: "Document A" }, clause: "3" },
    reason: "年度调整",
    effectiveOn: "2026-03-16",
    ...change,
  };
}
const propose = (change: Partial<PolicyDraft> = {}, by = supervisor) => proposePolicy(as(by), draft(change));
const inForce = async (day: string) => {
  const policy = value(await policyInForce(db, place, day));
  return [policy.profile, policy.version, policy.sectorRatioBp.industry];
};

describe("a version of the rules", () => {
  test("counts from its day, by the calendar alone; a need published before keeps its own", async () => {
    const early = await postNeed(trade);
    const { id, version } = value(await propose());
    expect([version, await findPolicy(db, "default", 2)]).toEqual([2, null]);
    expect(codeOf(await confirmPolicy(as(supervisor), { id, note: "" }))).toBe("policy.own_proposal");
    expect(codeOf(await confirmPolicy(as(regulator), { id, note: "" }))).toBe("command.forbidden");
    expect(value(await confirmPolicy(as(price), { id, note: "" })).state).toBe("scheduled");
    expect(codeOf(await confirmPolicy(as(second), { id, note: "" }))).toBe("command.wrong_state");
    expect(await inForce("2026-03-15")).toEqual(["default", 1, 4000]);
    expect(await inForce("2026-03-16")).toEqual(["default", 2, 3500]);

    await setMarketClock(db, instantAt("2026-03-16", 9));
    const late = await postNeed(trade);
    const kept = await readNeed(trade, early.no);
    expect([kept.policyVersion, kept.capFen]).toEqual([1, 800_000]);
    expect([late.policyVersion, late.capFen]).toEqual([2, 700_000]);
    expect(codeOf(await withdrawPolicy(as(second), { id, note: "晚了" }))).toBe("policy.day_reached");
    await setMarketClock(db, monday);
  });

  test("the same person in another office is still the same person; the table says so too", async () => {
    const { id } = value(await propose({ ...own("shanxian") }));
    const hat = { ...price, accountId: supervisor.accountId };
    expect(codeOf(await confirmPolicy(as(hat), { id, note: "" }))).toBe("policy.own_proposal");
    const forged = pool.query(
      `update policy_proposal set state = 'scheduled', decided_by = proposed_by, decided_as = proposed_as, decided_at = app_now() where id = $1`,
      [id],
    );
    await expect(forged).rejects.toMatchObject({ code: "23514" });
    expect(codeOf(await withdrawPolicy(as(second), { id, note: "" }))).toBe("policy.not_proposer");
    expect(value(await withdrawPolicy(as(supervisor), { id, note: "" })).state).toBe("withdrawn");
  });

  test("a scheduled one is taken back before its day, and never comes", async () => {
    const { id } = value(await propose({ ...own("xintai") }));
    expect(codeOf(await propose({ ...own("xintai") }))).toBe("policy.proposal_open");
    value(await confirmPolicy(as(second), { id, note: "同意" }));
    expect(codeOf(await propose({ ...own("xintai") }))).toBe("policy.proposal_open");
    expect(codeOf(await withdrawPolicy(as(price), { id, note: " " }))).toBe("policy.reason_missing");
    expect(value(await withdrawPolicy(as(price), { id, note: "依据有误" })).state).toBe("withdrawn");
    expect(await findPolicy(db, "xintai", 2)).not.toBeNull();
    await setRowsProfile("xintai");
    expect((await inForce("2026-12-01")).slice(0, 2)).toEqual(["xintai", 1]);
    await setRowsProfile(null);
    expect(value(await propose({ ...own("xintai") })).version).toBe(3);
  });

  test("a second person may say no, with reasons; what was said stays", async () => {
    const { id } = value(await propose({ ...own("linyi") }));
    expect(codeOf(await rejectPolicy(as(second), { id, note: "" }))).toBe("policy.reason_missing");
    expect(value(await rejectPolicy(as(second), { id, note: "依据不足" })).state).toBe("rejected");
    const changed = pool.query(`update policy_proposal set reason = 'x' where id = $1`, [id]);
    await expect(changed).rejects.toMatchObject({ code: "42501" });
  });
});

function own(profile: string): Partial<PolicyDraft> {
  return {
    profile,
    base: { profile, version: 1 },
    changes: [{ path: "periods.rating", text: "12" }],
  };
}

async function setRowsProfile(profile: string | null): Promise<void> {
  await pool.query(`update jurisdiction set policy_profile = $1 where code = $2`, [profile, place]);
}

test.each<[string, Partial<PolicyDraft>, string]>([
  ["no reason", { reason: " " }, "policy.reason_missing"],
  ["no clause", { source: { title: { zh: "甲", en: "A" }, clause: "" } }, "policy.basis_missing"],
  ["for today", { effectiveOn: "2026-03-09" }, "policy.effective_not_ahead"],
  [
    "from a version that does not exist",
    { base: { profile: "default", version: 9 } },
    "policy.version_unknown",
  ],
  ["for a profile that does not exist", { profile: "atlantis" }, "policy.version_unknown"],
  ["without a change", { ...own("zoucheng"), changes: [] }, "policy.nothing_changed"],
  [
    "with a parameter of its own",
    { ...own("zoucheng"), changes: [{ path: "x", text: "1" }] },
    "policy.parameter_unknown",
  ],
])("a proposal %s is refused", async (_why, change, code) => {
  await setMarketClock(db, monday);
  expect(codeOf(await propose({ ...own("zoucheng"), ...change }))).toBe(code);
});

test("who does not answer for every place of a profile cannot change it", async () => {
  const elsewhere = { ...supervisor, jurisdictions: ["370921"] };
  expect(codeOf(await propose(own("zoucheng"), elsewhere))).toBe("ok");
  expect(codeOf(await propose({}, elsewhere))).toBe("policy.outside_scope");
  expect(codeOf(await propose({}, price))).toBe("command.forbidden");
});

test("a published version never changes, and none appears without two persons", async () => {
  await expect(pool.query(`update policy_version set parameters = '{}'`)).rejects.toMatchObject({
    code: "42501",
  });
  await expect(pool.query(`delete from policy_version`)).rejects.toMatchObject({ code: "42501" });
  const forged = as(supervisor)
    .db.insert(policyVersion)
    .values({ profile: "default", version: 77, effectiveFrom: "2030-01-01", parameters: {} });
  await expect(forged).rejects.toMatchObject({ cause: { code: "42501" } });
});
