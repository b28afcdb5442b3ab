import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { addTraceKey, ensureKeys, traceKeyAt } from "./keys.ts";

const dataDir = mkdtempSync(join(tmpdir(), "zx-keys-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

test("a notice keeps the key of its traces through a change of keys, and a restart changes none", () => {
  ensureKeys(dataDir);
  const [before, after] = [new Date("2026-03-01T00:00:00.000Z"), new Date("2026-03-10T00:00:00.000Z")];
  const first = traceKeyAt(dataDir, before);
  expect(traceKeyAt(dataDir, after)).toEqual(first);
  addTraceKey(dataDir, new Date("2026-03-09T00:00:00.000Z"));
  ensureKeys(dataDir);
  expect(traceKeyAt(dataDir, before)).toEqual(first);
  expect(traceKeyAt(dataDir, after)).toHaveLength(32);
  expect(traceKeyAt(dataDir, after)).not.toEqual(first);
});
