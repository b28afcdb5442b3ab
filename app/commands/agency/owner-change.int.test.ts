import { beforeAll, expect, test } from "vitest";
import { hashPassword } from "#db/auth/password.ts";
import { newAgency, newPerson, type AgencyFirm } from "#db/seed/small-market.ts";
import { organisationIdOf } from "#db/seed/catalogue-rows.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { currentValues } from "#db/store/agency-change.ts";
import { shownValue } from "#domain/agency/change.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { codeOf, postNeed, quote, tradeOn, value, web, type Trade } from "../need/fixtures/trade.ts";
import { agencyEntry, ownerEntry } from "../registration/entry-fixture.ts";
import { entryChecks } from "../registration/entry-checks.ts";
import { conflictsBetween } from "../registration/conflict-facts.ts";
import { registerAgency } from "../registration/register-agency.ts";
import { registerOwner } from "../registration/register-owner.ts";
import { identityNumber, paper } from "./agency-for-test.ts";
import { changeOwnerContact } from "./change-owner-contact.ts";
import { approveChange, checkChange, confirmChange } from "./judge-change.ts";
import { requestChange, withdrawChange, type ChangeRequest } from "./request-change.ts";

const db = await testDatabase();
const password = "kiln-otter-4211";
let trade: Trade;
let operator: PersonActor;
let second: PersonActor;
beforeAll(async () => {
  trade = await tradeOn(db);
  operator = trade.market.operator;
  second = await newPerson(db.db, await organisationIdOf(db.db, "REG"), "supervisor", "第二监督员");
  await db.pool.query("update account set password_hash = $2 where id = $1", [
    second.accountId,
    await hashPassword(password),
  ]);
});

const ask = (actor: PersonActor, change: Partial<ChangeRequest>) =>
  requestChange(web(db, actor), {
    kind: "holders",
    value: {},
    idNumber: "",
    reason: "工商变更",
    file: paper,
    ...change,
  });
const holding = (name: string, code: string, shareBp: number) => ({
  controller: { name: "郑伟", code: identityNumber() },
  holders: [
    { name: "郑伟", code: identityNumber(), shareBp: 10_000 - shareBp },
    { name, code, shareBp },
  ],
});
const admin = ({ actor }: AgencyFirm): PersonActor => ({ ...actor, role: "agency_admin" });

async function holds(actor: PersonActor, code: string, shareBp: number) {
  const change = value(await ask(actor, { holding: holding("孙立", code, shareBp) }));
  value(await approveChange(web(db, operator), change));
}

async function banksWith(actor: PersonActor, bankAccountNo: string) {
  const told = { bankName: "建设银行", bankAccountNo };
  const change = value(await ask(actor, { kind: "bank_account", value: told }));
  value(await checkChange(web(db, operator), change));
  value(await confirmChange(web(db, second), { ...change, password }));
}

const quoted = async (agency: AgencyFirm) =>
  quote(trade, (await postNeed(trade)).no, agency, { yuan: 5_000 });

test("an account that an owner and an agency both state, each vetted, keeps the agency from quoting, and it is told why", async () => {
  const [tied, free] = [await newAgency(db.db, "B"), await newAgency(db.db, "B")];
  await banksWith(trade.owner.actor, "6217000123456789");
  await banksWith(admin(free), "6217000123450000");
  expect(codeOf(await quoted(tied))).toBe("ok");
  await banksWith(admin(tied), "6217 0001 2345 6789");
  expect(await quoted(tied)).toMatchObject({
    ok: false,
    refusal: { code: "agency.conflict_same_bank_account" },
  });
  expect(codeOf(await quoted(free))).toBe("ok");
  const shown = await currentValues(db.db, trade.owner.id);
  expect(shownValue("bank_account", shown?.bank_account ?? {})).toContain("6789");
});

test("a holder of 30 % of both keeps the agency from quoting; of 29.99 % of one does not, and a change counts once it is approved", async () => {
  const [tied, small] = [await newAgency(db.db, "B"), await newAgency(db.db, "B")];
  const code = identityNumber();
  await holds(trade.owner.actor, code, 3_000);
  await holds(admin(small), code, 2_999);
  const change = value(await ask(admin(tied), { holding: holding("孙立", code, 3_000) }));
  expect(codeOf(await quoted(tied))).toBe("ok");
  value(await approveChange(web(db, operator), change));
  expect(codeOf(await quoted(tied))).toBe("agency.conflict_shared_shareholder");
  expect(codeOf(await quoted(small))).toBe("ok");
  await holds(trade.owner.actor, identityNumber(), 3_000);
  expect(codeOf(await quoted(tied))).toBe("ok");
  const { rows } = await db.pool.query<{ text: string }>(
    `select to_jsonb(c)::text as text from agency_change c union all select to_jsonb(f)::text from identity_fact f
     union all select payload::text from audit_event`,
  );
  for (const { text } of rows) expect(text).not.toContain(code);
});

