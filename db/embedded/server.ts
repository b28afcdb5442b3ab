import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, renameSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { identityOfServer } from "./identity.ts";
import { serverEnvironment } from "./initialise.ts";
import { isPostgresRunning, readPostmasterPid } from "./pid-file.ts";
import type { Place } from "./place.ts";
import { serverArguments, type ServerOptions } from "./settings.ts";

/** A postmaster process, ours or adopted. */
export type Server = {
  readonly pid: number;
  isOver(): boolean;
  onExit(listener: () => void): void;
  stop(mode: "fast" | "immediate"): Promise<void>;
};

const longestLog = 10_000_000;
const patienceMs = { fast: 30_000, immediate: 5_000 };

function openLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > longestLog) renameSync(path, `${path}.1`);
  return openSync(path, "a", 0o600);
}

/** Ends the server when its standard input closes, which happens however this process ends. */
const endsWithParent = `
  dir="$1"; shift
  "$@" & server=$!
  read -r _
  kill -INT $server; wait $server
  cd /; rm -rf "$dir"`;

function spawnPostmaster(program: string, place: Place, options: ServerOptions): ChildProcess {
  const args = ["-D", place.cluster, ...serverArguments(place.socket, options)];
  const log = openLog(place.logFile);
  const common = { ...identityOfServer(), cwd: "/", env: serverEnvironment, detached: true } as const;
  try {
    return options.ephemeral
      ? spawn("/bin/sh", ["-c", endsWithParent, "sh", place.home, program, ...args], {
          ...common,
          stdio: ["pipe", log, log],
        })
      : // Its own session: the Ctrl-C of a terminal must not stop it before its clients are done.
        spawn(program, args, { ...common, stdio: ["ignore", log, log] });
  } finally {
    closeSync(log);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  if (isPostgresRunning(pid)) process.kill(pid, name);
}

async function isOverWithin(ms: number, isOver: () => boolean): Promise<boolean> {
  const started = performance.now();
  while (!isOver()) {
    if (performance.now() - started > ms) return false;
    await sleep(20);
  }
  return true;
}

/** Fast (SIGINT), then immediate (SIGQUIT), then by force: each only when the gentler one took too long. */
async function endPostmaster(pid: number, mode: "fast" | "immediate", isOver: () => boolean): Promise<void> {
  if (mode === "fast") {
    signal(pid, "SIGINT");
    if (await isOverWithin(patienceMs.fast, isOver)) return;
  }
  signal(pid, "SIGQUIT");
  if (await isOverWithin(patienceMs.immediate, isOver)) return;
  signal(pid, "SIGKILL");
  await isOverWithin(patienceMs.immediate, isOver);
}

/** Starts a postmaster; that it runs says nothing about whether it answers yet. */
export function launchServer(program: string, place: Place, options: ServerOptions): Server {
  const child = spawnPostmaster(program, place, options);
  const listeners: (() => void)[] = [];
  let over = false;
  let wanted = false;
  const ended = () => {
    if (over) return;
    over = true;
    if (!wanted) for (const listener of listeners) listener();
  };
  child.on("exit", ended);
  child.on("error", ended);
  // The supervisor's own life must not hang on the child's: it may go and let the server be adopted.
  child.unref();
  const pid = () => (options.ephemeral ? readPostmasterPid(place.cluster) : child.pid) ?? -1;
  return {
    get pid() {
      return pid();
    },
    isOver: () => over,
    onExit: (listener) => listeners.push(listener),
    stop: async (mode) => {
      wanted = true;
      if (over) return;
      child.ref();
      if (options.ephemeral) {
        child.stdin?.end();
        await isOverWithin(patienceMs.fast, () => over);
      } else {
        await endPostmaster(pid(), mode, () => over);
      }
    },
  };
}

/** A postmaster that somebody else started: all we can do is look after it and ask it to stop. */
export function adoptedServer(pid: number): Server {
  const isOver = () => !isPostgresRunning(pid);
  const listeners: (() => void)[] = [];
  const watch = setInterval(() => {
    if (!isOver()) return;
    clearInterval(watch);
    for (const listener of listeners) listener();
  }, 250);
  watch.unref();
  return {
    pid,
    isOver,
    onExit: (listener) => listeners.push(listener),
    stop: async (mode) => {
      clearInterval(watch);
      await endPostmaster(pid, mode, isOver);
    },
  };
}
