import { draftNeed, passTime, quote, storyCase, subsidisedCase } from "./acts.ts";
import { expect, test } from "./house.ts";

test.use({ marketOf: "a running notice" });
test.describe.configure({ mode: "serial" });
test.setTimeout(240_000);

const question = "现有工程验收材料由哪一方提供？";
const answer = "由业主在合同签订后两日内提供。";

test("a question is answered in public, its asker in no form of the page; an addendum voids what nobody confirms", async ({
  as,
  market,
}) => {
  const owner = await as("owner@demo");
  const no = await draftNeed(owner, storyCase);
  await owner.getByRole("button", { name: "发布公告" }).click();
  const agency = await as("agency-a@demo");
  await agency.goto(`/needs/${no}`);
  await agency.getByLabel("问题", { exact: true }).fill(question);
  await agency.getByRole("button", { name: "公开提问" }).click();
  await expect(agency.getByText(question)).toBeVisible();

  await owner.goto(`/owner/needs/${no}/questions`);
  await owner.getByLabel("业主答复").fill(answer);
  await owner.getByRole("button", { name: "公开答复" }).click();
  await expect(owner.getByText(answer)).toBeVisible();

  const supervisor = await as("supervisor@demo");
  await supervisor.goto("/supervise/questions");
  const asker = supervisor.getByRole("row").filter({ hasText: no }).locator('a[href^="/agencies/"]');
  const name = await asker.innerText();
  const code = (await asker.getAttribute("href"))?.split("/").at(-1) ?? "";
  for (const reader of [owner, await as("agency-b@demo")])
    for (const path of [`/needs/${no}`, `/needs/${no}?_data=routes%2Fpublic%2Fneed`, `/owner/needs/${no}`]) {
      const text = await (await reader.request.get(`${market.origin}${path}`)).text();
      expect(text).not.toContain(name);
      expect(text).not.toContain(code);
    }

  await quote(agency, no, "7000.00");
  await expect(agency.getByText("报价已密封").first()).toBeVisible();
  const other = await as("agency-b@demo");
  await quote(other, no, "7500.00");
  await owner.goto(`/owner/needs/${no}/addendum`);
  await owner.getByLabel("服务内容和要求").fill("编制环境影响报告表报批版，增加土壤现状监测，成果一式四份。");
  await owner.getByLabel("变更理由").fill("补充土壤监测要求");
  await owner.getByRole("button", { name: "发布补充公告" }).click();
  await expect(owner.getByText("补充公告（第 2 版）")).toBeVisible();
  await other.goto(`/agency/needs/${no}/quote`);
  await other.getByRole("button", { name: /确认.*有效|继续有效/ }).click();
  await passTime(supervisor, `/needs/${no}/result`, "7,500.00");
  await expect(supervisor.getByText("7,000.00")).toHaveCount(0);
});

test("a failed notice runs once more and is awarded with one quote", async ({ as }) => {
  const owner = await as("owner@demo");
  const no = await draftNeed(owner, subsidisedCase, { fiscal: "30" });
  await owner.getByRole("button", { name: "提交形式审查" }).click();
  const operator = await as("operator@demo");
  await operator.goto(`/supervise/needs/${no}`);
  await operator.getByRole("button", { name: /通过/ }).first().click();
  const supervisor = await as("supervisor@demo");
  await passTime(supervisor, `/needs/${no}`, "本轮未能选出机构");
  await owner.goto(`/owner/needs/${no}`);
  await owner.getByRole("button", { name: "发布第 2 轮" }).click();
  const agency = await as("agency-a@demo");
  await quote(agency, no, "6000.00");
  await expect(agency.getByText("报价已密封").first()).toBeVisible();
  await passTime(supervisor, `/needs/${no}/result`, "6,000.00");
  await supervisor.goto(`/needs/${no}`);
  await expect(supervisor.getByText("第 1 轮", { exact: false }).first()).toBeVisible();
});
