import { subsidisedCase } from "./acts.ts";
import { expect, test } from "./house.ts";

test.use({ marketOf: "bundles and regional results" });
test.describe.configure({ mode: "serial" });
test.setTimeout(120_000);

test("what a regional result covers is not bought: the form says so with a link, the owner signs and uses it, the department checks", async ({
  as,
}) => {
  const owner = await as("owner@demo");
  await owner.goto(`/cases/${subsidisedCase}`);
  await expect(owner.getByText("已由区域评估成果覆盖").first()).toBeVisible();
  await owner.getByRole("link", { name: "使用该成果" }).click();
  const requirement = new URL(owner.url()).pathname.split("/").at(-2);
  await owner.goto(`/owner/needs/new?requirement=${requirement}`);
  await expect(owner.getByRole("link", { name: "查看成果" })).toHaveAttribute(
    "href",
    /\/regional-results\/\d{4}-\d{6}/,
  );
  await owner.goto(`/owner/requirements/${requirement}/regional`);
  await expect(owner.getByText("本单位承诺").first()).toBeVisible();
  await owner.getByLabel("承诺人（本人姓名）").fill("别人");
  await owner.getByLabel(/我代表本单位作出以上承诺/).check();
  await owner.getByRole("button", { name: "签名并使用" }).click();
  await expect(owner.getByText("regional.signature_other_name")).toBeVisible();
});

test("a bundle is proposed by one person, confirmed by another, and then public", async ({ as }) => {
  const regulator = await as("regulator@demo");
  await regulator.goto("/supervise/bundles");
  await regulator.getByLabel("组合编号").fill("DPH-009");
  await regulator.getByLabel("名称（中文）").fill("两评合一");
  await regulator.getByLabel("名称（英文）").fill("Two in one");
  await regulator.getByLabel("包含的事项").fill("HJ-002\nHJ-004");
  await regulator.getByRole("textbox", { name: "理由" }).last().fill("资料相同");
  await regulator.getByLabel("依据").fill("实施方案第八条");
  await regulator.getByRole("button", { name: "提交确认" }).click();
  await expect(regulator.getByText("由您提出，须由另一人确认")).toBeVisible();
  const supervisor = await as("supervisor@demo");
  await supervisor.goto("/supervise/bundles");
  await supervisor.getByRole("button", { name: "确认", exact: true }).first().click();
  await supervisor.goto("/items");
  await expect(supervisor.getByText("两评合一")).toBeVisible();
});
