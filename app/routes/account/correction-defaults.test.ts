import { expect, test } from "vitest";
import { correctionDefaults } from "./correction-defaults.ts";

const contact = { legalRepresentative: "李强", contactName: "王芳", phone: "0538-1", addressZh: "一号" };
const service = (itemCode: string, pledgedPriceFen: number | null, pledgedWd: number | null) => ({
  itemCode,
  state: "submitted",
  certificateName: "测绘资质证书",
  certificateNo: "Z-1",
  certificateIssuer: "自然资源厅",
  certificateIssuedOn: "2022-01-05",
  certificateExpiresOn: "2031-12-31",
  pledgedPriceFen,
  pledgedWd,
});

test("a correction begins with everything that was pledged and certified; one person may serve two items", () => {
  const found = correctionDefaults({
    name: "机构",
    jurisdictionCode: "370982",
    licence: { name: "a.pdf" },
    authorisation: { name: "b.pdf" },
    owner: null,
    agency: {
      ...contact,
      establishedOn: "2015-06-01",
      introduction: "",
      decoupled: true,
      services: [service("ENV-01", 800_005, 12), service("ENV-02", null, null)],
      people: [{ name: "赵明", qualification: "注册测绘师", certificateNo: "P-1" }],
    },
  });
  expect(found).toMatchObject({
    "services[0].pledgedPrice": "8000.05",
    "services[0].pledgedWd": "12",
    "services[0].certificateIssuer": "自然资源厅",
    "services[0].certificateIssuedOn": "2022-01-05",
    "services[1].practitionerCertificateNo": "P-1",
  });
  expect(found["services[1].pledgedPrice"]).toBeUndefined();
  expect(Object.keys(found).filter((name) => name.includes("Identity"))).toEqual([]);
});
