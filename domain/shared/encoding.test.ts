import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { compareBytes, fromHex, hex, lp, sha256 } from "./encoding.ts";

test("each item is its length in four bytes and then itself", () => {
  expect(hex(lp("a", 12, 3n, new Uint8Array([255])))).toBe(
    "00000001" + "61" + "00000002" + "3132" + "00000001" + "33" + "00000001" + "ff",
  );
});

test("a composed and a decomposed é are the same text", () => {
  expect(lp("e\u0301")).toEqual(lp("\u00e9"));
});

test("a fraction has no single spelling and is a bug", () => {
  expect(() => lp(0.1)).toThrow(RangeError);
  expect(() => lp(2 ** 53)).toThrow(RangeError);
});

property.prop([fc.array(fc.string()), fc.array(fc.string())])(
  "different lists never share an encoding",
  (a, b) => {
    const same =
      JSON.stringify(a.map((item) => item.normalize("NFC"))) ===
      JSON.stringify(b.map((item) => item.normalize("NFC")));
    expect(lp(...a).equals(lp(...b))).toBe(same);
  },
);

test("hex is read back only in its one spelling", () => {
  expect(fromHex("00ff", 2)).toEqual(Buffer.from([0, 255]));
  for (const wrong of ["00FF", "0ff", "00ff00", "zzzz", ""]) expect(fromHex(wrong, 2)).toBeNull();
});

test("the hash is SHA-256", () => {
  expect(hex(sha256(Buffer.from("abc")))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

test("bytes, not a locale, decide the order", () => {
  expect(["b", "a", "Z", "中"].toSorted(compareBytes)).toEqual(["Z", "a", "b", "中"]);
});
