import { goOn, passTime, quote, seen, storyCase } from "./acts.ts";
import { expect, test } from "./house.ts";

test.describe.configure({ mode: "serial" });
test.setTimeout(180_000);
test.use({ marketOf: "posting" });

test("a draft survives leaving and comes back; a locality condition is refused; best value runs to its result", async ({
  as,
}) => {
  const owner = await as("owner@demo");
  await owner.goto(`/cases/${storyCase}`);
  await owner.getByRole("link", { name: "为此事项发布需求" }).first().click();
  await owner.getByRole("button", { name: "开始填写" }).click();
  await owner.getByLabel("服务内容和要求").fill("编制报告表，仅限本地企业报名。");
  await owner.getByRole("button", { name: "保存并离开" }).click();
  const draft = owner.getByRole("row").filter({ hasText: "草稿" }).first();
  await draft.getByRole("link").click();
  const no = new URL(owner.url()).pathname.split("/").at(-1) ?? "";
  await expect(owner.getByText("编制报告表，仅限本地企业报名。")).toBeVisible();
  await expect(owner.getByText("need.condition_locality")).toBeVisible();
  await expect(owner.getByRole("button", { name: "发布公告" })).toHaveCount(0);

  await owner.goto(`/owner/needs/${no}/steps/work`);
  await owner.getByLabel("服务内容和要求").fill("编制环境影响报告表报批版，成果一式四份。");
  await goOn(owner, "数量和控制价");
  await owner.goto(`/owner/needs/${no}/steps/method`);
  await expect(owner.getByRole("radio", { name: /平均价选取/ })).toBeDisabled();
  await owner.getByRole("radio", { name: /择优选取/ }).check();
  await owner.getByLabel("信用权重").fill("20");
  await owner.getByLabel("价格权重").fill("10");
  await owner.getByLabel("工期权重").fill("70");
  await owner.getByRole("button", { name: "保存并继续" }).click();
  await expect(owner.getByText("selection.weight_price").first()).toBeVisible();
  await owner.getByLabel("价格权重").fill("40");
  await owner.getByLabel("工期权重").fill("40");
  await goOn(owner, "期限和资格");
  await owner.goto(`/owner/needs/${no}`);
  await owner.getByRole("button", { name: "发布公告" }).click();
  await owner.goto(`/needs/${no}`);
  await expect(owner.getByText("信用 20 · 价格 40 · 工期 40")).toBeVisible();

  await quote(await as("agency-a@demo"), no, "7600", "6");
  await quote(await as("agency-b@demo"), no, "7200", "20");
  await passTime(owner, `/needs/${no}`, "查看选取结果");
  await seen(owner, `/needs/${no}/result`, /评分 \d+\.\d\d（信用/);
});

test("an owner wants its approver's word first: staff ask, the approver sends back and then agrees", async ({
  as,
}) => {
  const approver = await as("owner-approver@demo");
  await approver.goto("/owner/settings");
  await approver.getByLabel("须经审批人同意").check();
  await approver.getByRole("button", { name: "保存", exact: true }).click();
  const owner = await as("owner2@demo");
  await owner.goto("/owner/needs/new");
  await owner.getByRole("link", { name: "为此事项发布需求" }).first().click();
  await owner.getByRole("button", { name: "开始填写" }).click();
  await owner.getByLabel("服务内容和要求").fill("编制报批版报告，成果一式四份并附电子版。");
  await goOn(owner, "数量和控制价");
  const no = new URL(owner.url()).pathname.split("/").at(3) ?? "";
  await owner.goto(`/owner/needs/${no}`);
  await owner.getByRole("button", { name: "提请本单位审批" }).click();
  await expect(owner.getByText("已提请本单位审批人核对，同意后发布。")).toBeVisible();
  await approver.goto(`/owner/needs/${no}`);
  await approver.getByLabel("退回理由").fill("请补充成果份数");
  await approver.getByRole("button", { name: "退回经办人" }).click();
  await owner.goto(`/owner/needs/${no}`);
  await expect(owner.getByText("请补充成果份数").first()).toBeVisible();
  await owner.getByRole("button", { name: "提请本单位审批" }).click();
  await approver.goto(`/owner/needs/${no}`);
  await approver.getByRole("button", { name: "提交形式审查" }).click();
  await expect(approver.getByText("形式审查中").first()).toBeVisible();
});
