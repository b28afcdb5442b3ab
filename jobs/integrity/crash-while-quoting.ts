import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import {
  newAgency,
  postNeed,
  setMarketClock,
  tradeOn,
  type AgencyFirm,
} from "#app/commands/need/fixtures/trade.ts";
import { awardOutcome, openingOutcome, quoteBalance } from "#db/read/race-outcome.ts";
import { needById, type NeedRow } from "#db/store/need.ts";
import { keepAlive, type Kept } from "./child-process.ts";
import type { ScratchCluster } from "./scratch-cluster.ts";

export type CrashResult = {
  kills: number;
  acknowledged: number;
  lost: number;
  doubled: number;
  unopened: number;
  awards: number;
  state: string;
  slowestBackMs: number;
};
type Acknowledged = { envelopeId: string; receivedAt: string; agencyId: number };
type Process = "web" | "worker" | "opener" | "postgres";
type Scene = {
  cluster: ScratchCluster;
  row: NeedRow;
  processes: Record<Exclude<Process, "postgres">, Kept>;
  acknowledged: Acknowledged[];
};

const victims: readonly Process[] = ["web", "postgres", "worker", "web", "opener", "postgres"];
const patienceMs = 30_000;

/** Six agencies quote without pause while processes are killed one after another; then the need opens by itself. */
export async function crashWhileQuoting(cluster: ScratchCluster, kills: number): Promise<CrashResult> {
  const trade = await tradeOn(cluster);
  const firms: AgencyFirm[] = [];
  for (let at = 0; at < 6; at += 1) firms.push(await newAgency(trade.db.db, "B"));
  const row = await postNeed(trade);
  await cluster.disconnect();
  const scene = startScene(cluster, row, firms);
  try {
    let slowestBackMs = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      await moreAcknowledged(scene, 10);
      await sleep(randomInt(0, 120));
      slowestBackMs = Math.max(slowestBackMs, await strike(scene, victims[kill % victims.length]!));
    }
    await moreAcknowledged(scene, 10);
    return { kills, slowestBackMs, ...(await settle(scene)) };
  } finally {
    for (const each of Object.values(scene.processes)) await each.stop();
  }
}

function startScene(cluster: ScratchCluster, row: NeedRow, firms: readonly AgencyFirm[]): Scene {
  const acknowledged: Acknowledged[] = [];
  const env = (role: "web" | "worker" | "opener") => ({
    ZX_ROLE_URL: cluster.urls[role],
    ZX_DATA_DIR: cluster.dataDir,
    MARKET_MODE: "test",
  });
  const onLine = (line: string) => void acknowledged.push(JSON.parse(line) as Acknowledged);
  const web = {
    script: "jobs/integrity/fixtures/quoting.ts",
    args: [row.no, JSON.stringify(firms)],
    env: env("web"),
    onLine,
  };
  const processes = {
    web: keepAlive(web),
    worker: keepAlive({ script: "jobs/worker.ts", env: env("worker") }),
    opener: keepAlive({ script: "jobs/opener.ts", env: env("opener") }),
  };
  return { cluster, row, processes, acknowledged };
}

async function strike(scene: Scene, victim: Process): Promise<number> {
  const before = scene.acknowledged.length;
  const started = performance.now();
  if (victim !== "postgres") scene.processes[victim].kill();
  else {
    process.kill(scene.cluster.pid(), "SIGKILL");
    await scene.cluster.restart();
  }
  await waitFor("quoting goes on", () => Promise.resolve(scene.acknowledged.length > before + 1));
  return Math.round(performance.now() - started);
}

async function moreAcknowledged({ acknowledged }: Scene, count: number): Promise<void> {
  const wanted = acknowledged.length + count;
  await waitFor(`${count} more quotes`, () => Promise.resolve(acknowledged.length >= wanted));
}

async function settle({ cluster, row, acknowledged }: Scene) {
  const { db } = cluster.ctx({ kind: "guest" }, { as: "owner" });
  await setMarketClock(db, row.closesAt ?? new Date());
  const state = async () => (await needById(db, row.id))?.state ?? "gone";
  await waitFor(
    "the opener has opened",
    async () => !["published", "closed", "opened", "selecting"].includes(await state()),
  );
  const { stored, standing, opened } = await openingOutcome(db, row.id);
  const balance = await quoteBalance(db);
  const { awards } = await awardOutcome(db, row.id);
  const isKept = (each: Acknowledged) => stored.get(each.envelopeId)?.toISOString() === each.receivedAt;
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((each) => !isKept(each)).length,
    doubled:
      Math.abs(balance.envelopes - balance.receipts) +
      Math.abs(balance.envelopes - balance.events) +
      (acknowledged.length - new Set(acknowledged.map((each) => each.envelopeId)).size),
    unopened: [...standing].filter((id) => !opened.has(id)).length,
    awards: awards.length,
    state: await state(),
  };
}

async function waitFor(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const started = performance.now();
  while (!(await isSo().catch(() => false))) {
    if (performance.now() - started > patienceMs) throw new Error(`waited too long until ${what}`);
    await sleep(50);
  }
}
