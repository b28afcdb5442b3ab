import { expect, test } from "@playwright/test";

test.use({ javaScriptEnabled: false });

const story = "2026-370982-26-03-000123";

test.describe("what anyone may read, without a script", () => {
  for (const [path, text] of [
    ["/", "您需要办什么"],
    ["/agencies?grade=A", "A 优秀"],
    ["/items", "环境影响报告表编制"],
    ["/items/HJ-001", "8,000.00"],
    ["/items/HJ-001?sector=traditional_service", "10,000.00"],
    ["/items/HJ-001?sector=real_estate", "12,000.00"],
    ["/needs", "密封"],
    ["/results", "结果公示"],
    [`/cases/${story}`, "环境影响报告表编制"],
    ["/sanctions", "C 警示"],
    ["/help", "指南"],
  ] as const)
    test(`${path} says ${text}`, async ({ page }) => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(200);
      await expect(page.locator("body")).toContainText(text);
    });

  test("an agency's page shows its letter, services and masked people", async ({ page }) => {
    await page.goto("/agencies?grade=A");
    await page.getByRole("main").locator('a[href^="/agencies/9"]').first().click();
    await expect(page.getByText("A 优秀").first()).toBeVisible();
    await expect(page.getByRole("region", { name: "可承接事项" })).toBeVisible();
    await expect(page.getByRole("region", { name: "执业人员" })).toContainText("*");
  });

  for (const path of ["/healthz", "/readyz"])
    test(`${path} answers 200`, async ({ request }) => {
      expect((await request.get(path)).status()).toBe(200);
    });

  for (const path of [
    "/agencies/91370000000000000X",
    "/items/XX-999",
    "/needs/2020-999999",
    "/cases/0000",
    "/sanctions/none",
    "/nowhere",
  ])
    test(`${path} is a page that says it was not found`, async ({ page }) => {
      expect((await page.goto(path))?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });
  for (const language of ["zh-CN", "en"])
    test(`no public page scrolls sideways (${language})`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({
        baseURL,
        locale: language,
        viewport: { width: 390, height: 844 },
      });
      const page = await context.newPage();
      const paths = [
        "/",
        "/agencies",
        "/items",
        "/items/HJ-001",
        "/needs",
        "/results",
        "/cases",
        `/cases/${story}`,
        "/sanctions",
        "/help",
        "/login",
        "/register",
        "/register/owner",
        "/register/agency",
      ];
      const wide: string[] = [];
      for (const path of paths) {
        await page.goto(path);
        // A string, because the page's own globals are not the test's.
        const width = await page.evaluate<number>("document.documentElement.scrollWidth");
        if (width > 390) wide.push(`${path}: ${width}`);
      }
      await context.close();
      expect(wide).toEqual([]);
    });
});
