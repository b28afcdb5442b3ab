import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { sha256 } from "#domain/shared/encoding.ts";
import { ok } from "#domain/shared/outcome.ts";
import { newNoticeKeyPair } from "./intl1.ts";
import { unwrapKey, wrapKey } from "./key-wrap.ts";

const kek = sha256(Buffer.from("kek"));
const pkcs8 = newNoticeKeyPair(sha256(Buffer.from("notice"))).privatePkcs8;
const iv = Buffer.alloc(12, 7);
const wrapped = wrapKey(kek, "2026-000123", "k1", "kek1", pkcs8, iv);

test("the same KEK and place give the key back", () => {
  expect(unwrapKey(kek, "2026-000123", "k1", "kek1", wrapped)).toEqual(ok(pkcs8));
});

test.each([
  ["another KEK", sha256(Buffer.from("other")), "2026-000123", "k1", "kek1"],
  ["a KEK that is none", Buffer.alloc(3), "2026-000123", "k1", "kek1"],
  ["another notice", kek, "2026-000124", "k1", "kek1"],
  ["another key id", kek, "2026-000123", "k2", "kek1"],
  ["another KEK id", kek, "2026-000123", "k1", "kek2"],
])("%s does not", (_why, otherKek, notice, keyId, kekId) => {
  expect(unwrapKey(otherKek, notice, keyId, kekId, wrapped)).toEqual({
    ok: false,
    refusal: { code: "quote.key_unreadable", params: { keyId, kekId } },
  });
});

property.prop([fc.uint8Array({ maxLength: 100 })])("random bytes are no key and no exception", (bytes) => {
  expect(unwrapKey(kek, "2026-000123", "k1", "kek1", bytes).ok).toBe(false);
});

property.prop([fc.nat(wrapped.length * 8 - 1)])("no bit can be flipped", (bit) => {
  const changed = Buffer.from(wrapped);
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  expect(unwrapKey(kek, "2026-000123", "k1", "kek1", changed).ok).toBe(false);
});

test("an iv of another length is a bug", () => {
  expect(() => wrapKey(kek, "n", "k", "kek1", pkcs8, Buffer.alloc(8))).toThrow(RangeError);
});
