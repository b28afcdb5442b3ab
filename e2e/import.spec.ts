import { readFile } from "node:fs/promises";
import { importTables } from "#domain/import/tables.ts";
import { completeUscc } from "#domain/shared/identifiers.ts";
import { expect, test } from "./house.ts";

// A market of its own: the list of agencies grows by a thousand.
test.use({ marketOf: "lists" });

const rows = 1_200;
const bad = 137;
const headings = importTables.agencies.map(({ zh }) => zh);

function line(n: number): string {
  const values: Record<string, string> = {
    统一社会信用代码: n < bad ? "9.1371E+17" : completeUscc("91370982", String(60_000_000 + n)),
    机构名称: `沂州导入${n}评估有限公司`,
    所属区县: "370982",
    法定代表人: "赵一",
    联系人: "钱二",
    联系电话: "0539-5550101",
    电子邮箱: "a@example.cn",
    地址: "文化路 1 号",
    成立日期: "2015-03-01",
    服务事项: "HJ-001",
    资质证书: "环评工程师",
    证书编号: `Z${n}`,
    证书有效期: "2029-12-31",
  };
  return headings.map((name) => values[name] ?? "").join(",");
}

test("a long list is tried, its faults read and downloaded, and written under a progress bar that a reload keeps", async ({
  as,
}) => {
  const page = await as("operator@demo", "zh-CN");
  await page.goto("/supervise");
  await page.getByRole("link", { name: "导入与导出" }).click();
  const template = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).first().click();
  expect(await readFile(await (await template).path(), "utf8")).toContain("统一社会信用代码*");

  const bytes = Buffer.from(
    [headings.join(","), ...Array.from({ length: rows }, (_, n) => line(n))].join("\n"),
  );
  await page.getByLabel("文件").setInputFiles({ name: "名录.csv", mimeType: "text/csv", buffer: bytes });
  await page.getByRole("button", { name: "上传并试运行" }).click();
  await expect(page.getByText("待确认写入")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("试运行：以下为预计结果，尚未写入任何内容。")).toBeVisible();
  await expect(page.getByText(`${bad} 处`)).toBeVisible();
  await expect(page.getByText("“9.1371E+17”是表格软件改写过的数字").first()).toBeVisible();
  const faulty = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载有误的行" }).click();
  expect((await faulty).suggestedFilename()).toBe("agencies-faulty-rows.xlsx");

  await page.getByRole("button", { name: "确认写入 1063 行" }).click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.reload();
  await expect(page.getByText("已完成")).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole("region", { name: "结果" })).toContainText("新增1,063");

  await page.getByRole("link", { name: "再导入一个文件" }).click();
  await expect(page.getByRole("row").filter({ hasText: "名录.csv" })).toContainText("已完成");
  await page.goto("/agencies?q=沂州导入500评估");
  await expect(page.getByRole("link", { name: "沂州导入500评估有限公司" })).toBeVisible();
});

test("a web page renamed to a spreadsheet is refused with what to do", async ({ as }) => {
  const page = await as("regulator@demo", "en");
  await page.goto("/supervise/imports?kind=inspections");
  const buffer = Buffer.from("<html><table><tr><td>1</td></tr></table></html>");
  await page
    .getByLabel("File")
    .setInputFiles({ name: "list.xls", mimeType: "application/vnd.ms-excel", buffer });
  await page.getByRole("button", { name: "Upload and try" }).click();
  await expect(page.getByText("This is a web page renamed to a spreadsheet.")).toBeVisible({
    timeout: 30_000,
  });
});
