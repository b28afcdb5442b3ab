import { request } from "node:http";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

function canListen(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on("error", () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/** Waits for the port: the children of a killed launcher need a moment to end. False: somebody else holds it. */
export async function isPortFree(
  port: number,
  host: string | undefined,
  patienceMs = 5_000,
): Promise<boolean> {
  const started = performance.now();
  while (performance.now() - started < patienceMs) {
    if (await canListen(port, host)) return true;
    await sleep(250);
  }
  return false;
}

/** The guard knows the public name only, so the question carries it. */
function ask(url: URL, host: string | undefined): Promise<number> {
  return new Promise((resolve) => {
    const question = request(url, { headers: host ? { host } : {}, timeout: 2_000 }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    question.on("timeout", () => question.destroy());
    question.on("error", () => resolve(0));
    question.end();
  });
}

/** Resolves when `/readyz` says yes, with false when `isOver` does first. */
export async function waitUntilReady(
  origin: URL,
  host: string | undefined,
  isOver: () => boolean,
): Promise<boolean> {
  const url = new URL("/readyz", origin);
  while (!isOver()) {
    if ((await ask(url, host)) === 200) return true;
    await sleep(100);
  }
  return false;
}
