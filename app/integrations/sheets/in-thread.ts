import { Worker } from "node:worker_threads";
import { refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Sheet } from "./sheet-cell.ts";

export type Answers = { readonly read: Outcome<string[][]>; readonly write: Uint8Array };
export type Task =
  | { readonly work: "read"; readonly bytes: Uint8Array }
  | { readonly work: "write"; readonly sheet: Sheet };

const limits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };
const longestMs = 30_000;

class ThreadGaveUp extends Error {
  override readonly name = "ThreadGaveUp";
}

/** In a thread of its own, with its own memory and time: a hostile or long file cannot hold up a request. */
function run<W extends Task["work"]>(task: Extract<Task, { work: W }>): Promise<Answers[W]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./thread.ts", import.meta.url), {
      workerData: task,
      resourceLimits: limits,
      execArgv: [],
    });
    const timer = setTimeout(() => void worker.terminate(), longestMs);
    worker.once("message", (answer: Answers[W]) => resolve(answer));
    worker.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new ThreadGaveUp(error.code) : error),
    );
    worker.once("exit", () => {
      clearTimeout(timer);
      reject(new ThreadGaveUp("ended without an answer"));
    });
  });
}

export async function inThread<W extends Task["work"]>(
  task: Extract<Task, { work: W }>,
): Promise<W extends "read" ? Answers["read"] : Buffer>;
export async function inThread(task: Task): Promise<Answers["read"] | Buffer> {
  if (task.work === "write") return Buffer.from(await run(task));
  try {
    return await run(task);
  } catch (error) {
    if (error instanceof ThreadGaveUp) return refuse("import.too_heavy");
    throw error;
  }
}
