import {
  deliver,
  draftNeed,
  ownCode,
  passTime,
  pay,
  quote,
  rate,
  seen,
  sign,
  storyCase,
  subsidisedCase,
} from "./acts.ts";
import { expect, test } from "./house.ts";

test.use({ marketOf: "the story" });
test.describe.configure({ mode: "serial" });
test.setTimeout(300_000);

test("the story: from an approval case to a changed score, with a quote over the cap and a grade below the gate refused", async ({
  as,
}) => {
  const owner = await as("owner@demo");
  const a = await as("agency-a@demo");
  const b = await as("agency-b@demo");
  const b2 = await as("agency-b2@demo");

  // The case shows the item, its basis and, on the form, the cap step by step.
  await owner.goto(`/cases/${storyCase}`);
  await expect(owner.getByText("《中华人民共和国环境影响评价法》").first()).toBeVisible();
  const no = await draftNeed(owner, storyCase);
  await expect(owner.getByText("20,000.00 × 40% = 8,000.00").first()).toBeVisible();
  await owner.getByRole("button", { name: "发布公告" }).click();
  await expect(owner.getByText("报价中").first()).toBeVisible();

  // One fen over the cap is refused with the derivation; what else was typed stays.
  await quote(a, no, "8000.01", "18");
  const refused = a.getByRole("alert").filter({ hasText: "fee.cap" });
  await expect(refused).toContainText("8,000.00");
  await expect(refused).toContainText("40%");
  await expect(a.getByLabel("承诺工期")).toHaveValue("18");
  await expect(a.getByLabel("报价（元，含税）")).not.toHaveValue("8000.01");

  for (const [page, yuan] of [
    [a, "7800.00"],
    [b, "7350.50"],
    [b2, "8000.00"],
  ] as const) {
    await quote(page, no, yuan);
    await expect(page.getByText("报价已密封").first()).toBeVisible();
    await expect(page.getByRole("link", { name: "下载签名回执" })).toHaveAttribute(
      "href",
      /^data:application\/json/,
    );
  }

  // On subsidised work a C agency is told why it may not quote.
  const subsidised = await draftNeed(owner, subsidisedCase, { fiscal: "30" });
  await owner.getByRole("button", { name: "提交形式审查" }).click();
  const operator = await as("operator@demo");
  await operator.goto(`/supervise/needs/${subsidised}`);
  await operator.getByRole("button", { name: /通过/ }).first().click();
  const c = await as("agency-c@demo");
  await c.goto(`/agency/needs/${subsidised}/quote`);
  await expect(c.getByText("暂不能报价")).toBeVisible();
  await expect(c.getByText(/信用等级/).first()).toBeVisible();

  // Before the opening nobody reads an amount; afterwards all are public.
  await owner.goto(`/needs/${no}`);
  await expect(owner.locator("body")).not.toContainText("7,350.50");
  await passTime(owner, `/needs/${no}/result`, "中选机构");
  for (const amount of ["7,350.50", "7,800.00", "8,000.00"])
    await expect(owner.getByText(amount).first()).toBeVisible();

  // The winner confirms; publicity ends; the engagement begins.
  await b.goto(`/agency/awards/${no}`);
  await b.getByRole("button", { name: "确认承接" }).click();
  await passTime(b, `/agency/awards/${no}`, "委托已成立");
  await b.getByRole("link", { name: "进入委托" }).click();
  const engagement = new URL(b.url()).pathname.split("/").at(-1) ?? "";
  const side = { owner: `/owner/engagements/${engagement}`, agency: `/agency/engagements/${engagement}` };
  await b.goto(`/agencies`);
  await b.goto(side.agency);

  await sign(owner, side.owner, "周敏");
  await sign(b, side.agency, "孙立");
  await seen(b, side.agency, "服务中");
  await pay(owner, b, engagement, "YH20261201001");

  // Version 1 comes back with a complete list, version 2 is accepted.
  await deliver(b, engagement, "version 1");
  await owner.goto(side.owner);
  await owner.getByLabel("需修改的问题").fill("缺少地下水现状监测数据\n附图比例尺不符合要求");
  await owner.getByRole("button", { name: "退回修改" }).click();
  await seen(b, side.agency, "缺少地下水现状监测数据");
  await deliver(b, engagement, "version 2");
  await owner.goto(side.owner);
  await owner.getByRole("button", { name: "验收通过" }).click();
  await expect(owner.getByText("已验收").first()).toBeVisible();
  await pay(owner, b, engagement, "YH20261220002");

  // Both rate; neither sees the other's before both are in.
  await rate(owner, side.owner, "5 分");
  await b.goto(side.agency);
  await expect(b.locator("body")).not.toContainText("沟通及时，成果符合要求。");
  await rate(b, side.agency, "4 分");
  await seen(b, side.agency, "沟通及时，成果符合要求。");

  // The department confirms the report on the case; the score and its explanation follow.
  const approver = await as("approver@demo");
  await approver.goto(`/department/reports/${engagement}`);
  await approver.getByRole("button", { name: "通过", exact: true }).click();
  await owner.goto(`/cases/${storyCase}`);
  await expect(owner.getByText("审批部门已采用").first()).toBeVisible();
  await expect(owner.getByText("7,350.50").first()).toBeVisible();
  await owner.goto(`/needs/${no}/result`);
  await owner.getByRole("link", { name: "信用档案" }).first().click();
  const profile = new URL(owner.url()).pathname;
  await seen(owner, `${profile}/score`, `委托 ${engagement}`);
  await expect(owner.getByText("成果一次通过审查").first()).toBeVisible();
});

