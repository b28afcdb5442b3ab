import { expect, test } from "vitest";
import { safeNext } from "./safe-next.ts";

test.each([
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "",
  "/a\nb",
  "/a b",
  "\\\\evil",
  `/${"a".repeat(2_000)}`,
])("%j leads nowhere", (path) => expect(safeNext(path)).toBeNull());

test.each(["/", "/owner/needs/new?requirement=3", "/cases/2026-370982-26-03-000123#a"])(
  "%s is ours",
  (path) => expect(safeNext(path)).toBe(path),
);
