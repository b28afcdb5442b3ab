import { expect, test } from "./house.ts";

/** After any day the market's clock may show. */
const farDay = "2031-01-06";

test("a supervisor tries another ratio on what happened, and two persons schedule it", async ({
  as,
  browser,
  market,
}) => {
  const supervisor = await as("supervisor@demo");
  await supervisor.goto("/supervise");
  await supervisor.getByRole("link", { name: "规则版本" }).click();
  await supervisor.getByRole("link", { name: "试算" }).first().click();
  await expect(supervisor.getByText("没有变化")).toBeVisible();

  await supervisor.goto("/supervise/policies/new?base=default-1");
  await supervisor.getByLabel("收费比例：工业（%）").fill("35");
  await supervisor.getByRole("button", { name: "试算" }).click();
  await expect(supervisor).toHaveURL(/set=sectorRatioBp\.industry/);
  const caps = supervisor.getByRole("region", { name: "收费上限", exact: true });
  await expect(caps.getByRole("row").nth(1)).toContainText("工业");
  await expect(supervisor.getByText("另改动 1 项")).toBeVisible();

  await supervisor.getByRole("link", { name: "以此提出新版本" }).click();
  await expect(supervisor.getByLabel("收费比例：工业（%）")).toHaveValue("35");
  await supervisor.getByLabel("修改理由").fill("年度清费减负，工业企业再降五个百分点。");
  await supervisor.getByRole("textbox", { name: "生效日期" }).fill(farDay);
  await supervisor.getByRole("button", { name: "提交确认" }).click();
  await expect(supervisor.getByText("待确认").first()).toBeVisible();
  await expect(supervisor.getByRole("button", { name: "确认并公布" })).toHaveCount(0);
  const path = new URL(supervisor.url()).pathname;

  const second = await as("price@demo");
  await second.goto(path);
  await expect(second.getByText("40%").first()).toBeVisible();
  await expect(second.getByText("35%").first()).toBeVisible();
  await second.getByRole("button", { name: "确认并公布" }).click();
  await expect(second.getByText("已确认").first()).toBeVisible();

  const guest = await browser.newContext({ baseURL: market.origin, locale: "en" });
  const reader = await guest.newPage();
  await reader.goto("/policies/default/2");
  await expect(reader.getByText("Scheduled").first()).toBeVisible();
  await expect(reader.getByText("Share of the base price: Industry")).toBeVisible();
  await expect(reader.getByText("35%").first()).toBeVisible();
  await guest.close();
});
