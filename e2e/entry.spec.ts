import type { Browser, Page } from "@playwright/test";
import { completeIdentityNumber } from "../domain/agency/identity-number.ts";
import { completeUscc } from "../domain/shared/identifiers.ts";
import { passTime, reportFile, seen } from "./acts.ts";
import { expect, test } from "./house.ts";
import type { OwnMarket } from "./own-market.ts";

test.describe.configure({ mode: "default" });
test.setTimeout(180_000);

const uscc = (serial: number) => completeUscc("91370982", String(60_000_000 + serial));
const person = (serial: number) => completeIdentityNumber(`37098219810${String(203_000 + serial)}`);

type Newcomer = { readonly serial: number; readonly name: string; readonly sponsor?: string };

async function asGuest(browser: Browser, { origin }: OwnMarket): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  return context.newPage();
}

async function register(page: Page, { serial, name, sponsor }: Newcomer): Promise<void> {
  await page.goto("/register/agency");
  const fill = (field: string, value: string) => page.locator(`[name="${field}"]`).fill(value);
  const fields: Record<string, string> = {
    uscc: uscc(serial),
    name,
    addressZh: `岱宗大街${serial}号`,
    legalRepresentative: "骆云舟",
    contactName: "骆云舟",
    phone: `0538-66${serial}`,
    establishedOn: "2019-05-06",
    "services[0].certificateName": "测绘资质证书（乙级）",
    "services[0].certificateNo": `CH-${serial}`,
    "services[0].certificateIssuer": "山东省自然资源厅",
    "services[0].certificateIssuedOn": "2022-01-05",
    "services[0].practitionerIdentityNo": person(serial + 500),
    "services[0].certificateExpiresOn": "2031-12-31",
    "services[0].practitionerName": "骆云舟",
    "services[0].practitionerQualification": "注册测绘师",
    "services[0].practitionerCertificateNo": `RY-${serial}`,
    representativeIdNo: person(serial),
    controllerName: "骆云舟",
    controllerCode: person(serial),
    bankAccount: `62220000${serial}77`,
    "holders[0].name": "骆云舟",
    "holders[0].code": person(serial),
    "holders[0].share": "100",
    personName: "骆云舟",
    personPhone: `1386000${serial}`,
    login: `entry${serial}@example.cn`,
    password: "kiln-otter-4211",
    repeat: "kiln-otter-4211",
    ...(sponsor ? { sponsor } : {}),
  };
  for (const [field, value] of Object.entries(fields)) await fill(field, value);
  await page.locator('[name="jurisdictionCode"]').selectOption({ label: "汶新市" });
  await page.locator('[name="services[0].itemCode"]').selectOption({ index: 1 });
  for (const file of ["licence", "authorisation", "office_proof", "staff_insurance", "annual_report"])
    await page.locator(`[name="${file}"]`).setInputFiles(reportFile(file));
  await page.getByLabel(/本单位承诺/).check();
  await page.getByLabel(/本机构声明/).check();
  await page.getByRole("button", { name: "提交注册" }).click();
}

/** The newest request of this name in the operator's queue. */
async function openRequest(page: Page, name: string): Promise<string> {
  await page.goto("/supervise/registrations");
  await page.getByRole("link", { name }).first().click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname;
}

