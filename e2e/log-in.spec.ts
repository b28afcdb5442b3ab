import { expect, test } from "@playwright/test";
import { demoPassword } from "./house.ts";

test("a person logs in by the form, works, and logs out; a wrong password says nothing about the account", async ({
  page,
}) => {
  await page.goto("/owner");
  await expect(page).toHaveURL(/\/login\?next=/);
  const form = page
    .locator("form")
    .filter({ has: page.getByLabel("密码") })
    .first();
  await form.locator('input[name="login"]').fill("auditor@demo");
  await form.locator('input[name="password"]').fill("wrong-password-1");
  await form.getByRole("button", { name: "登录" }).click();
  const known = await page.getByRole("alert").first().innerText();
  await form.locator('input[name="login"]').fill("nobody@demo");
  await form.locator('input[name="password"]').fill("wrong-password-1");
  await form.getByRole("button", { name: "登录" }).click();
  expect(await page.getByRole("alert").first().innerText()).toBe(known);

  await form.locator('input[name="login"]').fill("owner@demo");
  await form.locator('input[name="password"]').fill(demoPassword);
  await form.getByRole("button", { name: "登录" }).click();
  await expect(page).toHaveURL(/\/owner$/);
  await expect(page.getByText("待我办理").first()).toBeVisible();
  await page.getByRole("button", { name: "退出" }).click();
  await page.goto("/owner");
  await expect(page).toHaveURL(/\/login/);
});
