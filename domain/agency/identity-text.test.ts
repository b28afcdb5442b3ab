import { expect, test } from "vitest";
import { addressKey, checkBankAccount, checkIdNumber, firmNameKey, phoneKey } from "./identity-text.ts";

test.each([
  ["泰山（北京）测绘有限公司", "泰山北京测绘有限责任公司"],
  ["Ａ１测绘 有限公司", "a1测绘有限公司"],
  ["沂州·测绘股份有限公司", "沂州测绘"],
])("%s and %s are one name", (a, b) => expect(firmNameKey(a)).toBe(firmNameKey(b)));

test("other names stay apart, and a name of nothing but its form is itself", () => {
  expect(firmNameKey("沂州测绘有限公司")).not.toBe(firmNameKey("沂州勘测有限公司"));
  expect(firmNameKey("有限公司")).toBe("有限公司");
});

test("one place in several writings", () => {
  expect(addressKey("文化路 88 号３号楼")).toBe(addressKey("文化路88号三号楼"));
  expect(addressKey("文化路88号3幢201")).not.toBe(addressKey("文化路88号3幢202"));
});

test("one telephone in several writings; too few digits tell nobody apart", () => {
  expect(phoneKey("+86 138-0538-0001")).toBe(phoneKey("１３８０５３８０００１"));
  expect(phoneKey("0538-1")).toBe("");
});

test.each(["11010519491231002X", "１１０１０５１９４９１２３１００２ｘ", " 110105 19491231 002x "])(
  "%s is a number",
  (text) => expect(checkIdNumber(text)).toEqual({ ok: true, value: "11010519491231002X" }),
);

test("an old number of 15 digits is the new one", () =>
  expect(checkIdNumber("110105491231002")).toEqual({ ok: true, value: "11010519491231002X" }));

test.each(["110105194912310021", "12345", "", "1".repeat(300)])("%s is none", (text) =>
  expect(checkIdNumber(text)).toMatchObject({ refusal: { code: "identity.id_number" } }),
);

test("an account is digits", () => {
  expect(checkBankAccount("6222 0000-1234")).toEqual({ ok: true, value: "622200001234" });
  expect(checkBankAccount("abc")).toMatchObject({ ok: false });
});
