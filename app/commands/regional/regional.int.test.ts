import { expect, test } from "vitest";
import { storedFile } from "#db/schema/organisation.ts";
import { regionalUse } from "#db/schema/regional.ts";
import { newPerson } from "#db/seed/small-market.ts";
import { createNeed } from "#app/commands/need/create-need.ts";
import { openTrade } from "#app/commands/need/fixtures/open-trade.ts";
import {
  codeOf,
  draftNeed,
  needInput,
  newCase,
  setMarketClock,
  value,
  web,
} from "#app/commands/need/fixtures/trade.ts";
import { publishNeed } from "#app/commands/need/publish-need.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { checkCommitment } from "./check-commitment.ts";
import { openCase } from "../case/open-case.ts";
import { decideResult } from "./decide-result.ts";
import { proposeResult, type RegionalInput } from "./propose-result.ts";
import { useResult } from "./use-result.ts";

const trade = await openTrade();
const { db } = trade.db;
const officer = await newPerson(db, trade.market.departmentId, "approver", "环保局单建华");
const colleague = await newPerson(db, trade.market.departmentId, "approver", "环保局聂光明");
const owner = web(trade.db, trade.owner.actor);
const [file] = await db
  .insert(storedFile)
  .values({
    sha256: "0".repeat(64),
    name: "区域评估.pdf",
    mime: "application/pdf",
    size: 1,
    purpose: "regional",
  })
  .returning({ id: storedFile.id });

const input = (change: Partial<RegionalInput>): RegionalInput => ({
  no: null,
  titleZh: "产业园区域评估",
  titleEn: "Park",
  itemCodes: [trade.market.itemCode],
  projectCodes: [],
  zone: "",
  area: "",
  validFrom: "2026-03-01",
  validTo: "2026-12-31",
  conditions: "",
  commitment: "",
  reason: "统一评估",
  fileId: file!.id,
  ...change,
});

async function inForce(change: Partial<RegionalInput>) {
  const made = value(await proposeResult(web(trade.db, officer), input(change)));
  value(await decideResult(web(trade.db, colleague), { ...made, on: "confirm", reason: "" }));
  return made;
}

async function caseAt(lng: number | null, lat: number | null) {
  const made = await newCase(db, trade.owner.id, trade.market.departmentId);
  const place = [made.caseId, lng, lat];
  await trade.db.pool.query("update approval_case set site_lng = $2, site_lat = $3 where id = $1", place);
  return made;
}

/** As its owner types it in. */
async function caseTyped(serial: string, site: { siteLng: number; siteLat: number }) {
  await trade.db.pool.query("update organisation set verified_at = app_now() where id = $1", [
    trade.owner.id,
  ]);
  const { code } = value(
    await openCase(owner, {
      code: `2026-370982-26-03-${serial}`,
      projectName: "年产 2 万套阀门技改项目",
      departmentId: trade.market.departmentId,
      matterZh: "建设项目环境影响评价文件审批",
      phase: "project",
      limitWd: 30,
      investmentFen: null,
      ...site,
      items: ["HJ-001"],
    }),
  );
  const { rows } = await trade.db.pool.query<{ id: number }>(
    "select r.id from case_requirement r join approval_case c on c.id = r.case_id where c.code = $1",
    [code],
  );
  return rows[0]?.id ?? 0;
}

async function stateOf(id: number) {
  const { rows } = await trade.db.pool.query("select state from case_requirement where id = $1", [id]);
  return rows[0]?.state;
}

test("four eyes: nobody confirms what the same person entered, and nothing covers before", async () => {
  const { code, requirementId } = await caseAt(null, null);
  const made = value(await proposeResult(web(trade.db, officer), input({ projectCodes: [code] })));
  const own = await decideResult(web(trade.db, officer), { ...made, on: "confirm", reason: "" });
  expect(codeOf(own)).toBe("regional.own_proposal");
  expect(codeOf(await createNeed(owner, { ...needInput(), requirementId }))).toBe("ok");
});

