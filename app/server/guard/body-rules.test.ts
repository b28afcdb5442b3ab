import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import routes from "#app/routes.ts";
import { bodyRuleOf } from "./body-rules.ts";

const app = join(import.meta.dirname, "../..");

/** The view a route renders: itself and every component it imports, whatever of it. */
function viewOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, from = ""] of readFileSync(file, "utf8").matchAll(/from "((?:#app\/|\.)[^"]+\.tsx)"/g))
    viewOf(from.startsWith("#app/") ? join(app, from.slice(5)) : join(dirname(file), from), seen);
  return seen;
}

const asksForFile = (file: string) => readFileSync(file, "utf8").includes("<FileField");
const withFiles = routes.flatMap(({ path = "", file }) => {
  const source = join(app, file);
  const hasAction = readFileSync(source, "utf8").includes("export const action");
  return hasAction && [...viewOf(source)].some(asksForFile) ? [`/${path}`] : [];
});

test("every page with a file field may send its file, with and without scripts", () => {
  expect(withFiles.length).toBeGreaterThan(15);
  const refused = withFiles.flatMap((path) => {
    const address = path.replaceAll(/:\w+/g, "12");
    return [address, `${address}.data`].filter(
      (each) => !bodyRuleOf(each).types.includes("multipart/form-data"),
    );
  });
  expect(refused).toEqual([]);
});
