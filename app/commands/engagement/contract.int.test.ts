import { beforeAll, expect, test } from "vitest";
import { seedReference } from "#db/seed/reference.ts";
import { newEngagement } from "#db/seed/engaged-market.ts";
import { smallMarket, type SmallMarket } from "#db/seed/small-market.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { currentContract } from "#db/store/contract.ts";
import { findEngaged, milestonesOf } from "#db/store/engagement.ts";
import { asSystem } from "#db/context.ts";
import { withTx } from "#db/transaction.ts";
import { addDays, dayOf } from "#domain/shared/dates.ts";
import { setMarketClock } from "#db/seed/small-market.ts";
import { confirmPayment } from "./confirm-payment.ts";
import { draftContract } from "./draft-contract.ts";
import { recordPayment } from "./record-payment.ts";
import { signContract } from "./sign-contract.ts";
import { lapseContract } from "./terminate-engagement.ts";

const db = await testDatabase();
let market: SmallMarket;

beforeAll(async () => {
  await seedReference(db.db);
  market = await smallMarket(db.db);
});

async function drafted(options: { priceFen?: number } = {}) {
  const engaged = await newEngagement(db.db, market, options);
  const system = db.ctx({ kind: "system", name: "system" });
  await withTx(system, { command: "test.start", input: engaged.no }, (tx) =>
    draftContract(tx, system, engaged.no),
  );
  const contract = await currentContract(db.db, engaged.id);
  const sign = (by: "owner" | "agency", bodySha256 = contract!.bodySha256) =>
    signContract(db.ctx(engaged[by].actor), { no: engaged.no, name: engaged[by].actor.name, bodySha256 });
  const read = async () => (await findEngaged(db.db, engaged.no))!;
  return { ...engaged, contract: contract!, sign, read };
}

test("the draft says the award's price in words and is divided into two payments that make the price", async () => {
  const { contract, id } = await drafted();
  expect(contract.version).toBe(1);
  expect(contract.body).toContain("7,800.00 元（大写：柒仟捌佰元整）");
  const milestones = await milestonesOf(db.db, id);
  expect(milestones.map(({ kind, amountFen, state }) => [kind, amountFen, state])).toEqual([
    ["start", 234_000, "planned"],
    ["acceptance", 546_000, "planned"],
  ]);
});

test("two signatures make a contract: the need ends, the clock runs, the first payment is due", async () => {
  const { sign, read, id } = await drafted();
  expect(await sign("owner")).toEqual({ ok: true, value: { state: "half_signed" } });
  expect(await sign("agency")).toEqual({ ok: true, value: { state: "contracted" } });
  const { row, needNo } = await read();
  expect(row.startedAt).toBeInstanceOf(Date);
  expect(row.dueAt).toEqual(row.firstDueAt);
  const [first, last] = await milestonesOf(db.db, id);
  expect([first!.state, last!.state]).toEqual(["due", "planned"]);
  const { rows } = await db.pool.query("select state from need where no = $1", [needNo]);
  expect(rows).toEqual([{ state: "contracted" }]);
});

test.each<[string, (of: Awaited<ReturnType<typeof drafted>>) => Promise<unknown>, string]>([
  [
    "the same side twice",
    async ({ sign }) => (await sign("owner"), sign("owner")),
    "engagement.already_signed",
  ],
  ["another text than the one on the page", ({ sign }) => sign("owner", "0".repeat(64)), "command.stale"],
  [
    "somebody else's contract",
    async ({ no, contract }) => {
      const { owner } = await newEngagement(db.db, market);
      return signContract(db.ctx(owner.actor), { no, name: "路人", bodySha256: contract.bodySha256 });
    },
    "command.not_found",
  ],
  [
    "a payment before it is due",
    ({ no, owner }) =>
      recordPayment(db.ctx(owner.actor), { no, seq: 1, reference: "TX-1", proofFileId: null }),
    "command.wrong_state",
  ],
])("refused: %s", async (_what, act, code) => {
  expect(await act(await drafted())).toMatchObject({ ok: false, refusal: { code } });
});

test("a payment is recorded by the owner with its reference and confirmed by the agency, once", async () => {
  const { no, id, sign, owner, agency } = await drafted();
  await sign("owner");
  await sign("agency");
  const pay = (reference: string) =>
    recordPayment(db.ctx(owner.actor), { no, seq: 1, reference, proofFileId: null });
  expect(await pay(" ")).toMatchObject({ refusal: { code: "engagement.payment_reference_missing" } });
  expect(await pay("TX-20261122-01")).toMatchObject({ ok: true });
  expect(await pay("TX-20261122-02")).toMatchObject({ refusal: { code: "command.wrong_state" } });
  const denied = await confirmPayment(db.ctx(agency.actor), {
    no,
    seq: 1,
    received: false,
    reason: "未到账",
  });
  expect(denied).toMatchObject({ ok: true });
  expect(await pay("TX-20261122-03")).toMatchObject({ ok: true });
  expect(await confirmPayment(db.ctx(owner.actor), { no, seq: 1, received: true })).toMatchObject({
    refusal: { code: "command.forbidden" },
  });
  expect(await confirmPayment(db.ctx(agency.actor), { no, seq: 1, received: true })).toEqual({
    ok: true,
    value: { completed: false },
  });
  expect((await milestonesOf(db.db, id))[0]).toMatchObject({
    state: "confirmed",
    reference: "TX-20261122-03",
  });
});

test("payment steps above the price are refused by the database itself", async () => {
  const { id } = await drafted();
  const more = db
    .ctx({ kind: "guest" })
    .pool.query(
      "insert into milestone (engagement_id, seq, kind, amount_fen, state) values ($1, 9, 'acceptance', 1, 'planned')",
      [id],
    );
  await expect(more).rejects.toMatchObject({ code: "23514" });
});

test("a signed text cannot be changed, not even by its owner", async () => {
  const { contract } = await drafted();
  await expect(
    db.pool.query("update contract set body = 'x' where id = $1", [contract.id]),
  ).rejects.toMatchObject({ code: "42501" });
});

test("nobody signs for thirty days: the contract lapses, the need fails, the requirement is open again", async () => {
  const { no, read, sign, requirementId } = await drafted();
  const lapse = () => lapseContract(asSystem(db.ctx({ kind: "guest" })), { no });
  expect(await lapse()).toMatchObject({ refusal: { code: "engagement.contract_not_overdue" } });
  const { row } = await read();
  await setMarketClock(db.db, new Date(`${addDays(dayOf(row.createdAt), 31)}T04:00:00Z`));
  expect(await sign("owner")).toMatchObject({ refusal: { code: "engagement.contract_overdue" } });
  expect(await lapse()).toMatchObject({ ok: true, value: { state: "terminated" } });
  const { rows } = await db.pool.query(
    "select r.state, n.state as need from case_requirement r join need n on n.requirement_id = r.id where r.id = $1",
    [requirementId],
  );
  expect(rows).toEqual([{ state: "open", need: "failed" }]);
});
