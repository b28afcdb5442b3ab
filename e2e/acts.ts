import type { Page } from "@playwright/test";
import { expect } from "./house.ts";

export const storyCase = "2026-370982-26-03-000123";
export const subsidisedCase = "2026-370982-26-03-000217";

/** A report of a few lines, as a real PDF begins and ends. */
export function reportFile(text: string) {
  const body = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
  return { name: "report.pdf", mimeType: "application/pdf", buffer: Buffer.from(body) };
}

/** Saves a step of a draft and waits for the next one's page. */
export async function goOn(page: Page, next: string): Promise<void> {
  await page.getByRole("button", { name: "保存并继续" }).click();
  await expect(page.getByRole("heading", { level: 1, name: next })).toBeVisible();
}

/** From the case to a checked draft; what happens next depends on whose money it is. */
export async function draftNeed(
  page: Page,
  code: string,
  fill: { fiscal?: string; method?: string } = {},
): Promise<string> {
  await page.goto(`/cases/${code}`);
  await page.getByRole("link", { name: "为此事项发布需求" }).first().click();
  await page.getByRole("button", { name: "开始填写" }).click();
  await page
    .getByLabel("服务内容和要求")
    .fill("编制环境影响报告表报批版，含现状监测数据分析，成果一式四份并附电子版。");
  await goOn(page, "数量和控制价");
  await goOn(page, "资金来源和付费人");
  if (fill.fiscal) {
    await page.getByLabel("自有资金占比").fill(String(100 - Number(fill.fiscal)));
    await page.getByLabel("财政资金占比").fill(fill.fiscal);
  }
  await goOn(page, "选取方式");
  await page.getByLabel(fill.method ?? "竞价选取（最低价）").check();
  await goOn(page, "期限和资格");
  await goOn(page, "异议联系和回避");
  await goOn(page, "附件");
  await page.getByRole("link", { name: "去核对" }).click();
  await expect(page.getByText("核对并发布").first()).toBeVisible();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

export async function quote(page: Page, no: string, yuan: string, days = "15"): Promise<void> {
  await page.goto(`/agency/needs/${no}/quote`);
  await page.getByLabel("报价（元，含税）").fill(yuan);
  await page.getByLabel("承诺工期").fill(days);
  await page.getByRole("group", { name: "承办执业人员" }).getByRole("checkbox").first().check();
  await page.getByLabel(/无隶属或利害关系/).check();
  await seal(page);
}

/** The answers once more, then sealed. */
export async function seal(page: Page): Promise<void> {
  await page.getByRole("button", { name: "核对报价" }).click();
  await page.getByRole("button", { name: "密封并提交报价" }).click();
}

/** Moves the market's clock from deadline to deadline until the page shows what is awaited. */
export async function passTime(page: Page, path: string, awaited: string | RegExp, most = 40): Promise<void> {
  const shown = () => page.getByText(awaited).first();
  for (let turn = 0; turn < most; turn += 1) {
    await page.goto(path);
    if (await shown().isVisible()) return;
    await page.getByRole("button", { name: "到下一个期限" }).click();
  }
  await expect(shown()).toBeVisible();
}

/** Reloads until the background has written down what has happened. */
export async function seen(page: Page, path: string, awaited: string | RegExp): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByText(awaited).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
}

export async function sign(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel("签署人姓名").fill(name);
  await page.getByLabel(/本人有权代表本单位签署/).check();
  await page.getByRole("button", { name: "签署合同" }).click();
}

export async function deliver(page: Page, no: string, text: string): Promise<void> {
  await page.goto(`/agency/engagements/${no}/deliverables`);
  await page.getByLabel(/执业人员/).selectOption({ index: 1 });
  await page.getByLabel("成果文件").setInputFiles(reportFile(text));
  await page.getByRole("button", { name: "提交", exact: true }).click();
}

export async function pay(owner: Page, agency: Page, no: string, reference: string): Promise<void> {
  await owner.goto(`/owner/engagements/${no}`);
  await owner.getByRole("link", { name: "登记付款" }).first().click();
  await owner.getByLabel("付款凭证号").fill(reference);
  await owner.getByRole("button", { name: "登记已付款" }).click();
  await expect(owner.getByText("已付待确认").first()).toBeVisible();
  await agency.goto(`/agency/engagements/${no}`);
  await agency.getByRole("button", { name: "确认到账" }).first().click();
  await expect(agency.getByText("已到账").first()).toBeVisible();
}

export async function rate(page: Page, path: string, mark: string): Promise<void> {
  await page.goto(path);
  const form = page.locator("form").filter({ has: page.getByRole("button", { name: "提交评价" }) });
  const groups = form.getByRole("group");
  for (let i = 0; i < (await groups.count()); i += 1) {
    const choice = groups.nth(i).getByRole("radio", { name: mark });
    const best = (await choice.isEnabled()) ? choice : groups.nth(i).locator("input:enabled").last();
    await best.check();
  }
  await form.getByLabel(/评价意见/).fill("沟通及时，成果符合要求。");
  await form.getByRole("button", { name: "提交评价" }).click();
}

/** The credit code of the agency somebody acts for, from its own workspace's link to its profile. */
export async function ownCode(page: Page): Promise<string> {
  const href = await page.locator('a[href^="/agencies/9"]').first().getAttribute("href");
  return href?.split("/")[2] ?? "";
}
