import { existsSync, globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const documents = globSync(["*.md", "docs/**/*.md"], { cwd: root });
const quoted = /`((?:app|db|docs|domain|e2e|jobs|search|\.ci|\.config)\/[\w./-]*\w)`/g;

test.each(documents)("every path that %s names exists", (document) => {
  const text = readFileSync(join(root, document), "utf8");
  const paths = [...text.matchAll(quoted)].flatMap(([, path]) => path ?? []);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
