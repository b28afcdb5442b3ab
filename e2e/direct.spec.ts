import { goOn, storyCase } from "./acts.ts";
import { expect, test } from "./house.ts";

test.setTimeout(120_000);
test.use({ marketOf: "a direct choice" });

test("a direct choice: the list is searched and locked, one is chosen with its reason, all of it public", async ({
  as,
  market,
  page,
}) => {
  const owner = await as("owner@demo");
  await owner.goto(`/cases/${storyCase}`);
  await owner.getByRole("link", { name: "为此事项发布需求" }).first().click();
  await owner.getByRole("button", { name: "开始填写" }).click();
  await owner.getByLabel("服务内容和要求").fill("编制环境影响报告表报批版，成果一式四份。");
  await goOn(owner, "数量和控制价");
  const no = new URL(owner.url()).pathname.split("/").at(3) ?? "";
  await owner.goto(`/owner/needs/${no}/steps/method`);
  await owner.getByRole("radio", { name: /直接选取/ }).check();
  await goOn(owner, "候选名单");
  await owner.getByRole("checkbox", { name: /A 优秀/ }).check();
  await owner.getByRole("button", { name: "检索" }).click();
  await owner.getByRole("button", { name: "锁定这份名单" }).click();
  await expect(owner.getByRole("heading", { name: "已锁定名单" })).toBeVisible();
  const hash = await owner.locator("code.code").first().textContent();
  await owner.getByLabel("选定机构").selectOption({ index: 1 });
  await owner.getByLabel("价格（元）").fill("6500");
  await owner.getByLabel("理由类别").selectOption("urgent");
  await owner.getByLabel("具体理由（公开）").fill("同城机构，就近方便");
  await owner.getByRole("button", { name: "保存选择" }).click();
  await owner.goto(`/owner/needs/${no}`);
  await expect(owner.getByText("need.direct_reason_locality")).toBeVisible();
  await owner.goto(`/owner/needs/${no}/shortlist`);
  await owner.getByLabel("具体理由（公开）").fill("汛期将至，须在雨季前完成现场监测。");
  await owner.getByRole("button", { name: "保存选择" }).click();
  await owner.goto(`/owner/needs/${no}`);
  await owner.getByRole("button", { name: "确定选取该机构" }).click();

  await page.goto(`${market.origin}/needs/${no}/result`);
  await expect(page.getByRole("heading", { name: "直接选取的候选名单" })).toBeVisible();
  await expect(page.getByText(hash ?? "no hash")).toBeVisible();
  await expect(page.getByText("时限紧迫，来不及公开报价")).toBeVisible();
  await page.getByText(/查看全部 \d+ 家/).click();
  await expect(page.getByText("已选定")).toBeVisible();
});
