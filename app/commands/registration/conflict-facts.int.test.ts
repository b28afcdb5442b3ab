import { beforeAll, expect, test } from "vitest";
import type { IdentityFact, IdentityRole } from "#domain/agency/identity.ts";
import { newEngagement } from "#db/seed/engaged-market.ts";
import { newAgency, type AgencyFirm } from "#db/seed/small-market.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { stateFacts } from "#db/store/identity.ts";
import { withTx } from "#db/transaction.ts";
import { ok } from "#domain/shared/outcome.ts";
import { basisOf } from "#db/store/need.ts";
import { rulesOf } from "../need/file.ts";
import { codeOf, monday, postNeed, quote, tradeOn, type Trade } from "../need/fixtures/trade.ts";
import { eligibilityFor } from "../quote/eligibility.ts";

const db = await testDatabase();
let trade: Trade;
beforeAll(async () => {
  trade = await tradeOn(db);
});

const fact = (role: IdentityRole, node: string, shareBp: number | null = null): IdentityFact => ({
  role,
  node,
  nameNode: null,
  masked: "*",
  shareBp,
});
const state = (id: number, facts: IdentityFact[]) =>
  withTx(db.ctx({ kind: "guest" }, { as: "owner" }), { command: "test", input: null }, async (tx) => {
    await stateFacts(tx, id, facts, new Date());
    return ok(null);
  });
const quoted = async (agency: AgencyFirm) => {
  const { no } = await postNeed(trade);
  return codeOf(await quote(trade, no, agency, { yuan: 5_000 }));
};

test.each<[string, IdentityFact[], IdentityFact[], string]>([
  ["nothing in common", [fact("bank_account", "account:1")], [fact("bank_account", "account:2")], "ok"],
  [
    "one account",
    [fact("bank_account", "account:1")],
    [fact("bank_account", "account:1")],
    "agency.conflict_same_bank_account",
  ],
  [
    "a holder of 30 % of both",
    [fact("shareholder", "person:h", 3_000)],
    [fact("shareholder", "person:h", 3_000)],
    "agency.conflict_shared_shareholder",
  ],
  [
    "a holder of less than 30 % of one",
    [fact("shareholder", "person:h", 2_999)],
    [fact("shareholder", "person:h", 3_000)],
    "ok",
  ],
])("%s", async (_what, owner, agency, code) => {
  const firm = await newAgency(db.db, "B");
  await state(trade.owner.id, owner);
  await state(firm.id, agency);
  expect(await quoted(firm)).toBe(code);
});

test("who declares an interest in the owner, or is of a department, does not quote", async () => {
  const [partial, founded] = [await newAgency(db.db, "B"), await newAgency(db.db, "B")];
  await state(partial.id, [fact("declared_interest", `firm:${trade.owner.code}`)]);
  await state(founded.id, [fact("sponsor", "firm:113709000043412345")]);
  expect(await quoted(partial)).toBe("agency.conflict_declared");
  expect(await quoted(founded)).toBe("agency.conflict_subordinate_to_department");
});

test("a practitioner of two agencies, however the certificate is written", async () => {
  const [one, other] = [await newAgency(db.db, "B"), await newAgency(db.db, "B")];
  await db.pool.query(
    "update practitioner set certificate_no = 'HP 00-77x' where agency_id = $1 and id = $2",
    [one.id, one.practitionerIds[0]],
  );
  await db.pool.query(
    "update practitioner set certificate_no = 'ＨＰ0077X' where agency_id = $1 and id = $2",
    [other.id, other.practitionerIds[0]],
  );
  expect(await quoted(one)).toBe("agency.conflict_practitioner_elsewhere");
});

test("who wrote a report does not examine it in the same case; anybody else may, and itself in another case", async () => {
  const author = await newAgency(db.db, "B");
  const examiner = await newAgency(db.db, "B");
  const { itemCode } = trade.market;
  const { no } = await postNeed(trade);
  const work = await newEngagement(db.db, trade.market, { owner: trade.owner, agency: author });
  await db.pool.query(
    `insert into service_item select (jsonb_populate_record(i, '{"code": "HJ-900"}')).* from service_item i where i.code = $1`,
    [itemCode],
  );
  await db.pool.query("update engagement set item_code = 'HJ-900' where id = $1", [work.id]);
  await db.pool.query(
    "update need set case_id = (select case_id from need where no = $1), item_code = 'HJ-900' where no = $2",
    [no, work.no],
  );
  await db.pool.query("update service_item set reviews_item = 'HJ-900' where code = $1", [itemCode]);
  expect(codeOf(await quote(trade, no, author, { yuan: 5_000 }))).toBe(
    "agency.conflict_author_of_reviewed_work",
  );
  expect(codeOf(await quote(trade, no, examiner, { yuan: 5_000 }))).toBe("ok");
  expect(await quoted(author)).toBe("ok");
  await db.pool.query("update service_item set reviews_item = null where code = $1", [itemCode]);
});

test("with papers still to come no public money; with papers overdue nothing at all, before any task has run", async () => {
  const firm = await newAgency(db.db, "B");
  const paper = (due: string) =>
    db.pool.query(
      `insert into entry_paper (agency_id, kind, state, due_at) values ($1, 'office_proof', 'missing', app_now() + $2::interval)
       on conflict (agency_id, kind) do update set due_at = excluded.due_at`,
      [firm.id, due],
    );
  await paper("5 days");
  expect(await quoted(firm)).toBe("ok");
  const need = { ...(await postNeed(trade)), publicFunds: true };
  const basis = (await basisOf(db.db, need.requirementId))!;
  const { policy } = await rulesOf(db.db, need);
  const asked = {
    agencyId: firm.id,
    items: [need.itemCode],
    need,
    owner: basis.owner,
    policy,
    act: "quote" as const,
  };
  const found = await eligibilityFor(db.db, asked, monday);
  expect(found?.lines.filter(({ passed }) => !passed).map(({ code }) => code)).toEqual([
    "agency.deferred_papers_missing",
  ]);
  await paper("-1 second");
  expect(await quoted(firm)).toBe("agency.papers_overdue");
});
