import { expect, test } from "vitest";
import { maskedList } from "./masked-list.ts";

test("names, numbers and ways to reach a person are starred; the rest of the list stands", () => {
  const headings = ["机构名称", "法定代表人", "联系人", "联系电话", "电子邮箱", "证书编号", "执业人员"];
  const cells = ["沂州评估", "赵一", "钱二三", "0539-5550101", "qian@example.cn", "Z1234567890;Z12"];
  const rows = [
    [...cells, "孙三/环评工程师/P00001;李四/测绘师/CH2026001"],
    [...cells.slice(0, 6), ""],
    headings.map(() => null),
  ];
  const masked = maskedList("agencies", { name: "agencies", headings, rows });
  const people = "孙*/环评工程师/****01;李*/测绘师/****6001";
  const same = ["沂州评估", "赵*", "钱**", "053****0101", "q***@example.cn", "****7890;****12"];
  expect(masked.rows).toEqual([[...same, people], [...same, ""], headings.map(() => null)]);
});

test("a list without personal data stays as it is", () => {
  const sheet = { name: "items", headings: ["事项名称", "证书编号"], rows: [["环评", "Z1"]] };
  expect(maskedList("items", sheet)).toEqual(sheet);
});
