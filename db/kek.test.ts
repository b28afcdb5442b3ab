import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ensureKeys, kekReader, readKek, rotateKek } from "./keys.ts";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "kek-"));
  ensureKeys(dataDir);
});
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

test("a second version is the newest, the first stays, and a running process sees it", () => {
  const reader = kekReader(dataDir);
  const first = reader();
  expect([first.kekId, first.older.size]).toEqual(["kek-1", 0]);
  expect(rotateKek(dataDir)).toBe("kek-2");
  const second = reader();
  expect(second.kekId).toBe("kek-2");
  expect(second.older.get("kek-1")).toEqual(first.kek);
  expect(second.kek).not.toEqual(first.kek);
  expect(rotateKek(dataDir)).toBe("kek-3");
  expect([...readKek(dataDir).older.keys()]).toEqual(["kek-1", "kek-2"]);
  expect(statSync(join(dataDir, "keys", "key-encryption-3.key")).mode & 0o777).toBe(0o600);
});

test("the tenth comes after the ninth, and a file that is no key opens nothing", () => {
  for (let at = 2; at <= 10; at += 1) rotateKek(dataDir);
  expect(readKek(dataDir).kekId).toBe("kek-10");
  writeFileSync(join(dataDir, "keys", "key-encryption-11.key"), "not a key");
  expect(() => readKek(dataDir)).toThrow(/no key of 32 bytes/);
});
