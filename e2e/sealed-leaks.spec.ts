import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { quote, draftNeed, storyCase } from "./acts.ts";
import { addressIn, forms, reachable } from "./crawl.ts";
import { expect, signedIn, test } from "./house.ts";
import { routeOf, routeTable } from "./route-table.ts";

test.use({ agencies: 22 });
test.setTimeout(300_000);

/** 7,913.57 yuan as a page, a form, a log or a table would write it; not as part of a hash or a longer number. */
const canary = /(?<![0-9A-Fa-f.,])(?:7,?913\.57|791357)(?![0-9A-Fa-f])/;
const everybody = [
  null,
  "owner@demo",
  "owner2@demo",
  "agency-a@demo",
  "agency-b@demo",
  "agency-c@demo",
  "operator@demo",
  "regulator@demo",
  "supervisor@demo",
  "price@demo",
  "approver@demo",
  "auditor@demo",
] as const;

test("a sealed amount is in no answer to anyone, in no form, and in no file of the market", async ({
  as,
  browser,
  market,
}) => {
  const owner = await as("owner@demo");
  const no = await draftNeed(owner, storyCase);
  await owner.getByRole("button", { name: "发布公告" }).click();
  const agency = await as("agency-a@demo");
  await quote(agency, no, "7913.57");
  await expect(agency.getByText("报价已密封").first()).toBeVisible();
  // A refused attempt must leave no trace either.
  await quote(await as("agency-b@demo"), no, "79135.70");

  const table = routeTable();
  const leaks: string[] = [];
  let asked = 0;
  for (const login of everybody) {
    const context = login
      ? await signedIn(browser, market.origin, login)
      : await browser.newContext({ locale: "zh-CN" });
    const starts = [
      "/",
      `/needs/${no}`,
      `/needs/${no}/result`,
      `/agency/needs/${no}/quote`,
      `/owner/needs/${no}`,
      `/cases/${storyCase}`,
    ];
    const workspaces = ["/owner", "/agency", "/supervise", "/department", "/account"];
    const paths = await reachable(context, market.origin, [...starts, ...workspaces]);
    for (const path of paths)
      for (const form of forms) {
        const answer = await context.request.get(
          market.origin + addressIn(form, path, routeOf(table, path)),
          { maxRedirects: 0 },
        );
        asked += 1;
        if (answer.status() >= 500) leaks.push(`${login ?? "guest"} ${form} ${path}: ${answer.status()}`);
        if (canary.test(await answer.text())) leaks.push(`${login ?? "guest"} ${form} ${path}`);
      }
    await context.close();
  }
  expect(asked).toBeGreaterThan(1_000);
  expect(leaks).toEqual([]);
  expect(filesWith(market.dataDir)).toEqual([]);
});

/** Every file of the market: tables, write-ahead log, server logs, mails, uploads. */
function filesWith(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter(
      (path) =>
        statSync(path, { throwIfNoEntry: false })?.isFile() && canary.test(readFileSync(path, "latin1")),
    );
}