test("a project in the area buys nothing: refused at the form, used with a signature, open again after revocation", async () => {
  const area = "117.0, 36.0\n117.2, 36.0\n117.2, 36.2\n117.0, 36.2";
  const commitment = "本单位承诺符合准入条件。";
  const made = await inForce({ area, commitment });
  const outside = await caseAt(117.3, 36.1);
  expect(codeOf(await createNeed(owner, { ...needInput(), requirementId: outside.requirementId }))).toBe(
    "ok",
  );

  const { requirementId } = await caseAt(117.1, 36.1);
  const refused = await createNeed(owner, { ...needInput(), requirementId });
  expect(refused).toMatchObject({
    refusal: {
      code: "need.covered_by_regional_result",
      params: { result: made.no, validToOn: "2026-12-31" },
    },
  });
  const use = { requirementId, ...made, name: trade.owner.actor.name };
  expect(codeOf(await useResult(owner, { ...use, name: "别人" }))).toBe("regional.signature_other_name");
  value(await useResult(owner, use));
  expect(await stateOf(requirementId)).toBe("covered");
  const [kept] = await db.select().from(regionalUse);
  expect(kept).toMatchObject({ commitment, signedName: trade.owner.actor.name });

  const check = { useId: kept!.id, note: "现场核查" };
  value(await checkCommitment(web(trade.db, officer), { ...check, result: "kept" }));
  expect(await stateOf(requirementId)).toBe("covered");
  value(await checkCommitment(web(trade.db, officer), { ...check, result: "broken" }));
  expect(await stateOf(requirementId)).toBe("open");
  value(await useResult(owner, use));

  expect(codeOf(await decideResult(web(trade.db, officer), { ...made, on: "revoke", reason: " " }))).toBe(
    "regional.reason_missing",
  );
  value(await decideResult(web(trade.db, officer), { ...made, on: "revoke", reason: "数据失实" }));
  expect(await stateOf(requirementId)).toBe("open");
  expect(codeOf(await createNeed(owner, { ...needInput(), requirementId }))).toBe("ok");
});

test("a draft made before is refused at publication; after the last day the result covers no more", async () => {
  const no = await draftNeed(trade);
  const { rows } = await trade.db.pool.query<{ code: string }>(
    "select c.code from need n join approval_case c on c.id = n.case_id where n.no = $1",
    [no],
  );
  const first = await inForce({ projectCodes: [rows[0]!.code], validTo: "2026-03-31" });
  expect(codeOf(await publishNeed(owner, { no }))).toBe("need.covered_by_regional_result");
  const next = value(
    await proposeResult(
      web(trade.db, officer),
      input({ no: first.no, projectCodes: [rows[0]!.code], validTo: "2026-04-10" }),
    ),
  );
  expect(next).toEqual({ no: first.no, version: 2 });
  value(await decideResult(web(trade.db, colleague), { ...next, on: "confirm", reason: "" }));
  await setMarketClock(db, instantAt("2026-04-10", 23));
  expect(codeOf(await publishNeed(owner, { no }))).toBe("need.covered_by_regional_result");
  await setMarketClock(db, instantAt("2026-04-13", 9));
  expect(codeOf(await publishNeed(owner, { no }))).toBe("ok");
});

test("coordinates typed in at the case decide whether a drawn area covers what it buys", async () => {
  const made = await inForce({ area: "118.0, 36.0\n118.2, 36.0\n118.2, 36.2\n118.0, 36.2" });
  const posted = async (serial: string, siteLng: number, siteLat: number) =>
    createNeed(owner, { ...needInput(), requirementId: await caseTyped(serial, { siteLng, siteLat }) });
  expect(await posted("000811", 118.1, 36.1)).toMatchObject({
    refusal: { code: "need.covered_by_regional_result", params: { result: made.no } },
  });
  expect(codeOf(await posted("000812", 118.3, 36.1))).toBe("ok");
});

test("only the department whose item it is enters a result: another one's approvers block nothing", async () => {
  const { rows } = await trade.db.pool.query<{ id: number }>(
    `insert into organisation (kind, code, name, jurisdiction_code)
     select 'department', 'DEPT-OTHER', '汶新市水务局', jurisdiction_code from organisation where id = $1 returning id`,
    [trade.market.departmentId],
  );
  const stranger = await newPerson(db, rows[0]!.id, "approver", "水务局周海");
  const { code, requirementId } = await caseAt(null, null);
  const foreign = await proposeResult(web(trade.db, stranger), input({ projectCodes: [code] }));
  expect(foreign).toMatchObject({
    refusal: { code: "regional.item_elsewhere", params: { item: trade.market.itemCode } },
  });
  expect(codeOf(await createNeed(owner, { ...needInput(), requirementId }))).toBe("ok");
});

test("where the policy asks for the owner's commitment, none is entered and none covers without it", async () => {
  const bare = await caseAt(null, null);
  const signed = await caseAt(null, null);
  await inForce({ projectCodes: [bare.code] });
  await trade.db.pool.query(
    `insert into policy_version (profile, version, effective_from, parameters)
     select profile, 99, effective_from, jsonb_set(jsonb_set(parameters, '{version}', '99'), '{regional}',
       '{"commitmentRequired": true}') from policy_version where profile = 'default' order by version desc limit 1`,
  );
  const without = input({ projectCodes: [signed.code] });
  expect(codeOf(await proposeResult(web(trade.db, officer), without))).toBe("regional.commitment_missing");
  await inForce({ projectCodes: [signed.code], commitment: "本单位承诺符合准入条件。" });
  const post = (requirementId: number) => createNeed(owner, { ...needInput(), requirementId });
  expect(codeOf(await post(bare.requirementId))).toBe("ok");
  expect(codeOf(await post(signed.requirementId))).toBe("need.covered_by_regional_result");
});
