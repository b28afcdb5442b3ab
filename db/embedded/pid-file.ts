import { readFileSync, readlinkSync } from "node:fs";
import { basename, join } from "node:path";

/** The process id in `postmaster.pid`, read and never removed: only PostgreSQL may judge that file. */
export function readPostmasterPid(cluster: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, "postmaster.pid"), "utf8"), 10);
    return pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Process ids are used again, and a dead child of nobody stays a zombie: the executable tells. */
export function isPostgresRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform !== "linux") return true;
  try {
    // An upgraded package leaves " (deleted)" behind the name.
    return basename(readlinkSync(`/proc/${pid}/exe`)).startsWith("postgres");
  } catch {
    return false;
  }
}
