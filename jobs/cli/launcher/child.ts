import { type ChildProcess, spawn } from "node:child_process";
import { setPriority } from "node:os";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";

export type ChildSpec = {
  name: string;
  script: string;
  args?: readonly string[];
  env: NodeJS.ProcessEnv;
};

export type Child = {
  readonly name: string;
  pid(): number | undefined;
  /** Asks the process to end and insists when it takes longer than this. */
  stop(patienceMs: number): Promise<void>;
  kill(): void;
};

/** Deaths sooner than this after the start count as "at once" and lengthen the pause. */
const atOnceMs = 3_000;
const longestPauseMs = 2_000;
/** Never longer than 2 s: a process that died is back by then. */
export const pauseMs = (deathsAtOnce: number) => Math.min(200 * 2 ** deathsAtOnce, longestPauseMs);

/** Loaded into every child before its script. */
const preloaded = ["quick-resolve.ts", "orphan-guard.ts"].flatMap((name) => [
  "--import",
  pathToFileURL(resolve(import.meta.dirname, name)).href,
]);

/** Background work yields to people: on a busy machine pages and openings come first. */
const backgroundPriority = 10;

function spawnChild(spec: ChildSpec): ChildProcess {
  const child = spawn(process.execPath, [...preloaded, spec.script, ...(spec.args ?? [])], {
    env: spec.env,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    // Its own session: a terminal's Ctrl-C goes to the launcher alone, which knows the order.
    detached: true,
  });
  if (spec.name === "worker" && child.pid !== undefined) setPriority(child.pid, backgroundPriority);
  return child;
}

/** Keeps one process running until it is told to stop. */
export function keepRunning(spec: ChildSpec, say: (line: string) => void): Child {
  let process: ChildProcess | undefined;
  let stopping = false;
  let deathsAtOnce = 0;

  const run = () => {
    if (stopping) return;
    const started = performance.now();
    const current = spawnChild(spec);
    process = current;
    current.on("error", (error) => say(`${spec.name}: ${error.message}`));
    current.on("exit", (code, signal) => {
      if (stopping) return;
      deathsAtOnce = performance.now() - started < atOnceMs ? deathsAtOnce + 1 : 0;
      const pause = pauseMs(deathsAtOnce);
      say(`${spec.name} ended (${signal ?? code}); starting it again in ${pause} ms.`);
      setTimeout(run, pause);
    });
  };
  run();

  const isOver = () => !process || process.exitCode !== null || process.signalCode !== null;
  const kill = () => {
    stopping = true;
    process?.kill("SIGKILL");
  };
  return {
    name: spec.name,
    pid: () => process?.pid,
    kill,
    stop: async (patienceMs) => {
      stopping = true;
      process?.kill("SIGTERM");
      const started = performance.now();
      while (!isOver() && performance.now() - started < patienceMs) await sleep(20);
      if (isOver()) return;
      say(`${spec.name} did not end within ${patienceMs} ms; killing it.`);
      kill();
      while (!isOver()) await sleep(20);
    },
  };
}
