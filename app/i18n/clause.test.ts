import { expect, test } from "vitest";
import { clauseText } from "./clause.ts";

test.each([
  ["第十六条", "Article 16"],
  ["第二十五条", "Article 25"],
  ["第一百零三条", "Article 103"],
  ["第十条第二款", "Article 10, paragraph 2"],
  ["第四条第一款第（三）项", "Article 4, paragraph 1, item 3"],
  ["附表一", "Schedule 1"],
  ["附件", "Annex"],
  ["附件二", "Annex 2"],
  ["附件 表1", "Annex, table 1"],
  ["《中华人民共和国城乡规划法》第四十五条", "《中华人民共和国城乡规划法》, Article 45"],
  ["《办法（示例）》第三十四条、第三十五条", "《办法（示例）》, Article 34, Article 35"],
  ["12", "Article 12"],
])("%s is %s in English and stays Chinese in Chinese", (zh, en) => {
  expect(clauseText(zh, "en").replaceAll("\u00A0", " ")).toBe(en);
  expect(clauseText(zh, "zh-CN")).toBe(zh === "12" ? "第 12 条" : zh);
});
