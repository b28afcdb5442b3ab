import { draftNeed, passTime, quote, reportFile, storyCase } from "./acts.ts";
import { expect, test } from "./house.ts";

test.use({ marketOf: "a complaint" });
test.describe.configure({ mode: "serial" });
test.setTimeout(300_000);

test("a loser complains, the award stands still, it is answered and upheld, and the next reserve gets it", async ({
  as,
}) => {
  const owner = await as("owner@demo");
  const loser = await as("agency-a@demo");
  const winner = await as("agency-b@demo");
  const no = await draftNeed(owner, storyCase);
  await owner.getByRole("button", { name: "发布公告" }).click();
  for (const [page, yuan] of [
    [loser, "7800.00"],
    [winner, "7350.50"],
  ] as const) {
    await quote(page, no, yuan);
    await expect(page.getByText("报价已密封").first()).toBeVisible();
  }
  await passTime(owner, `/needs/${no}/result`, "中选机构");

  // Nothing chosen is refused with what was typed; then it is filed with its evidence.
  await loser.goto(`/needs/${no}/result`);
  await loser.getByRole("link", { name: "提出投诉：中选结果" }).click();
  await loser.getByLabel("事实和理由").fill("中选机构的项目负责人已离职。");
  await loser.getByRole("button", { name: "提交投诉" }).click();
  await expect(loser.getByLabel("事实和理由")).toHaveValue("中选机构的项目负责人已离职。");
  await loser.getByLabel("中选机构不具备条件").check();
  await loser.getByLabel("撤销中选").check();
  await loser.getByLabel("证据材料").setInputFiles(reportFile("证据"));
  await loser.getByRole("button", { name: "提交投诉" }).click();
  await expect(loser.getByText("已提交，待受理").first()).toBeVisible();
  const path = new URL(loser.url()).pathname;

  const regulator = await as("regulator@demo");
  await regulator.goto(path);
  await regulator.getByLabel("受理", { exact: true }).check();
  await regulator.getByRole("button", { name: "提交", exact: true }).click();
  await expect(regulator.getByText("已受理，待答复").first()).toBeVisible();
  await owner.goto(`/needs/${no}/result`);
  await expect(owner.getByText("正在处理，评选结果中止")).toBeVisible();

  await winner.goto(`/agency/awards/${no}`);
  await winner.goto(path);
  await winner.getByRole("textbox", { name: "内容" }).fill("负责人在职，附社保证明。");
  await winner.getByRole("button", { name: "提交", exact: true }).click();
  await expect(winner.getByText("已答复，待处理").first()).toBeVisible();

  await regulator.goto(path);
  await regulator.getByLabel("投诉成立").check();
  await regulator.getByLabel("理由", { exact: true }).first().fill("经查，负责人已于上月离职。");
  await regulator.getByLabel("依据").fill("管理办法第十二条");
  await regulator.getByLabel("撤销中选").check();
  await regulator.getByRole("button", { name: "提交", exact: true }).first().click();
  await expect(regulator.getByText("可提出申诉").first()).toBeVisible();

  await passTime(owner, `/needs/${no}/result`, "撤销中选");
  await expect(owner.getByText("7,800.00").first()).toBeVisible();
  await loser.goto(`/agency/awards/${no}`);
  await expect(loser.getByRole("button", { name: "确认承接" })).toBeVisible();
});
