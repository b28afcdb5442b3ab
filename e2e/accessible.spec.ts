import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

const paths = [
  "/",
  "/agencies",
  "/items/HJ-001",
  "/needs",
  "/results",
  "/cases/2026-370982-26-03-000123",
  "/sanctions",
  "/help",
  "/login",
  "/register/agency",
];

for (const scheme of ["light", "dark"] as const)
  test(`the public pages keep the accessibility rules in the ${scheme} scheme`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL, locale: "zh-CN", colorScheme: scheme });
    const page = await context.newPage();
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of violations) found.push(`${path} ${id}: ${nodes[0]?.html.slice(0, 120)}`);
    }
    await context.close();
    expect(found).toEqual([]);
  });
