import { Logger, runOnce } from "graphile-worker";
import { beforeAll, expect, test } from "vitest";
import { openTrade } from "#app/commands/need/fixtures/open-trade.ts";
import { postNeed, readNeed, setMarketClock, monday, type Trade } from "#app/commands/need/fixtures/trade.ts";
import { lockNeed } from "#db/locks.ts";
import { handOverDueItems } from "#db/store/due.ts";
import { withTx } from "#db/transaction.ts";
import { ok } from "#domain/shared/outcome.ts";
import { taskList } from "../task-list.ts";
import { runDue, type UnexplainedRefusal } from "./run-due.ts";

let trade: Trade;
beforeAll(async () => {
  trade = await openTrade();
  // The queue wants to hear of connections that break.
  trade.worker.pool.on("connect", (client) => client.on("error", () => undefined));
});

/** Everything the queue holds and may run by now, with the pauses between tries left out. */
async function workQueue(): Promise<void> {
  await trade.db.pool.query("update graphile_worker._private_jobs set run_at = now()");
  const tasks = Object.entries(taskList((refused) => expect.fail(JSON.stringify(refused))));
  await runOnce({
    pgPool: trade.worker.pool,
    taskList: Object.fromEntries(
      tasks.map(([name, task]) => [name, (payload: unknown) => task(trade.worker, payload)]),
    ),
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
  });
}

async function dueNeed() {
  await setMarketClock(trade.db.db, monday);
  const need = await postNeed(trade);
  await setMarketClock(trade.db.db, need.closesAt!);
  return need;
}

test("a deadline that falls while the need's lock is held is written down afterwards", async () => {
  const { no, id } = await dueNeed();
  await withTx(trade.opener, { command: "test.hold", input: {} }, async (tx) => {
    await lockNeed(tx, id);
    expect(await handOverDueItems(trade.worker)).toBe(1);
    await workQueue();
    return ok(null);
  });
  expect((await readNeed(trade, no)).state).toBe("published");
  await workQueue();
  expect((await readNeed(trade, no)).state).toBe("closed");
});

test("who acted in time leaves nothing to do; a refusal that nothing explains is told", async () => {
  const { no } = await dueNeed();
  const told: UnexplainedRefusal[] = [];
  const close = (subject: string) =>
    runDue(trade.worker, { kind: "need.close", subject }, (refused) => told.push(refused));
  await close(no);
  await close(no);
  expect(told).toEqual([]);
  await close("2026-999999");
  expect(told).toEqual([{ kind: "need.close", subject: "2026-999999", code: "command.not_found" }]);
  await expect(
    runDue(trade.worker, { kind: "need.unheard_of", subject: no }, () => undefined),
  ).rejects.toThrow(/nothing handles/);
});
