import { describe, expect, test } from "vitest";
import { conditionFaults, type ConditionKind } from "./conditions.ts";

const kinds = (text: string) => conditionFaults({ text }).map((fault) => fault.kind);

describe("conditions that no need may demand", () => {
  test.each<[ConditionKind, string]>([
    ["locality", "仅限本地企业报名"],
    ["locality", "本市注册的机构优先"],
    ["locality", "须在本县设有分支机构"],
    ["locality", "供应商注册地须在济宁市"],
    ["locality", "在邹城市内设有固定办公场所"],
    ["locality", "外地机构不得参加"],
    ["locality", "本 地 企 业 优 先"],
    ["locality", "本​地企业"],
    ["locality", "本·地·企业"],
    ["locality", "具有本省业绩者加分"],
    ["locality", "Local agencies only"],
    ["locality", "The agency must be registered in this city"],
    ["ownership", "须为国有企业"],
    ["ownership", "国有控股优先"],
    ["ownership", "民营机构不得参与"],
    ["ownership", "注册资本不低于 500 万元"],
    ["ownership", "State-owned companies only"],
    ["brand", "仪器必须使用海克斯康品牌"],
    ["brand", "具有厂家授权"],
    ["brand", "Authorised dealer of the maker"],
  ])("%s: %s", (kind, text) => {
    expect(kinds(text)).toContain(kind);
  });
});

describe("what is no condition", () => {
  test.each([
    "项目位于本市高新技术产业开发区内，用地 12 亩。",
    "建设单位为国有企业，资金来源为自筹。",
    "对本地地下水环境进行现状监测。",
    "报告须加盖机构公章和从业人员执业印章。",
    "厂区主要设备型号见附件。",
    "成果提交至市行政审批服务局窗口。",
    "编制范围包括厂区及外地运输路线。",
    "The project lies in the city's industrial park; local groundwater is to be sampled.",
    "The state-owned land was granted in 2021.",
    "",
  ])("%s", (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

test("the field and the words found are told", () => {
  expect(conditionFaults({ title: "环评", conditions: "要求：仅限本地企业" })).toEqual([
    { kind: "locality", field: "conditions", found: "本地企业" },
  ]);
});

test("hostile length is read to a limit and answered", () => {
  const long = `${"在".repeat(100_000)}本地企业`;
  expect(conditionFaults({ long })).toEqual([]);
  expect(kinds("须".repeat(19_000) + "本地企业")).toEqual(["locality"]);
});
