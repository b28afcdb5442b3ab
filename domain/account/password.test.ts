import { expect, test } from "vitest";
import { checkPassword } from "./password.ts";

test.each<[string, string, string | true]>([
  ["eleven characters are too few", "kiln-otter4", "account.password_short"],
  ["twelve are enough", "kiln-otter42", true],
  ["Chinese characters count one by one", "泰山之巅看日出云海起伏间", true],
  ["a sentence with blanks is welcome", "four horses cross a river", true],
  ["129 characters are too many", "kiln-otter42".repeat(11).slice(0, 129), "account.password_long"],
  ["one letter twelve times", "aaaaaaaaaaaaaa", "account.password_guessable"],
  ["a pattern over and over", "abcdabcdabcdabcd", "account.password_guessable"],
  ["the log-in name inside", "wangfang-2026-xx", "account.password_guessable"],
])("%s", (_why, password, expected) => {
  const result = checkPassword(password, "wangfang@example.cn");
  expect(result.ok || result.refusal.code).toBe(expected);
});
