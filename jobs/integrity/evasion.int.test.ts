import { expect, test } from "vitest";
import { testDatabase } from "#db/seed/test-database.ts";
import { evasions } from "./evasion-cases.ts";
import { officersOf, returnInDisguise } from "./return-in-disguise.ts";

const db = await testDatabase();

test("twelve ways back under another name reach two officers, newcomers who only look alike do not", async () => {
  expect(evasions).toHaveLength(12);
  const officers = await officersOf(db);
  expect(await returnInDisguise(db, officers, 18)).toEqual({ missed: [], flagged: [] });
});
