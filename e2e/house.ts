import { randomUUID } from "node:crypto";
import { test as base, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { type OwnMarket, startMarket, startMs, stopMarket } from "./own-market.ts";

export { expect } from "@playwright/test";

export const demoPassword = "demo-zhenxuan-2026";

/** A browser context logged in as a demonstration account; the log-in form itself has a test of its own. */
export async function signedIn(
  browser: Browser,
  origin: string,
  login: string,
  language: "zh-CN" | "en" = "zh-CN",
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: language,
    timezoneId: "Asia/Shanghai",
  });
  const answer = await context.request.post(`${origin}/login`, {
    headers: { origin, "sec-fetch-site": "same-origin" },
    form: { _cmd: randomUUID(), login, password: demoPassword },
    maxRedirects: 0,
  });
  if (answer.status() !== 303) throw new Error(`log-in of ${login} answered ${answer.status()}`);
  return context;
}

type WorkerFixtures = { market: OwnMarket; marketOf: string };
type TestFixtures = { as: (login: string, language?: "zh-CN" | "en") => Promise<Page> };

/** For journeys that need a market to themselves. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  // Journeys that name the same one stand on the same copy, as long as one worker plays them.
  marketOf: ["journeys that leave room for each other", { option: true, scope: "worker" }],
  market: [
    async ({ marketOf: _name }, use) => {
      const market = await startMarket();
      await use(market);
      await stopMarket(market);
    },
    { scope: "worker", timeout: startMs + 30_000 },
  ],
  as: async ({ browser, market }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (login, language) => {
      const context = await signedIn(browser, market.origin, login, language);
      opened.push(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});
