import type { Page } from "@playwright/test";
import { draftNeed, passTime, seal, seen, storyCase, subsidisedCase } from "./acts.ts";
import { expect, test } from "./house.ts";

test.use({ marketOf: "a draw" });
test.describe.configure({ mode: "serial" });
test.setTimeout(240_000);

const firms = ["agency-a@demo", "agency-b@demo", "agency-b2@demo"] as const;

/** At the announced price: there is nothing to type but days and people. */
async function signUp(page: Page, no: string): Promise<void> {
  await page.goto(`/agency/needs/${no}/quote`);
  await expect(page.getByText("公告价格").first()).toBeVisible();
  await expect(page.getByLabel("报价（元，含税）")).toHaveCount(0);
  await page.getByLabel("承诺工期").fill("15");
  await page.getByRole("group", { name: "承办执业人员" }).getByRole("checkbox").first().check();
  await page.getByLabel(/无隶属或利害关系/).check();
  await seal(page);
  await expect(page.getByText("报价已密封").first()).toBeVisible();
}

async function enterValue(page: Page, path: string, digits: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel("掷骰地点").fill("大厅二楼 203 室");
  await page.getByLabel("点数").fill(digits);
  await page.getByRole("button", { name: "录入公共随机数" }).click();
}

/** The address of the waiting draw, found as an officer finds it. */
async function openWaiting(page: Page, no: string): Promise<string> {
  await page.goto("/supervise");
  await page.getByRole("link", { name: "抽取办理" }).click();
  await page.getByRole("row").filter({ hasText: no }).getByRole("link").first().click();
  await expect(page.getByText("名单摘要")).toBeVisible();
  return new URL(page.url()).pathname;
}

test("a private owner draws an agency at a price, and a loser recomputes the draw from the public page alone", async ({
  as,
  browser,
  market,
}) => {
  const owner = await as("owner@demo");
  const no = await draftNeed(owner, storyCase, { method: "随机抽取" });
  await owner.getByRole("button", { name: "发布公告" }).click();
  await expect(owner.getByText("报价中").first()).toBeVisible();
  const before = await owner.request.get(`/needs/${no}/draw.json`);
  expect(before.status()).toBe(404);
  const agencies = await Promise.all(firms.map((login) => as(login)));
  for (const page of agencies) await signUp(page, no);
  await passTime(owner, `/needs/${no}/result`, "中选机构");

  // Everybody finds the record from the result, a loser like anybody else.
  const [loser] = agencies;
  await loser!.goto(`/needs/${no}/result`);
  await loser!.getByRole("link", { name: "查看抽取记录" }).click();
  await expect(loser!.getByText("可信等级 C")).toBeVisible();
  await loser!.getByRole("link", { name: "在您的浏览器中复算" }).click();
  await expect(loser!.locator("#verify-result")).toContainText("复算一致");
  await expect(loser!.locator("#verify-result")).toContainText("✓ 市场签名");

  // A record in which two places were exchanged is found out.
  const rounds = (await (await owner.request.get(`/needs/${no}/draw.json`)).json()) as { order: unknown[] }[];
  const forged = rounds.map((round) => ({ ...round, order: round.order.toReversed() }));
  await loser!.goto("/verify/draw");
  await loser!.getByLabel("抽取记录（JSON）").fill(JSON.stringify(forged));
  await loser!.getByRole("button", { name: "复算" }).click();
  await expect(loser!.locator("#verify-result")).toContainText("✗ 名次");

  // Without scripts the page shows its own check and how to do it by hand.
  const plain = await browser.newContext({
    baseURL: market.origin,
    javaScriptEnabled: false,
    locale: "zh-CN",
  });
  const reader = await plain.newPage();
  await reader.goto(`/verify/draw?need=${no}`);
  await expect(reader.getByText("名次确由公布的数据得出，可信等级 C")).toBeVisible();
  await expect(reader.getByText("node verify-draw.mjs")).toBeVisible();
  await plain.close();
});

test("public money waits for the value of two officers, and says so in red when they are late", async ({
  as,
}) => {
  const owner = await as("owner@demo");
  const operator = await as("operator@demo");
  const supervisor = await as("supervisor@demo");
  const no = await draftNeed(owner, subsidisedCase, { fiscal: "30", method: "随机抽取" });
  await owner.getByRole("button", { name: "提交形式审查" }).click();
  await operator.goto(`/supervise/needs/${no}`);
  await operator.getByRole("button", { name: /通过/ }).first().click();
  for (const login of firms) await signUp(await as(login), no);
  await passTime(owner, `/needs/${no}/result`, "查看抽取记录");
  const path = await openWaiting(operator, no);
  await expect(operator.getByText("到 ").first()).toBeVisible();
  await passTime(supervisor, "/supervise/draws", "逾期");
  await enterValue(operator, path, "3 5 1 6 2 4 4 1 6 3");
  await expect(operator.getByText("您已录入，等待另一人。")).toBeVisible();
  await enterValue(supervisor, path, "3516244162");
  await expect(supervisor.getByText("两人最近的录入不一致").first()).toBeVisible();
  await enterValue(supervisor, path, "3516244163");
  await seen(owner, `/needs/${no}/result`, "中选机构");
  await owner.goto(`/needs/${no}/draw`);
  await expect(owner.getByText("可信等级 A")).toBeVisible();
  await expect(owner.getByText("与另一人不一致，不予采用")).toBeVisible();
  await owner.getByRole("link", { name: "在您的浏览器中复算" }).click();
  await expect(owner.locator("#verify-result")).toContainText("复算一致");
});
