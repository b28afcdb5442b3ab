import { ownCode } from "./acts.ts";
import { expect, test } from "./house.ts";

test.describe.configure({ mode: "serial" });
test.setTimeout(240_000);

const scan = {
  name: "申请书.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"),
};

test("at the counter: identified visitor, signed request, receipt; the firm contests and a supervisor answers", async ({
  as,
}) => {
  const agency = await as("agency-b@demo");
  await agency.goto("/agency");
  const code = await ownCode(agency);
  const operator = await as("operator@demo");
  await operator.goto("/supervise");
  await operator.getByRole("link", { name: "窗口代办" }).click();

  // Without a look at the identity card nobody is served.
  await operator.getByLabel("统一社会信用代码").fill(code);
  await operator.getByLabel("来人姓名").fill("李强");
  await operator.getByLabel("本单位职工").check();
  await operator.getByRole("button", { name: "开始接待" }).click();
  await expect(operator.getByText("未查验来人身份证件").first()).toBeVisible();
  await operator.getByLabel("本人已查验来人身份证件原件").check();
  await operator.getByRole("button", { name: "开始接待" }).click();

  // What is never done here is said, and no link leads to it.
  await expect(operator.getByRole("region", { name: "窗口不代办" })).toContainText("报价");
  const acts = operator.getByRole("region", { name: "可以代办的事项" });
  await expect(acts.getByRole("listitem")).toHaveCount(4);
  await acts.getByRole("listitem").filter({ hasText: "变更联系方式" }).getByRole("link").click();

  // Without the signed request there is no act.
  await operator.getByLabel("联系人", { exact: false }).first().fill("赵敏");
  await operator.getByRole("button", { name: "代为办理并出具回执" }).click();
  await expect(operator.getByRole("alert").first()).toBeVisible();
  await operator.getByLabel("签字盖章的书面申请").setInputFiles(scan);
  await operator.getByRole("button", { name: "代为办理并出具回执" }).click();
  const receipt = operator.getByRole("region", { name: "代办回执" });
  await expect(receipt).toContainText("身份证件已查验");
  await expect(receipt).toContainText(/SHA-256 [0-9a-f]{64}/);
  await expect(receipt.getByRole("img", { name: "本回执的二维码" })).toBeVisible();
  const path = new URL(operator.url()).pathname;

  // The firm is told, reads the receipt and contests it.
  await agency.goto(path);
  await agency.getByLabel("异议理由").fill("本机构没有提出过申请。");
  await agency.getByRole("button", { name: "提出异议" }).click();
  await expect(agency.getByText("有异议").first()).toBeVisible();

  // Nobody else's firm may read it.
  const stranger = await as("agency-a@demo");
  expect((await stranger.goto(path))?.status()).toBe(404);

  // A supervisor finds it in the queue and answers.
  const supervisor = await as("supervisor@demo");
  await supervisor.goto("/supervise?kind=desk_contest");
  await supervisor.getByRole("main").locator(`a[href="${path}"]`).first().click();
  await supervisor.getByLabel("异议成立", { exact: false }).check();
  await supervisor.getByLabel("答复", { exact: true }).fill("申请书签名不符，已要求大厅更正。");
  await supervisor.getByRole("button", { name: "提交答复" }).click();
  await expect(supervisor.getByText("异议成立").first()).toBeVisible();
  await agency.goto("/desk/receipts");
  await expect(agency.getByRole("main")).toContainText("异议成立");
});

test("an operator reaches no page that quotes, and a firm no counter", async ({ as }) => {
  const operator = await as("operator@demo");
  await operator.goto("/needs");
  const need = await operator.getByRole("main").locator('a[href^="/needs/2"]').first().getAttribute("href");
  expect((await operator.goto(`/agency${need}/quote`))?.status()).toBe(403);
  const agency = await as("agency-a@demo");
  expect((await agency.goto("/desk"))?.status()).toBe(403);
});
