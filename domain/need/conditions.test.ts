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
    ["locality", "本土企业优先考虑"],
    ["locality", "仅限我市中介机构"],
    ["locality", "注册在汶新市的公司方可报名"],
    ["locality", "获得过本市荣誉的加分"],
    ["locality", "在本县缴纳社保"],
    ["locality", "外省机构谢绝报名"],
    ["locality", "本地企業優先"],
    ["locality", "僅限本縣註冊的機構"],
    ["locality", "外省機構謝絕參加"],
    ["locality", "本地機構"],
    ["brand", "須採用原裝進口儀器"],
    ["brand", "提供廠家授權"],
    ["locality", "本　地　企　业"],
    ["locality", "本—地—企—业"],
    ["locality", "「本」「地」企业优先"],
    ["locality", "不限外地，但本地企业优先"],
    ["locality", "本地企业优先，外地均可"],
    ["locality", "Priority is given to locals"],
    ["locality", "Bidders from this county"],
    ["locality", "ｌｏｃａｌ ｆｉｒｍｓ only"],
    ["locality", "Firms seated in our city"],
    ["ownership", "国企优先"],
    ["ownership", "須為國有獨資"],
    ["ownership", "民企勿扰"],
    ["ownership", "实缴资本500万元以上"],
    ["ownership", "国 有 控 股 优 先"],
    ["ownership", "Must be a state owned enterprise"],
    ["ownership", "Registered capital of at least 5 million"],
    ["ownership", "No private companies"],
    ["brand", "须采用原装进口设备"],
    ["brand", "推荐品牌：海克斯康"],
    ["brand", "指 定 品 牌"],
    ["brand", "設備品牌須為海克斯康"],
    ["brand", "Must use the Leica brand"],
    ["brand", "Manufacturer's authorisation"],
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
    "本项目不限地域，本地外地机构均可报名。",
    "不得限定品牌和型号。",
    "不以注册资本作为条件。",
    "建设地点为本地，建设单位为某企业。",
    "熟悉当地水文地质条件，引用本地监测站数据。",
    "编制城市品牌建设规划。",
    "成果须符合本省技术导则和当地规划要求。",
    "项目须取得当地自然资源局的选址意见。",
    "厂址位于市区以北，注册商标使用权评估。",
    "国有土地使用权出让金评估，评估对象为国有建设用地。",
    "资金来源：国有企业自筹 70%，财政 30%。",
    "对上市公司披露的排放数据进行核对。",
    "The report follows the local regulations of the province.",
    "Samples are taken within the city park; the model of the pump is listed in the annex.",
    "No brand is required.",
    "Coordinates of the local planning office are attached.",
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
