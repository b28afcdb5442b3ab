import { parentPort, workerData } from "node:worker_threads";
import { refuse } from "#domain/shared/outcome.ts";
import type { Answers, Task } from "./in-thread.ts";
import { readLines } from "./read-lines.ts";
import { writeXlsx } from "./write-lines.ts";

async function answer(task: Task): Promise<Answers[Task["work"]]> {
  if (task.work === "write") return writeXlsx(task.sheet);
  try {
    return await readLines(Buffer.from(task.bytes));
  } catch (error) {
    return refuse("import.unreadable", { reason: error instanceof Error ? error.message.slice(0, 200) : "" });
  }
}

parentPort!.postMessage(await answer(workerData as Task));
