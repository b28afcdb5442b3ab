import type { Page } from "@playwright/test";
import { reportFile, seen } from "./acts.ts";
import { expect, test } from "./house.ts";

test.setTimeout(180_000);

/** The market's day, `days` from now. */
async function dayFrom(page: Page, days: number): Promise<string> {
  const text = await page
    .getByText(/所有时间均为北京时间/)
    .first()
    .innerText();
  const today = /\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? "";
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
}

async function passDays(page: Page, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    const next = await dayFrom(page, 1);
    await page.getByRole("button", { name: "+1 天" }).click();
    await expect(async () => {
      await page.reload();
      await expect(page.getByText(/所有时间均为北京时间/).first()).toContainText(next, { timeout: 500 });
    }).toPass({ timeout: 20_000 });
  }
}

async function fillCertificate(page: Page, number: string, expiresOn: string): Promise<void> {
  await page.getByLabel("证书编号").fill(number);
  await page.getByLabel("发证机关").fill("沂州市生态环境局");
  await page.getByLabel("发证日期").fill("2025-01-01");
  await page.getByLabel("有效期至").fill(expiresOn);
  await page.getByLabel("证书扫描件").setInputFiles(reportFile(number));
  await page.getByRole("group", { name: "承办从业人员" }).getByRole("checkbox").first().check();
}

async function openRequest(officer: Page, firm: string): Promise<void> {
  await officer.goto("/supervise/services");
  const row = officer.getByRole("row").filter({ hasText: firm });
  await row.getByRole("link", { name: "入河排污口设置论证报告编制" }).click();
}

/** The hall finds it in form, the item's regulator approves. */
async function approve(operator: Page, regulator: Page, firm: string): Promise<void> {
  await openRequest(operator, firm);
  await operator.getByRole("button", { name: "形式核对通过" }).click();
  await expect(operator.getByText("主管部门审核中").first()).toBeVisible();
  await openRequest(regulator, firm);
  await regulator.getByRole("button", { name: "核准", exact: true }).click();
  await expect(regulator.getByText("已核准").first()).toBeVisible();
}

test("a further item with one return; its certificate ends, it alone stops, and a renewal brings it back", async ({
  as,
}) => {
  const agency = await as("agency-c@demo");
  const operator = await as("operator@demo");
  const regulator = await as("regulator@demo");
  await agency.goto("/agency/company");
  const firm = await agency.locator("dd").first().innerText();
  await agency.goto("/agency");
  await agency.getByRole("link", { name: "服务事项", exact: true }).last().click();
  await agency.getByRole("link", { name: "申请增加事项" }).first().click();
  await agency.getByLabel("服务事项").selectOption("HJ-003");
  await agency.getByRole("button", { name: "下一步" }).click();
  await fillCertificate(agency, "沂环证1号", await dayFrom(agency, 8));
  await agency.getByRole("button", { name: "提交申请" }).click();
  await expect(agency.getByText("形式核对中").first()).toBeVisible();
  const page = new URL(agency.url()).pathname;

  await openRequest(operator, firm);
  await operator.getByLabel("证书编号或日期与填写不一致").check();
  await operator.getByLabel("其他问题（每行一条）").fill("请补充盖章页");
  await operator.getByRole("button", { name: "退回补正" }).click();
  await agency.goto(page);
  await expect(agency.getByText("请补充盖章页")).toBeVisible();
  await agency.getByRole("link", { name: "补正", exact: true }).click();
  await agency.getByLabel("证书编号").fill("沂环证2号");
  await agency.getByRole("button", { name: "提交申请" }).click();
  await approve(operator, regulator, firm);
  await agency.goto(page);
  await expect(agency.getByText(/有效 · 即将到期/).first()).toBeVisible();

  await passDays(agency, 2);
  await seen(agency, "/account", "一项资质证书即将到期，请及时续期。");
  await passDays(agency, 7);
  await agency.goto("/agency/services");
  const row = agency.getByRole("row").filter({ hasText: "入河排污口设置论证报告编制" });
  await expect(row).toContainText("证书");
  await expect(row).toContainText("过期");
  await expect(agency.getByRole("row").filter({ hasText: "环境影响报告表编制" })).toContainText("有效");
  await seen(agency, "/account", "一项资质证书已到期，该事项停止承接，其他事项不受影响。");

  await agency.goto(page);
  await agency.getByRole("link", { name: "办理续期" }).click();
  await fillCertificate(agency, "沂环证3号", await dayFrom(agency, 400));
  await agency.getByRole("button", { name: "提交申请" }).click();
  await approve(operator, regulator, firm);
  await agency.goto("/agency/services");
  await expect(row).toContainText("有效");
  await expect(row).not.toContainText("过期");
});

test("a colleague is invited by mail, joins with an account of her own, and leaves again", async ({
  as,
  browser,
  market,
}) => {
  const admin = await as("agency-b@demo");
  await admin.goto("/account/unit/members");
  await admin.getByRole("button", { name: "退出本单位" }).click();
  await expect(admin.getByRole("alert")).toContainText("最后一名管理成员");
  await admin.getByLabel("邮箱").fill("new-colleague@example.cn");
  await admin.getByLabel("岗位").selectOption("agency_staff");
  await admin.getByRole("button", { name: "发送邀请" }).click();
  await expect(admin.getByText("邀请已发送到 new-colleague@example.cn")).toBeVisible();
  await seen(admin, "/account/mailbox", "邀请您加入单位");
  const mails = await admin.locator("main").innerText();
  const link = /\/invitation\/[\w-]+/.exec(mails)?.[0] ?? "";
  const context = await browser.newContext({ baseURL: market.origin, locale: "zh-CN" });
  const colleague = await context.newPage();
  await colleague.goto(link);
  await colleague.getByLabel("姓名").fill("郑小满");
  await colleague.getByLabel("密码", { exact: true }).fill("four horses cross a river");
  await colleague.getByLabel("再次输入密码").fill("four horses cross a river");
  await colleague.getByRole("button", { name: "设立账户并加入" }).click();
  await colleague.goto("/agency");
  await expect(colleague.getByRole("heading", { name: "机构工作台" })).toBeVisible();
  await colleague.goto(link);
  await expect(colleague.getByText("邀请链接不能使用")).toBeVisible();
  await admin.goto("/account/unit/members");
  await admin.getByRole("row").filter({ hasText: "郑小满" }).getByRole("button", { name: "移除" }).click();
  await expect(admin.getByText("郑小满")).toHaveCount(0);
  await colleague.goto("/agency");
  await expect(colleague.getByRole("heading", { name: "机构工作台" })).toHaveCount(0);
  await context.close();
});
