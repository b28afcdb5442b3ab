import type { Page } from "@playwright/test";
import { storyJurisdictionCode } from "#db/seed/data/jurisdictions.ts";
import { inventedUscc } from "#db/seed/generate/names.ts";
import { importTables } from "#domain/import/tables.ts";
import { completeUscc } from "#domain/shared/identifiers.ts";
import { ownCode, reportFile, subsidisedCase } from "./acts.ts";
import { expect } from "./house.ts";

/** The first owner of the demonstration. */
const storyOwner = inventedUscc("91", storyJurisdictionCode, "YB", 1);
type As = (login: string) => Promise<Page>;
const pathOf = (page: Page) => new URL(page.url()).pathname;

/**
 * What the demonstration has none of when it starts, made by hand so that its pages can be looked at: a draft, a
 * visit of each kind with a receipt, a raised cap, rules proposed and assigned, a complaint, a list on trial. Gives their addresses.
 */
export async function makeWork(as: As, no: string): Promise<string[]> {
  return [
    ...(await draftsOf(await as("owner@demo"))),
    await raisedCap(await as("price@demo"), no),
    await proposedRules(await as("supervisor@demo")),
    await assignedRules(await as("supervisor@demo")),
    await complaintAbout(await as("agency-b@demo"), no),
    ...(await counterOf(as)),
    ...(await listOnTrial(await as("operator@demo"))),
  ];
}

async function draftsOf(owner: Page): Promise<string[]> {
  await owner.goto(`/cases/${subsidisedCase}`);
  const covered = await owner.getByRole("link", { name: "使用该成果" }).first().getAttribute("href");
  await owner.getByRole("link", { name: "为此事项发布需求" }).first().click();
  await owner.getByRole("button", { name: "开始填写" }).click();
  await owner.waitForURL(/\/steps\/work$/);
  const draft = pathOf(owner).replace(/work$/, "");
  return [
    `${draft}work`,
    `${draft}documents`,
    draft.replace(/steps\/$/, "shortlist"),
    ...(covered ? [covered] : []),
  ];
}

async function raisedCap(price: Page, no: string): Promise<string> {
  await price.goto(`/supervise/cap-overrides/new?q=${no}`);
  await price.getByLabel("调整后的上限").fill("9500");
  await price.getByLabel("理由（公开）").fill("须增加两处夜间监测");
  await price.getByRole("button", { name: "提交确认" }).click();
  await expect(price.getByText("待确认").first()).toBeVisible();
  return pathOf(price);
}

async function proposedRules(supervisor: Page): Promise<string> {
  await supervisor.goto("/supervise/policies/new?base=default-1");
  await supervisor.getByLabel("收费比例：工业（%）").fill("35");
  await supervisor.getByLabel("修改理由").fill("年度清费减负。");
  await supervisor.getByRole("textbox", { name: "生效日期" }).fill("2031-01-06");
  await supervisor.getByRole("button", { name: "提交确认" }).click();
  await expect(supervisor.getByText("待确认").first()).toBeVisible();
  return pathOf(supervisor);
}

async function assignedRules(supervisor: Page): Promise<string> {
  await supervisor.goto("/supervise/policies/places/new");
  await supervisor.getByLabel("地区", { exact: true }).selectOption(storyJurisdictionCode);
  await supervisor.getByLabel("适用规则").selectOption("zoucheng");
  await supervisor.getByLabel("依据文件（中文）").fill("县政府办公室通知");
  await supervisor.getByLabel("依据文件（英文）").fill("Notice of the county office");
  await supervisor.getByLabel("条款").fill("3");
  await supervisor.getByLabel("理由").fill("试点地区统一执行。");
  await supervisor.getByRole("textbox", { name: "生效日期" }).fill("2031-01-06");
  await supervisor.getByRole("button", { name: "提交确认" }).click();
  await expect(supervisor.getByText("待确认").first()).toBeVisible();
  return pathOf(supervisor);
}

async function complaintAbout(agency: Page, no: string): Promise<string> {
  await agency.goto(`/complaints/new?about=need:${no}&object=notice`);
  await agency.getByLabel("事实和理由").fill("监测范围前后表述不一致。");
  await agency.getByLabel("内容不清或前后矛盾").check();
  await agency.getByLabel("作出说明").check();
  await agency.getByLabel("证据材料").setInputFiles(reportFile("证据"));
  await agency.getByRole("button", { name: "提交投诉" }).click();
  await expect(agency.getByText("已提交，待受理").first()).toBeVisible();
  return pathOf(agency);
}

async function counterOf(as: As): Promise<string[]> {
  const agency = await as("agency-b@demo");
  await agency.goto("/agency");
  const operator = await as("operator@demo");
  const firm = await visit(operator, await ownCode(agency));
  await operator.goto(`${firm}/contact`);
  await operator.getByLabel("联系人", { exact: false }).first().fill("赵敏");
  await operator.getByLabel("签字盖章的书面申请").setInputFiles(reportFile("申请"));
  await operator.getByRole("button", { name: "代为办理并出具回执" }).click();
  await expect(operator.getByRole("region", { name: "代办回执" })).toBeVisible();
  const receipt = pathOf(operator);
  const client = await visit(operator, storyOwner, "项目业主");
  const stranger = await visit(operator, completeUscc("91370982", "77000001"));
  const acts = ["case", "need", "publish", "contact"].map((act) => `${client}/${act}`);
  return [receipt, firm, client, stranger, `${stranger}/register`, ...acts];
}

/** A visitor with the identity card seen; gives the address of the visit. */
async function visit(operator: Page, code: string, kind = "中介机构"): Promise<string> {
  await operator.goto("/desk");
  await operator.getByLabel(kind, { exact: true }).check();
  await operator.getByLabel("统一社会信用代码").fill(code);
  await operator.getByLabel("来人姓名").fill("李强");
  await operator.getByLabel("本单位职工").check();
  await operator.getByLabel("本人已查验来人身份证件原件").check();
  await operator.getByRole("button", { name: "开始接待" }).click();
  await operator.waitForURL(/\/desk\/visits\/\d+$/);
  return pathOf(operator);
}

async function listOnTrial(operator: Page): Promise<string[]> {
  await operator.goto("/supervise/imports");
  const headings = importTables.agencies.map(({ zh }) => zh);
  const buffer = Buffer.from([headings.join(","), headings.map(() => "x").join(",")].join("\n"));
  await operator.getByLabel("文件").setInputFiles({ name: "名录.csv", mimeType: "text/csv", buffer });
  await operator.getByRole("button", { name: "上传并试运行" }).click();
  await operator.waitForURL(/\/supervise\/imports\/[0-9a-f-]{36}/);
  const run = pathOf(operator);
  await expect(async () => {
    await operator.goto(run);
    await expect(operator.getByRole("link", { name: "下载有误的行" })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  return [run, `${run}/faulty-rows.xlsx`];
}
