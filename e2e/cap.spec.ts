import { draftNeed, quote, storyCase, subsidisedCase } from "./acts.ts";
import { expect, test } from "./house.ts";

test.use({ marketOf: "caps" });
test.describe.configure({ mode: "serial" });
test.setTimeout(240_000);

const said = { "zh-CN": ["20,000.00 至", "有上下限的按下限执行"], en: ["Guided", "lower"] } as const;

for (const language of ["zh-CN", "en"] as const)
  test(`a guest reads on the item's page why 8,000.00 is the cap, prints it, and a program computes the same (${language})`, async ({
    browser,
    market,
  }) => {
    const context = await browser.newContext({
      baseURL: market.origin,
      locale: language,
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    await page.goto("/items/HJ-001");
    const lines = page.locator("#calculator .derivation > li");
    for (const text of [...said[language], "40%", "8,000.00", "沂发改价〔2024〕18号"])
      await expect(lines.filter({ hasText: text }).first()).toBeVisible();
    await page.locator('#calculator a[href^="/items/HJ-001/cap"]').click();
    await expect(page.locator(".derivation .result")).toContainText("8,000.00");
    await expect(page.locator("main")).toContainText("20,000.00 × 40% = 8,000.00");
    const answer = await context.request.get("/api/v1/fee-cap?item=HJ-001&sector=industry");
    const { capFen, steps } = await answer.json();
    expect(capFen).toBe(800_000);
    expect(steps.every((step: { text: string; source?: object }) => step.text !== "" && step.source)).toBe(
      true,
    );
    await context.close();
  });

test("one number in the need form, the refusal and the notice; two officers raise it with a published reason", async ({
  as,
}) => {
  const owner = await as("owner@demo");
  const no = await draftNeed(owner, storyCase);
  await expect(owner.locator(".derivation .result").first()).toContainText("8,000.00");
  await owner.getByRole("button", { name: "发布公告" }).click();
  const agency = await as("agency-a@demo");
  await quote(agency, no, "8000.01");
  const refused = agency.getByRole("alert").filter({ hasText: "fee.cap" });
  await expect(refused.locator(".derivation .result")).toContainText("8,000.00");

  const price = await as("price@demo");
  await price.goto(`/supervise/cap-overrides/new?q=${no}`);
  await price.getByLabel("调整后的上限").fill("9500");
  await price.getByLabel("理由（公开）").fill("须增加两处夜间监测，工作量明显超出一般项目");
  await price.getByRole("button", { name: "提交确认" }).click();
  await expect(price.getByText("待确认").first()).toBeVisible();
  const path = new URL(price.url()).pathname;
  await expect(price.getByRole("button", { name: "确认调整" })).toHaveCount(0);

  const supervisor = await as("supervisor@demo");
  await supervisor.goto(path);
  await supervisor.getByRole("button", { name: "确认调整" }).click();
  await expect(supervisor.getByText("已确认").first()).toBeVisible();

  await agency.goto(`/needs/${no}`);
  const decided = agency.locator(".derivation > li").filter({ hasText: "夜间监测" }).first();
  await expect(decided).toContainText("9,500.00");
  await quote(agency, no, "9500.00");
  await expect(agency.getByText("报价已密封").first()).toBeVisible();
});

test("a need for an item that is off the list is refused with day, reason and basis", async ({ as }) => {
  const owner = await as("owner@demo");
  const no = await draftNeed(owner, subsidisedCase, { fiscal: "30" });
  const regulator = await as("regulator@demo");
  await regulator.goto("/supervise/items/HJ-001");
  const form = regulator
    .locator("form")
    .filter({ has: regulator.getByRole("button", { name: "提出移出清单" }) });
  await form.getByLabel("理由").fill("年度清理，改由部门自行组织");
  await form.getByLabel("依据的文件和条款").fill("沂政办〔2026〕3号 第二条");
  await form.getByRole("button", { name: "提出移出清单" }).click();
  const path = new URL(regulator.url()).pathname;
  const supervisor = await as("supervisor@demo");
  await supervisor.goto(path);
  await supervisor.getByRole("button", { name: "批准", exact: true }).click();
  await owner.goto(`/owner/needs/${no}`);
  for (const text of ["年度清理，改由部门自行组织", "沂政办〔2026〕3号 第二条"])
    await expect(owner.getByText(text).first()).toBeVisible();
  await owner.goto("/items/HJ-001");
  await expect(owner.getByText("移出清单").first()).toBeVisible();
});
