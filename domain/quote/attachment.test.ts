import { expect, test } from "vitest";
import { sha256 } from "#domain/shared/encoding.ts";
import { chunkBytes, openAttachment, openDek, sealAttachment, sealDek } from "./attachment.ts";
import { newNoticeKeyPair } from "./intl1.ts";

const place = { keyId: "K-1", notice: "2026-000123", agency: "91350100M000100Y43", fileId: "f" };
const dek = sha256(Buffer.from("dek"));
const pair = newNoticeKeyPair(sha256(Buffer.from("notice")));
const chunk = chunkBytes + 16;

test.each([1, 100, chunkBytes - 8, chunkBytes - 7, 3 * chunkBytes])("a paper of %i bytes", (size) => {
  const content = Buffer.alloc(size, 7);
  const sealed = sealAttachment(dek, place, content);
  expect(sealed.length % chunk).toBe(0);

  const opened = openAttachment(dek, place, sealed);
  expect(opened.ok && opened.value.equals(content)).toBe(true);
});

test("neither cut, exchanged, altered nor moved", () => {
  const sealed = sealAttachment(dek, place, Buffer.alloc(2 * chunkBytes, 7));
  const [first, second, last] = [0, 1, 2].map((at) => sealed.subarray(at * chunk, (at + 1) * chunk));
  const altered = Buffer.from(sealed);
  altered[70_000]! ^= 1;
  const opens = (bytes: Uint8Array, over = {}) => openAttachment(dek, { ...place, ...over }, bytes).ok;
  expect([
    opens(sealed.subarray(0, 2 * chunk)),
    opens(Buffer.concat([second!, first!, last!])),
    opens(altered),
    opens(Buffer.alloc(0)),
    opens(sealed, { notice: "2026-000124" }),
    opens(sealed, { agency: "x" }),
    opens(sealed, { fileId: "g" }),
  ]).toEqual(Array.from({ length: 7 }, () => false));
});

test("its key opens with the notice's key, in its place", () => {
  const box = sealDek(dek, place, pair.publicKey, sha256(Buffer.from("ephemeral")));
  expect(box).toHaveLength(80);
  expect(openDek(box, place, pair.privatePkcs8)?.equals(dek)).toBe(true);
  expect(openDek(box, { ...place, agency: "x" }, pair.privatePkcs8)).toBeNull();
  expect(openDek(box.subarray(1), place, pair.privatePkcs8)).toBeNull();
  expect(openDek(box, place, newNoticeKeyPair(sha256(Buffer.from("o"))).privatePkcs8)).toBeNull();
});
