import { expect, test } from "vitest";
import { readNeed as readNotice } from "#db/read/need.ts";
import { voluntaryChoices } from "#db/read/voluntary.ts";
import { caseRequirement } from "#db/schema/case.ts";
import { policyVersion } from "#db/schema/spine.ts";
import { rowsOf } from "#db/seed/rows.ts";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import { requirementsOf } from "#db/store/need-line.ts";
import { publishNeed } from "../need/publish-need.ts";
import { createNeed } from "../need/create-need.ts";
import { codeOf, monday, needInput, newCase, value, web } from "../need/fixtures/trade.ts";
import { openTrade } from "../need/fixtures/open-trade.ts";
import { addWish } from "./add-wish.ts";

test("a wish of the owner's own: only where the policy lets it, marked on its notice, of no department", async () => {
  const trade = await openTrade();
  const { db, owner, market } = trade;
  const ctx = web(db, owner.actor);
  const { requirementId } = await newCase(db.db, owner.id, market.departmentId);
  const [required] = await rowsOf(db.db, caseRequirement, { id: requirementId });
  const { rows } = await db.pool.query<{ code: string }>("select code from approval_case where id = $1", [
    required!.caseId,
  ]);
  const code = rows[0]!.code;
  const wish = { code, item: market.itemCode, reason: "内部决策参考" };
  expect(codeOf(await addWish(ctx, wish))).toBe("need.voluntary_not_allowed");
  expect((await voluntaryChoices(db.db, owner.id, "2026-03-09")).cases).toEqual([]);
  await db.db.insert(policyVersion).values({
    profile: "default",
    version: 2,
    effectiveFrom: "2026-03-01",
    parameters: { ...defaultPolicy, version: 2, effectiveFrom: "2026-03-01", voluntaryNeeds: true },
  });
  expect((await voluntaryChoices(db.db, owner.id, "2026-03-09")).cases).toHaveLength(1);
  expect(codeOf(await addWish(ctx, wish))).toBe("case.required_already");
  expect(codeOf(await addWish(ctx, { ...wish, item: "XX-999" }))).toBe("need.item_not_listed");
  await db.pool.query(
    'insert into service_item select (jsonb_populate_record(i, \'{"code": "HJ-777"}\')).* from service_item i where i.code = $1',
    [market.itemCode],
  );
  expect(codeOf(await addWish(ctx, { ...wish, item: "HJ-777", reason: " " }))).toBe("case.reason_missing");
  const own = value(await addWish(ctx, { ...wish, item: "HJ-777" }));
  const { no } = value(await createNeed(ctx, { ...needInput(), requirementId: own.requirementId }));
  value(await publishNeed(ctx, { no }));
  const notice = await readNotice(db.db, no, monday);
  expect(notice?.requirement).toMatchObject({ voluntary: true, reason: "内部决策参考" });
  expect(notice?.case.code).toBe(code);
  expect(await requirementsOf(db.db, notice!.id)).toMatchObject([{ voluntary: true, state: "open" }]);
});
