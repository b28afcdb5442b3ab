import { beforeAll, expect, test } from "vitest";
import { fillKeyPool } from "#app/commands/award/ready-keys.ts";
import { createNeed } from "#app/commands/need/create-need.ts";
import { publishNeed } from "#app/commands/need/publish-need.ts";
import { reviewNeed } from "#app/commands/need/review-need.ts";
import { receiptSignerOf } from "#app/commands/quote/receipt-signer.ts";
import { submitQuote } from "#app/commands/quote/submit-quote.ts";
import { readKek } from "#db/keys.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { toFen } from "#domain/shared/money.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import { loadDemoMarket } from "./load.ts";

const market = await testDatabase();
beforeAll(async () => {
  await loadDemoMarket(market.urls, { agencies: 20 });
  const opener = market.ctx({ kind: "system", name: "system" }, { as: "opener" });
  await fillKeyPool(opener, readKek(market.dataDir), 4);
}, 300_000);

const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? "ok" : outcome.refusal.code);

async function as(login: string) {
  const { rows } = await market.pool.query<PersonActor>(
    `select 'person' as kind, a.id as "accountId", a.name, m.id as "membershipId", m.role, o.id as "organisationId", o.name as "organisationName",
       array(select code from jurisdiction) as jurisdictions
     from account a join membership m on m.account_id = a.id join organisation o on o.id = m.organisation_id where a.login = $1`,
    [login],
  );
  return market.ctx(rows[0]!);
}

async function postNeed(caseCode: string, fiscalBp: number): Promise<string> {
  const { rows } = await market.pool.query<{ id: number }>(
    `select r.id from case_requirement r join approval_case c on c.id = r.case_id where c.code = $1 and r.item_code = 'HJ-001'`,
    [caseCode],
  );
  const owner = await as("owner@demo");
  const made = await createNeed(owner, {
    requirementId: rows[0]!.id,
    title: "水性树脂项目环境影响报告表",
    description: "编制报批版环境影响报告表。",
    method: "lowest",
    quantities: {},
    funding: { ownBp: 10_000 - fiscalBp, fiscalBp, stateBp: 0 },
    payer: "owner",
    ceilingFen: null,
    serviceDays: 20,
    complaintContact: "0500-5550000",
    avoid: [],
    direct: null,
  });
  if (!made.ok) throw new Error(made.refusal.code);
  const { no } = made.value;
  expect(codeOf(await publishNeed(owner, { no }))).toBe("ok");
  return no;
}

async function quote(login: string, no: string, amountFen: number): Promise<string> {
  const ctx = await as(login);
  const { rows } = await market.pool.query<{ id: number }>(
    "select id from practitioner where agency_id = $1 limit 1",
    [ctx.actor.kind === "person" ? ctx.actor.organisationId : 0],
  );
  const input = {
    no,
    amountFen: toFen(amountFen),
    discountBp: null,
    days: 15,
    practitionerIds: [rows[0]!.id],
    conflictDeclared: true,
  };
  return codeOf(await submitQuote(ctx, input, receiptSignerOf(market.dataDir)));
}

test("the story's case takes a need with a cap of 8,000.00 yuan: A and both B may quote, one fen above it nobody", async () => {
  const no = await postNeed("2026-370982-26-03-000123", 0);
  expect(await quote("agency-a@demo", no, 780_000)).toBe("ok");
  expect(await quote("agency-b@demo", no, 800_000)).toBe("ok");
  expect(await quote("agency-b2@demo", no, 800_001)).toBe("fee.cap");
  expect(await quote("agency-c@demo", no, 790_000)).toBe("ok");
});

test("with a government subsidy the agency graded C is refused for its letter, a B is not", async () => {
  const no = await postNeed("2026-370982-26-03-000217", 3_000);
  const checked = await reviewNeed(await as("operator@demo"), { no, decision: "approve", defects: [] });
  expect(codeOf(checked)).toBe("ok");
  expect(await quote("agency-c@demo", no, 780_000)).toBe("agency.grade_gate");
  expect(await quote("agency-b2@demo", no, 780_000)).toBe("ok");
});