test.each<[string, Partial<ChangeRequest>, string]>([
  ["nothing stated", { holding: null }, "change.value_missing"],
  ["all holders anew", { holding: holding("孙立", identityNumber(), 2_000) }, "ok"],
  [
    "shares above 100 %",
    {
      holding: {
        controller: null,
        holders: [
          { name: "甲", code: identityNumber(), shareBp: 6_000 },
          { name: "乙", code: identityNumber(), shareBp: 4_001 },
        ],
      },
    },
    "identity.shares_over",
  ],
  ["no number", { holding: holding("孙立", "123", 3_000) }, "identity.holder_code"],
  ["the same name", { kind: "name", value: { name: "" } }, "change.value_missing"],
])("an owner's change with %s: %s", async (_what, change, code) => {
  const outcome = await ask(trade.owner.actor, change);
  expect(codeOf(outcome)).toBe(code);
  if (outcome.ok) value(await withdrawChange(web(db, trade.owner.actor), outcome.value));
});

test("what both state when they enter is compared at once, and the officer sees it", async () => {
  const guest = db.ctx({ kind: "guest" });
  const [client, firm] = [ownerEntry(), agencyEntry()];
  const holder = { name: "孙立", code: identityNumber(), shareBp: 3_000 };
  const { bankAccount } = client.identity;
  const owner = value(
    await registerOwner(guest, { ...client, identity: { ...client.identity, holders: [holder] } }),
  );
  const services = firm.services.map((service) => ({ ...service, itemCode: "HJ-001" }));
  const identity = { ...firm.identity, holders: [holder], bankAccount };
  const agency = value(await registerAgency(guest, { ...firm, services, identity }));
  const pair = { agencyId: agency.organisationId, ownerId: owner.organisationId, decoupled: true };
  const found = await conflictsBetween(db.db, { ...pair, work: { caseId: 0, items: [] } });
  expect(found).toEqual(["shared_shareholder", "same_bank_account"]);
  const checks = await entryChecks(db.db, agency.organisationId, [], new Date());
  expect(checks.links).toMatchObject([{ kind: "owner", grounds: found, review: false }]);

  const [quarter, watched] = [ownerEntry(), agencyEntry()];
  const lesser = { ...holder, code: identityNumber(), shareBp: 2_500 };
  value(await registerOwner(guest, { ...quarter, identity: { ...quarter.identity, holders: [lesser] } }));
  const items = watched.services.map((service) => ({ ...service, itemCode: "HJ-001" }));
  const held = { ...watched.identity, holders: [lesser] };
  const entered = value(await registerAgency(guest, { ...watched, services: items, identity: held }));
  const seen = await entryChecks(db.db, entered.organisationId, [], new Date());
  expect(seen.links).toMatchObject([{ kind: "owner", grounds: [], review: true }]);
});

test("an owner keeps its own contact data by itself, without a number in the record; an agency has another way", async () => {
  const { owner } = trade;
  const actor: PersonActor = { ...owner.actor, role: "owner_staff" };
  const contact = {
    contactName: "郑敏",
    phone: "0538-7711001",
    email: "z@example.cn",
    addressZh: "岱岳路 9 号",
  };
  const change = (by: PersonActor, more: object = {}) =>
    changeOwnerContact(web(db, by), { ...contact, ...more });
  expect(codeOf(await change(actor, { phone: " " }))).toBe("change.value_missing");
  expect(codeOf(await change(admin(await newAgency(db.db, "B"))))).toBe("command.forbidden");
  value(await change(actor));
  const { rows } = await db.pool.query("select phone, address_zh as address from owner where id = $1", [
    owner.id,
  ]);
  expect(rows).toEqual([{ phone: contact.phone, address: contact.addressZh }]);
  const events = await db.pool.query(
    "select payload::text as text from audit_event where type = 'owner.contact_changed'",
  );
  expect(events.rows).toHaveLength(1);
  expect(events.rows[0].text).not.toContain("7711001");
});
