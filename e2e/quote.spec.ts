import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { demoStaff } from "#db/seed/generate/staff.ts";
import { draftNeed, quote, reportFile, seal, storyCase } from "./acts.ts";
import { forms, Visitor } from "./crawl.ts";
import { expect, signedIn, test } from "./house.ts";

test.use({ marketOf: "quoting" });
test.describe.configure({ mode: "serial" });
test.setTimeout(240_000);
let no = "";

/** What differs between two answers to the same question: nonces, keys, instants of the clock. */
function settled(text: string): string {
  return (
    text
      // The mark of "now" on a ruler moves with the clock; no amount has so many decimals.
      .replaceAll(/\d+\.\d{4,}/g, "")
      .replaceAll(/nonce="[^"]*"|'nonce-[^']*'/g, "")
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "")
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|\b\d{13}\b|\d{1,2}:\d\d(:\d\d)?/g, "")
  );
}

async function refusedDiscount(page: Page, discount: string): Promise<void> {
  await page.goto(`/agency/needs/${no}/quote`);
  await page.getByLabel("下浮率").fill(discount);
  await page.getByLabel("承诺工期").fill("15");
  await page.getByRole("group", { name: "承办执业人员" }).getByRole("checkbox").first().check();
  await page.getByLabel(/无隶属或利害关系/).check();
  await seal(page);
}

test("a notice says the same to everybody who does not quote, with none, one and four quotes (TH3)", async ({
  as,
  browser,
  market,
}) => {
  const owner = await as("owner@demo");
  no = await draftNeed(owner, storyCase);
  await owner.getByRole("button", { name: "发布公告" }).click();
  await expect(owner.getByText("报价中").first()).toBeVisible();
  const visitors = [new Visitor("guest", market.origin, "")];
  for (const { login, role } of demoStaff) {
    if (role.startsWith("agency")) continue;
    const context = await signedIn(browser, market.origin, login);
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    visitors.push(new Visitor(login, market.origin, cookie));
    await context.close();
  }
  const seen = async () => {
    const answers: string[] = [];
    for (const visitor of visitors)
      for (const path of [`/needs/${no}`, `/needs/${no}/papers`, `/cases/${storyCase}`])
        for (const form of forms) {
          const { status, text } = await visitor.ask(path, form);
          answers.push(`${visitor.name} ${form} ${path} ${status} ${settled(text)}`);
        }
    return answers;
  };
  const none = await seen();
  const sent = async (login: string, yuan: string) => {
    const page = await as(login);
    await quote(page, no, yuan);
    // A refused quote would make the comparison say nothing.
    await expect(page.getByText("报价已密封").first()).toBeVisible();
  };
  await sent("agency-b@demo", "7000");
  const one = await seen();
  for (const login of ["agency-a@demo", "agency-b2@demo", "agency-c@demo"]) await sent(login, "7100");
  const more = await seen();
  const changed = none.filter((answer, at) => one[at] !== answer || more[at] !== answer);
  expect(changed.map((answer) => answer.slice(0, 80))).toEqual([]);
});

test("papers first, then a discount: the receipt downloaded proves what was sealed; replaced and withdrawn", async ({
  as,
  market,
}) => {
  const agency = await as("agency-a@demo");
  await agency.goto(`/agency/needs/${no}/quote/documents`);
  await agency.getByLabel("选择文件").setInputFiles(reportFile("proposal"));
  await agency.getByRole("button", { name: "上传文件" }).click();
  await expect(agency.getByText("未随报价密封")).toBeVisible();

  await refusedDiscount(agency, "1");
  await expect(agency.getByText("fee.cap")).toBeVisible();
  await expect(agency.getByLabel("下浮率")).toHaveValue("");
  await refusedDiscount(agency, "65");
  await expect(agency.getByText("报价已密封").first()).toBeVisible();
  const [download] = await Promise.all([
    agency.waitForEvent("download"),
    agency.getByRole("link", { name: "下载签名回执" }).click(),
  ]);
  const file = join(market.dataDir, "receipt.json");
  await download.saveAs(file);
  const content = JSON.parse(readFileSync(file, "utf8")) as {
    receipt: { discountBp: number; days: number; annex: { files: { name: string }[] } };
  };
  expect(content.receipt).toMatchObject({ discountBp: 6_500, annex: { files: [{ name: "report.pdf" }] } });
  const check = () =>
    execFileSync("node", ["jobs/cli/boot.mjs", "jobs/cli/verify.ts", "receipt", file], {
      env: { ...process.env, ZX_DATA_DIR: market.dataDir },
      encoding: "utf8",
    });
  expect(check()).toContain("✓");
  await agency.goto("/verify/receipt");
  await agency.getByLabel("回执内容").fill(JSON.stringify(content));
  await agency.getByRole("button", { name: "核验" }).click();
  await expect(agency.getByText("回执有效")).toBeVisible();
  content.receipt.annex.files = [];
  writeFileSync(file, JSON.stringify(content));
  expect(check).toThrow(/receipt/);

  await agency.goto(`/agency/needs/${no}/quote/documents`);
  await expect(agency.getByText("已随现行报价密封")).toBeVisible();
  await agency.goto(`/agency/needs/${no}/quote`);
  await agency.getByRole("button", { name: "撤回报价" }).click();
  await expect(agency.getByText("已撤回").first()).toBeVisible();
  await quote(agency, no, "6900");
  await expect(agency.getByText("报价已密封").first()).toBeVisible();
});

test("the time left is counted by the server's clock, and stands still without scripts", async ({ as }) => {
  const agency = await as("agency-b@demo");
  await agency.goto(`/agency/needs/${no}/quote`);
  await expect(agency.getByRole("timer")).toHaveText(/\d\d时\d\d分/);
});
