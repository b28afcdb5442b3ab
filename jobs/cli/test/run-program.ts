import { spawn } from "node:child_process";
import { childEnvironment } from "#db/config.ts";

/** Takes what a program prints. */
export type Hear = (text: string) => void;
type Options = {
  env?: Record<string, string>;
  timeoutMs: number;
  /** Unheard are canaries: they are meant to fail, and their noise would hide what matters. */
  hear?: Hear | undefined;
};

const timedOut = 124;

/** Runs a program of node_modules/.bin (or any other) to its end or its time limit; resolves with the exit code. */
export function runProgram(command: string, args: readonly string[], options: Options): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      // Through a pipe a program would think that nobody sees colours.
      env: childEnvironment({ ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}), ...options.env }),
      stdio: options.hear ? ["ignore", "pipe", "pipe"] : "ignore",
      // A group of its own, so that nothing it started outlives the time limit.
      detached: true,
    });
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", options.hear!);
    const killGroup = () => {
      try {
        if (child.pid) process.kill(-child.pid, "SIGKILL");
      } catch {
        // The group is gone already.
      }
    };
    const limit = setTimeout(() => {
      options.hear?.(`${command} took longer than ${options.timeoutMs / 1000} s; killing it.\n`);
      killGroup();
      resolve(timedOut);
    }, options.timeoutMs);
    process.once("exit", killGroup);
    const finish = (code: number) => {
      clearTimeout(limit);
      process.off("exit", killGroup);
      resolve(code);
    };
    child.on("error", () => finish(127));
    // What it has printed last is still on its way when it exits, and "close" waits for all who hold the pipe.
    child.on("exit", killGroup);
    child.on("close", (code) => finish(code ?? 1));
  });
}
