import { beforeAll, expect, test } from "vitest";
import type { Ctx } from "#db/context.ts";
import { firmByCode } from "#db/store/desk.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { testJurisdictions, testPerson } from "#db/seed/test-person.ts";
import type { FirmKind } from "#domain/desk/acts.ts";
import { approveRegistration } from "../registration/approve-registration.ts";
import { ownerEntry, pdf } from "../registration/entry-fixture.ts";
import { returnRegistration } from "../registration/return-registration.ts";
import {
  codeOf,
  needInput,
  newCase,
  newOwner,
  subsidised,
  tradeOn,
  value,
  web,
  type Trade,
} from "../need/fixtures/trade.ts";
import { reviewNeed } from "../need/review-need.ts";
import { draftNeedAtDesk, publishNeedAtDesk } from "./need.ts";
import { openVisit } from "./open-visit.ts";
import { registerOwnerAtDesk } from "./register.ts";

const db = await testDatabase();
let trade: Trade;
let counter: Ctx;
let colleague: Ctx;
beforeAll(async () => {
  trade = await tradeOn(db);
  counter = web(db, trade.market.operator);
  await testJurisdictions(db.db);
  colleague = web(db, await testPerson(db.db, { role: "operator", kind: "hall" }));
});

const request = { name: "申请书.pdf", bytes: pdf };
async function orderFor(code: string, kind: FirmKind = "owner") {
  const visitor = { visitorName: "李强", visitorRelation: "employee" as const, idShown: true };
  return { visitId: value(await openVisit(counter, { kind, uscc: code, ...visitor })).id, request };
}
async function subjectOf(receipt: string): Promise<string> {
  const { rows } = await db.pool.query<{ subject: string }>(`select subject from desk_act where no = $1`, [
    receipt,
  ]);
  return rows[0]!.subject;
}

test("who typed a registration in at the counter neither approves nor returns it; another officer does", async () => {
  const { uscc, person, ...entry } = ownerEntry();
  value(await registerOwnerAtDesk(counter, await orderFor(uscc), { ...entry, person }));
  const { registrationId } = (await firmByCode(db.db, uscc))!;
  const decision = { registrationId: registrationId!, defects: ["licence_unreadable"] };
  expect(codeOf(await approveRegistration(counter, decision))).toBe("desk.own_entry");
  expect(codeOf(await returnRegistration(counter, decision))).toBe("desk.own_entry");
  value(await approveRegistration(colleague, decision));
});

test("a public need written down at the counter is checked by another officer", async () => {
  const owner = await newOwner(db.db);
  const { requirementId } = await newCase(db.db, owner.id, trade.market.departmentId);
  const order = await orderFor(owner.code);
  const { avoid: _avoid, direct: _direct, ...input } = needInput({ funding: subsidised });
  const draft = value(await draftNeedAtDesk(counter, order, { ...input, requirementId }));
  const no = (await subjectOf(draft.no)).slice("need:".length);
  value(await publishNeedAtDesk(counter, order, { no }));
  for (const decision of ["approve", "send_back"] as const)
    expect(codeOf(await reviewNeed(counter, { no, decision, defects: ["用途不明"] }))).toBe("desk.own_entry");
  const approved = value(await reviewNeed(colleague, { no, decision: "approve", defects: [] }));
  expect(approved.state).toBe("published");
});
