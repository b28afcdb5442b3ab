import { join } from "node:path";
import { openNeed } from "#app/commands/award/open-need.ts";
import { setMarketClock, tradeOn } from "#app/commands/need/fixtures/trade.ts";
import { readKek } from "#db/keys.ts";
import { needById } from "#db/store/need.ts";
import { scanFolders } from "#jobs/integrity/byte-scan.ts";
import { breakEnvelopes } from "#jobs/integrity/break-envelopes.ts";
import { plantCanary, rowsWith } from "#jobs/integrity/plant-canary.ts";
import { scratchCluster } from "#jobs/integrity/scratch-cluster.ts";
import { tamperWithEnvelope } from "#jobs/integrity/tamper-envelope.ts";
import type { SuiteResult } from "../integrity.ts";

export const defaultRounds = 1;

/** No changed or moved envelope opens, and a sealed amount lies nowhere before the opening: files, WAL, logs, rows. */
export async function run({ rounds }: { rounds: number }): Promise<SuiteResult> {
  const tampered = Array.from({ length: rounds }, tamperWithEnvelope);
  const accepted = tampered.reduce((sum, each) => sum + each.accepted, 0);
  const { bitFlips = 0, moves = 0, cuts = 0 } = tampered[0] ?? {};
  const broken = await openAmongBroken();
  const canary = await searchForCanary();
  const figures = { rounds, bitFlips, moves, cuts, accepted, ...broken.figures, ...canary.figures };
  const failures = [
    ...(accepted > 0 ? [`${accepted} changed or moved envelopes opened`] : []),
    ...broken.failures,
    ...canary.failures,
  ];
  return { figures, failures };
}

const envelopesSent = 200;

/** TH7: one broken envelope in five stops no opening, and each is told by the class of its fault. */
async function openAmongBroken(): Promise<SuiteResult> {
  const cluster = await scratchCluster();
  try {
    const { sent, broken, goodOpened, results, wrong } = await breakEnvelopes(
      await tradeOn(cluster),
      envelopesSent,
    );
    const { ok: _good, ...faults } = results;
    const failures = [
      ...wrong,
      ...(goodOpened === sent - broken ? [] : [`${goodOpened} of ${sent - broken} good envelopes opened`]),
    ];
    return { figures: { sent, broken, goodOpened, ...faults }, failures };
  } finally {
    await cluster.stop().catch(() => undefined);
    cluster.remove();
  }
}

async function searchForCanary(): Promise<SuiteResult> {
  const cluster = await scratchCluster();
  try {
    const trade = await tradeOn(cluster);
    const canary = await plantCanary(trade);
    const rows = await rowsWith(trade, canary.needles);
    await cluster.stop();
    const folders = [join(cluster.dataDir, "postgres")];
    const files = scanFolders(folders, canary.needles);
    const seeing = scanFolders(folders, [Buffer.from(canary.marker, "utf8")]);
    await cluster.restart();
    const again = await tradeAfterwards(cluster, canary.needId);
    const figures = {
      files: files.files,
      megabytes: Math.round(files.bytes / 1e6),
      hitsInFiles: files.hits.length,
      hitsInRows: rows,
      controlFound: seeing.hits.length,
      openedAfterwards: again,
    };
    const failures = [
      ...files.hits.map((path) => `the sealed amount lies in ${path}`),
      ...(rows > 0 ? [`the sealed amount lies in ${rows} rows`] : []),
      ...(seeing.hits.length === 0 ? ["the search does not find what is there"] : []),
      ...(again === "publicised" ? [] : [`the sealed quote did not open in the end: ${again}`]),
    ];
    return { figures, failures };
  } finally {
    await cluster.stop().catch(() => undefined);
    cluster.remove();
  }
}

/** What was sealed can be opened at its instant, also after a restart: it was there all the time. */
async function tradeAfterwards(
  cluster: Awaited<ReturnType<typeof scratchCluster>>,
  needId: number,
): Promise<string> {
  const { db } = cluster.ctx({ kind: "guest" }, { as: "owner" });
  const key = readKek(cluster.dataDir);
  const row = await needById(db, needId);
  await setMarketClock(db, row?.opensAt ?? new Date());
  const opened = await openNeed(
    cluster.ctx({ kind: "system", name: "system" }, { as: "opener" }),
    needId,
    key,
  );
  return opened.ok ? opened.value.state : opened.refusal.code;
}
