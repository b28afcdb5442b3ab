import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { startPostgres } from "#db/embedded/postgres.ts";

const dataDir = mkdtempSync(join("/tmp", "zx-launch-"));
chmodSync(dataDir, 0o711);
const fixture = resolve(import.meta.dirname, "fixtures/market.ts");
const started: ChildProcess[] = [];

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
};

async function startMarket() {
  const launcher = spawn(process.execPath, [fixture, dataDir], { stdio: ["ignore", "pipe", "inherit"] });
  started.push(launcher);
  let output = "";
  launcher.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  const pids = (name: string) =>
    [...output.matchAll(new RegExp(`^up ${name} (\\d+)$`, "gm"))].map((hit) => Number(hit[1]));
  const waitFor = (name: string, nth: number) =>
    vi.waitFor(() => expect(pids(name).length).toBeGreaterThanOrEqual(nth), {
      timeout: 30_000,
      interval: 50,
    });
  await waitFor("opener", 1);
  await waitFor("worker", 1);
  await waitFor("web", 1);
  const latest = (name: string) => pids(name).at(-1)!;
  return { launcher, latest, waitFor, output: () => output };
}

const allGone = (pids: number[]) =>
  vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 15_000, interval: 50 });
const postmaster = () => Number.parseInt(readFileSync(join(dataDir, "cluster/postmaster.pid"), "utf8"), 10);

afterEach(async () => {
  const left = started
    .splice(0)
    .filter((launcher) => launcher.exitCode === null && launcher.signalCode === null);
  for (const launcher of left) {
    launcher.kill("SIGTERM");
    await once(launcher, "exit");
  }
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test("a signal stops everything in order and says so with exit code 0", async () => {
  const market = await startMarket();
  const pids = ["web", "worker", "opener", "postgres"].map(market.latest);
  market.launcher.kill("SIGINT");
  const [code] = await once(market.launcher, "exit");
  expect(code).toBe(0);
  await allGone(pids);
  expect(market.output()).toMatch(/down web[^]*down (worker|opener)/);
});

test("a child that is killed comes back", async () => {
  const market = await startMarket();
  const first = market.latest("worker");
  process.kill(first, "SIGKILL");
  await market.waitFor("worker", 2);
  expect(market.latest("worker")).not.toBe(first);
});

test("a database that is killed comes back", async () => {
  await startMarket();
  const first = postmaster();
  process.kill(first, "SIGKILL");
  await vi.waitFor(() => expect(isAlive(postmaster()) && postmaster() !== first).toBe(true), {
    timeout: 30_000,
  });
});

test("when the launcher is killed its children end, and the next start adopts the database", async () => {
  const market = await startMarket();
  const [postgres, ...children] = ["postgres", "web", "worker", "opener"].map(market.latest);
  market.launcher.kill("SIGKILL");
  await allGone(children);
  expect(isAlive(postgres!)).toBe(true);
  const next = await startMarket();
  expect(next.latest("postgres")).toBe(postgres);
  expect(next.output()).toContain("still running");
});

test("a second start on the same data is refused and leaves the first alone", async () => {
  const market = await startMarket();
  const second = spawn(process.execPath, [fixture, dataDir], { stdio: ["ignore", "ignore", "pipe"] });
  const [code] = await once(second, "exit");
  expect(code).not.toBe(0);
  expect(isAlive(market.latest("postgres"))).toBe(true);
});

test("a command beside a running market uses its database and leaves it running", async () => {
  const market = await startMarket();
  const guest = await startPostgres({ dataDir, isGuest: true });
  expect(guest.isAdopted).toBe(true);
  await guest.stop();
  expect(isAlive(market.latest("postgres"))).toBe(true);
});