test("a supervisor demotes an agency: notice, five working days, two persons, and its next public quote is refused", async ({
  as,
}) => {
  const agency = await as("agency-b2@demo");
  await agency.goto("/agency");
  const uscc = await ownCode(agency);

  const regulator = await as("regulator@demo");
  await regulator.goto(`/supervise/sanctions/new?agency=${uscc}`);
  await regulator.getByLabel("统一社会信用代码").fill(uscc);
  await regulator.getByLabel(/降低信用等级/).check();
  await regulator
    .getByRole("textbox", { name: "事实" })
    .fill("两份成果因质量问题被审批部门退回，整改后仍未达到要求。");
  await regulator.getByLabel("证据").fill("审批部门退回通知 2026-11-02\n现场检查记录 2026-11-10");
  await regulator.getByLabel("依据").fill("网上中介服务超市管理办法第二十一条");
  await regulator.getByRole("button", { name: "送达告知书" }).click();
  const no = new URL(regulator.url()).pathname.split("/").at(-1) ?? "";

  await agency.goto(`/agency/sanctions/${no}`);
  await agency.getByRole("textbox").first().fill("已完成整改，请求从轻处理。");
  await agency.getByRole("button", { name: "提交陈述申辩" }).click();

  const supervisor = await as("supervisor@demo");
  await supervisor.goto(`/supervise/sanctions/${no}`);
  await expect(supervisor.getByText("陈述申辩期未满")).toBeVisible();
  await expect(supervisor.getByRole("button", { name: /签批/ })).toHaveCount(0);
  await passTime(supervisor, `/supervise/sanctions/${no}`, "签批并送第二人");
  await supervisor
    .getByRole("textbox", { name: "决定" })
    .first()
    .fill("经审查，事实清楚，证据充分，决定降低信用等级一级。");
  await supervisor.getByRole("button", { name: "签批并送第二人" }).click();
  await expect(supervisor.getByRole("button", { name: "同意并签批" })).toHaveCount(0);
  const second = await as("supervisor2@demo");
  await second.goto(`/supervise/sanctions/${no}`);
  await second.getByRole("button", { name: "同意并签批" }).click();
  await seen(second, `/sanctions/${no}`, "生效中");

  const owner = await as("owner@demo");
  const need = await draftNeed(owner, subsidisedCase, { fiscal: "30" });
  await owner.getByRole("button", { name: "提交形式审查" }).click();
  const operator = await as("operator@demo");
  await operator.goto(`/supervise/needs/${need}`);
  await operator.getByRole("button", { name: /通过/ }).first().click();
  await agency.goto(`/agency/needs/${need}/quote`);
  await expect(agency.getByText("暂不能报价")).toBeVisible();
  await expect(agency.getByRole("button", { name: "核对报价" })).toHaveCount(0);
  await agency.goto(`/agencies/${uscc}`);
  await expect(agency.getByText("C 警示").first()).toBeVisible();
});
