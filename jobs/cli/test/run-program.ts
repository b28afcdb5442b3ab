import { spawn } from "node:child_process";
import { childEnvironment } from "#db/config.ts";

type Options = {
  env?: Record<string, string>;
  timeoutMs: number;
  /** Canaries are meant to fail; their noise would hide what matters. */
  isQuiet?: boolean;
};

const timedOut = 124;

/** Runs a program of node_modules/.bin (or any other) to its end or its time limit; resolves with the exit code. */
export function runProgram(command: string, args: readonly string[], options: Options): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: childEnvironment(options.env ?? {}),
      stdio: options.isQuiet ? "ignore" : ["ignore", "inherit", "inherit"],
      // A group of its own, so that nothing it started outlives the time limit.
      detached: true,
    });
    const killGroup = () => {
      try {
        if (child.pid) process.kill(-child.pid, "SIGKILL");
      } catch {
        // The group is gone already.
      }
    };
    const limit = setTimeout(() => {
      process.stderr.write(`${command} took longer than ${options.timeoutMs / 1000} s; killing it.\n`);
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
    child.on("exit", (code) => finish(code ?? 1));
  });
}