test("from registration to listed, with one return and an objection that is dismissed", async ({
  browser,
  market,
  as,
}) => {
  const name = "岱麓云舟测绘有限公司";
  const agency = await asGuest(browser, market);
  await register(agency, { serial: 1001, name });
  await expect(agency.getByText("资料已提交").first()).toBeVisible();

  const operator = await as("operator@demo");
  const path = await openRequest(operator, name);
  await expect(operator.getByText("未发现与在册业主、机构的关联").first()).toBeVisible();
  expect(await operator.content()).not.toContain(person(1001));
  await operator.getByLabel("授权书未加盖公章").check();
  await operator.getByRole("button", { name: "退回补正" }).click();
  await expect(operator.getByText("待补正").first()).toBeVisible();

  await agency.goto("/account/registration");
  await expect(agency.getByText("授权书未加盖公章").first()).toBeVisible();
  await agency.locator('[name="authorisation"]').setInputFiles(reportFile("盖章授权书"));
  await agency.getByRole("button", { name: "更正并重新提交" }).click();
  await expect(agency.getByText("资料已提交").first()).toBeVisible();

  await operator.goto(path);
  await operator.locator('[name="vetted"]').check();
  await operator.getByRole("button", { name: "核验通过" }).click();
  await expect(operator.getByText("已通过").first()).toBeVisible();

  const neighbour = await asGuest(browser, market);
  await neighbour.goto("/admissions");
  await neighbour
    .getByRole("row", { name: new RegExp(name) })
    .getByRole("link", { name: "提出异议" })
    .click();
  await neighbour.getByLabel("异议理由").selectOption({ label: "资质证书无效或不包含所申请的事项" });
  await neighbour.getByLabel("事实与依据").fill("该证书编号在省测绘资质系统中查询不到。");
  await neighbour.getByLabel("姓名").fill("柳女士");
  await neighbour.getByLabel("电话或邮箱").fill("13511112222");
  await neighbour.getByRole("button", { name: "提交异议" }).click();
  await expect(neighbour.getByText("异议已收到").first()).toBeVisible();

  await agency.goto("/account/registration");
  expect(await agency.content()).not.toContain("13511112222");
  await agency.getByRole("textbox", { name: "机构答复" }).fill("证书已于本月换发，附新编号。");
  await agency.getByRole("button", { name: "提交答复" }).click();
  await expect(agency.getByText("已答复，待处理").first()).toBeVisible();

  const regulator = await as("regulator@demo");
  await regulator.goto("/supervise/admissions");
  await regulator.getByRole("link", { name }).first().click();
  await expect(regulator.getByText("13511112222").first()).toBeVisible();
  await regulator.getByRole("radio", { name: "异议不成立" }).check();
  await regulator.getByRole("textbox", { name: "处理理由" }).fill("经核对，证书换发后有效。");
  await regulator.getByRole("button", { name: "作出处理" }).click();
  await expect(regulator.getByText("异议不成立").first()).toBeVisible();

  await passTime(agency, "/account/registration", "机构已正式入驻");
});

test("a department's own agency is refused with the department's name, and what was typed stays but for numbers", async ({
  browser,
  market,
}) => {
  const page = await asGuest(browser, market);
  await register(page, { serial: 1002, name: "环科技术服务有限公司", sponsor: "沂州市生态环境局" });
  await expect(page.getByRole("alert").filter({ hasText: "生态环境局" })).toContainText("未脱钩");
  await expect(page.locator('[name="name"]')).toHaveValue("环科技术服务有限公司");
  await expect(page.locator('[name="representativeIdNo"]')).toHaveValue("");
});

test("a blacklisted firm's new shell is held and shown to two officers as a way, and told why it was refused", async ({
  browser,
  market,
  as,
}) => {
  const guest = await asGuest(browser, market);
  await guest.goto("/sanctions");
  const barred = guest.getByRole("row").filter({ hasText: "列入失信名单" }).first().getByRole("link").first();
  const known = (await barred.textContent()) ?? "";
  const name = known.trim().replace(/有限公司$/, "有限责任公司");
  const shell = await asGuest(browser, market);
  await register(shell, { serial: 1003, name });
  await expect(shell.getByText("申请需要人工复核").first()).toBeVisible();

  const operator = await as("operator@demo");
  const path = await openRequest(operator, name);
  await expect(operator.getByText(`“${known.trim()}”列入黑名单至`).first()).toBeVisible();
  await operator.getByRole("button", { name: "核验通过" }).click();
  await expect(operator.getByRole("alert").first()).toContainText("人工复核");

  for (const login of ["operator@demo", "supervisor@demo"]) {
    const officer = await as(login);
    await officer.goto(path);
    await officer.getByRole("radio", { name: "认定为同一主体，不予入驻" }).check();
    await officer
      .getByRole("textbox", { name: "理由", exact: true })
      .fill("法人、人员与原机构一致，系换名进入。");
    await officer.getByRole("button", { name: "提交复核意见" }).click();
    await expect(officer.getByText("法人、人员与原机构一致").first()).toBeVisible();
  }
  await seen(shell, "/account/registration", "法人、人员与原机构一致");
});
