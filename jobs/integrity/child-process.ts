import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { childEnvironment } from "#db/config.ts";

export type Kept = {
  /** kill -9; it is started again at once, as the launcher would. */
  readonly kill: () => void;
  readonly stop: () => Promise<void>;
  readonly deaths: () => number;
};
type Spec = {
  script: string;
  args?: readonly string[];
  env: Record<string, string>;
  onLine?: (line: string) => void;
};

/** A process that is started again whenever it dies, until it is stopped. */
export function keepAlive(spec: Spec): Kept {
  let child: ChildProcess;
  let stopping = false;
  let deaths = 0;
  let exited: Promise<void> = Promise.resolve();
  const start = () => {
    child = spawn(process.execPath, [spec.script, ...(spec.args ?? [])], {
      env: childEnvironment(spec.env),
      stdio: ["ignore", "pipe", "ignore"],
    });
    createInterface({ input: child.stdout! }).on("line", (line) => spec.onLine?.(line));
    exited = new Promise((resolve) =>
      child.on("exit", (code) => {
        resolve();
        if (stopping || code === 0) return;
        deaths += 1;
        setTimeout(() => !stopping && start(), 100);
      }),
    );
  };
  start();
  return {
    kill: () => void child.kill("SIGKILL"),
    deaths: () => deaths,
    stop: async () => {
      stopping = true;
      child.kill("SIGKILL");
      await exited;
    },
  };
}
