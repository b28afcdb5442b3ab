import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import { draftNeed, storyCase } from "./acts.ts";
import { expect, signedIn, test } from "./house.ts";

test.use({ marketOf: "crashes" });
test.setTimeout(240_000);

const victims = ["app/server/main.ts", "jobs/worker.ts", "bin/postgres", "app/server/main.ts"] as const;

/** Processes of this market by what their command line names: the launcher's children and the database's postmaster. */
function processesOf(dataDir: string, named: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
        const belongs =
          command.includes(dataDir) || readFileSync(`/proc/${pid}/environ`, "utf8").includes(dataDir);
        return command.includes(named) && belongs;
      } catch {
        return false;
      }
    });
}

type Sender = { request: APIRequestContext; origin: string; path: string; fields: Record<string, string> };

/** One quote, sent under one command key until it is acknowledged, as a patient person would press again. */
async function sendUntilAcknowledged({ request, origin, path, fields }: Sender, yuan: string): Promise<void> {
  const form = { ...fields, _cmd: randomUUID(), amount: yuan };
  await expect(async () => {
    const answer = await request.post(origin + path, { headers: { origin }, form, timeout: 8_000 });
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain("报价已密封");
  }).toPass({ timeout: 60_000 });
}

test("kill -9 of the web process, the worker and PostgreSQL while an agency quotes: all that was acknowledged is there, once", async ({
  as,
  browser,
  market,
}) => {
  const owner = await as("owner@demo");
  const no = await draftNeed(owner, storyCase);
  await owner.getByRole("button", { name: "发布公告" }).click();
  const { request } = await signedIn(browser, market.origin, "agency-a@demo");
  const path = `/agency/needs/${no}/quote`;
  const page = await (await request.get(market.origin + path)).text();
  const practitioner = /name="practitioners" value="(\d+)"/.exec(page)?.[1] ?? "";
  const fields = { _form: "quote", days: "15", practitioners: practitioner, conflict: "on" };
  const sender = { request, origin: market.origin, path, fields };

  let version = 0;
  for (const victim of victims) {
    for (let i = 0; i < 3; i += 1, version += 1) {
      // The blow falls while the second of three is on its way.
      const sent = sendUntilAcknowledged(sender, `${7_000 + version}.00`);
      if (i === 1) for (const pid of processesOf(market.dataDir, victim)) process.kill(pid, "SIGKILL");
      await sent;
    }
  }
  const after = await (await request.get(market.origin + path)).text();
  const listed = [...after.matchAll(/第 (\d+) 版 · /g)].map((match) => Number(match[1]));
  expect(listed.toSorted((a, b) => a - b)).toEqual(Array.from({ length: version }, (_, i) => i + 1));
});
