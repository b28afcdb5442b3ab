import type { Page } from "@playwright/test";
import { draftNeed, passTime, quote, seen, storyCase, subsidisedCase } from "./acts.ts";
import { expect, test } from "./house.ts";

test.use({ marketOf: "timed rounds and talks" });
test.describe.configure({ mode: "serial" });
test.setTimeout(240_000);

const firms = ["agency-a@demo", "agency-b@demo"] as const;

async function sealed(page: Page, no: string, yuan: string): Promise<void> {
  await quote(page, no, yuan);
  await expect(page.getByText("报价已密封").first()).toBeVisible();
}

/** A round lasts ten minutes: each step of the clock is seen, and what it sets off is awaited, before the next. */
async function reachSecondRound(page: Page, path: string): Promise<void> {
  const clock = page.getByText(/^市场时间/).first();
  const step = async () => {
    const before = await clock.innerText();
    await page.getByRole("button", { name: "到下一个期限" }).click();
    await expect(async () => {
      await page.goto(path);
      expect(await clock.innerText()).not.toBe(before);
    }).toPass({ timeout: 20_000 });
  };
  await page.goto(path);
  const closes = /截止 \d{4}-(\d{2}-\d{2} \d{2}:\d{2})/.exec(await page.getByRole("main").innerText())?.[1];
  if (!closes) throw new Error("no closing instant on the page");
  const shows = async () => (await clock.innerText()).replaceAll(/\s/g, " ");
  while (!(await shows()).includes(closes)) await step();
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByText("没有可以参加限时报价的有效报价")).toHaveCount(0, { timeout: 200 });
  }).toPass({ timeout: 20_000 });
  await step();
  await seen(page, path, "降低本机构价格");
}

test("three rounds: the lowest price is shown without a name, and a lower bid in time wins", async ({
  as,
}) => {
  const owner = await as("owner@demo");
  const no = await draftNeed(owner, storyCase);
  await owner.goto(`/owner/needs/${no}/steps/method`);
  await owner.getByLabel(/^三轮/).check();
  await owner.getByRole("button", { name: "保存并继续" }).click();
  await owner.goto(`/owner/needs/${no}`);
  await expect(owner.getByText("3 轮（密封报价一轮，限时报价 2 轮）")).toBeVisible();
  await owner.getByRole("button", { name: "发布公告" }).click();
  await expect(owner.getByText("报价中").first()).toBeVisible();
  const [a, b] = await Promise.all(firms.map((login) => as(login)));
  await sealed(a!, no, "7800");
  await sealed(b!, no, "7200");

  await reachSecondRound(a!, `/agency/needs/${no}/rounds`);
  // From the workspace, when the round has begun.
  await a!.goto("/agency");
  await expect(a!.getByText("参加限时报价").first()).toBeVisible();
  const guest = await a!
    .context()
    .browser()!
    .newContext({ baseURL: new URL(a!.url()).origin, locale: "zh-CN" });
  const anybody = await guest.newPage();
  await anybody.goto(`/needs/${no}`);
  await expect(anybody.getByText("7,200.00").first()).toBeVisible();
  await expect(anybody.getByText("7,800.00")).toHaveCount(0);
  expect((await anybody.goto(`/needs/${no}/result`))?.status()).toBe(404);
  await a!.goto(`/agency/needs/${no}/rounds`);
  await a!.getByLabel("新的价格（元）").fill("7790");
  await a!.getByRole("button", { name: "提交报价" }).click();
  await expect(a!.getByText("限时报价须不高于").first()).toBeVisible();
  await a!.getByLabel("新的价格（元）").fill("7000");
  await a!.getByRole("button", { name: "提交报价" }).click();
  await expect(a!.getByText("7,000.00").first()).toBeVisible();
  await anybody.goto(`/needs/${no}`);
  await expect(anybody.getByText("7,000.00")).toHaveCount(0);

  await passTime(owner, `/needs/${no}/result`, "各轮价格");
  await expect(owner.getByText("第二轮（限时报价）").first()).toBeVisible();
  await expect(owner.getByText("保留原价").first()).toBeVisible();
  await expect(owner.getByText("7,000.00").first()).toBeVisible();
  await guest.close();
});

test("talks: asked, answered, broken off; with the next agency the owner comes to terms", async ({ as }) => {
  const owner = await as("owner@demo");
  const no = await draftNeed(owner, subsidisedCase, { method: "三次交互" });
  await owner.getByRole("button", { name: "发布公告" }).click();
  await expect(owner.getByText("报价中").first()).toBeVisible();
  const [a, b] = await Promise.all(firms.map((login) => as(login)));
  await sealed(a!, no, "7800");
  await sealed(b!, no, "7200");
  await passTime(owner, `/owner/needs/${no}`, "进入交互");
  await owner.getByRole("link", { name: "进入交互" }).click();

  const ask = async (at: number) => {
    await owner.getByLabel("机构", { exact: true }).selectOption({ index: at });
    await owner.getByLabel("要求", { exact: true }).fill("请说明报价包含的工作内容，并尽量优惠。");
    await owner.getByRole("button", { name: "发送" }).click();
    await expect(owner.getByText("等待机构答复").first()).toBeVisible();
  };
  const answer = async (page: Page, yuan: string) => {
    await page.goto(`/agency/needs/${no}/talk`);
    await page.getByLabel("报价（元）").fill(yuan);
    await page.getByLabel("服务期限（工作日）").fill("12");
    await page.getByRole("button", { name: "提交答复" }).click();
  };
  await ask(1);
  await answer(b!, "9999999");
  await expect(b!.getByRole("alert").first()).toBeVisible();
  await answer(b!, "7100");
  await expect(b!.getByText("等待业主答复").first()).toBeVisible();
  await owner.reload();
  await owner.getByLabel("理由").fill("价格未达预期");
  await owner.getByRole("button", { name: "结束交互" }).click();
  await expect(owner.getByText("业主结束交互").first()).toBeVisible();
  await ask(1);
  await answer(a!, "7000");
  await expect(a!.getByText("等待业主答复").first()).toBeVisible();
  await owner.reload();
  await owner.getByRole("button", { name: "接受并公示" }).click();
  await seen(b!, `/needs/${no}/result`, "交互记录");
  await expect(b!.getByText("与业主达成一致").first()).toBeVisible();
  await expect(b!.getByText("7,000.00").first()).toBeVisible();
});
