import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";

const place = mkdtempSync(join(tmpdir(), "build-"));
afterAll(() => rmSync(place, { recursive: true }));
const stamp = join(place, "build/.sources");
const source = join(place, "app/page.ts");
const builder = pathToFileURL(join(import.meta.dirname, "build.ts")).href;

/** Builds in a place of its own with a bundler that ends like this; true: it was asked to build. */
function build(exitCode: number): boolean {
  const bundler = `#!/bin/sh\ntouch asked\nexit ${exitCode}\n`;
  writeFileSync(join(place, "bin/remix"), bundler, { mode: 0o755 });
  rmSync(join(place, "asked"), { force: true });
  const script = `const { buildIfStale } = await import("${builder}"); await buildIfStale(() => undefined);`;
  const PATH = [join(place, "bin"), process.env.PATH].join(delimiter);
  spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: place,
    env: { ...process.env, PATH },
  });
  return existsSync(join(place, "asked"));
}

test("after a failed build the sources as they were are built again, not taken for fresh", () => {
  for (const folder of ["app", "bin", "build"]) mkdirSync(join(place, folder));
  writeFileSync(source, "export const good = 1;");
  expect([build(0), build(0)]).toEqual([true, false]);
  const good = readFileSync(stamp, "utf8");
  writeFileSync(source, "export const bad =");
  expect(build(1)).toBe(true);
  expect(existsSync(stamp)).toBe(false);
  writeFileSync(source, "export const good = 1;");
  expect(build(0)).toBe(true);
  expect(readFileSync(stamp, "utf8")).toBe(good);
});
