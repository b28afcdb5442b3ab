import { afterAll, expect, test } from "vitest";
import { configFile, plant } from "./planted.ts";

// One file per rule; the last one reaches the database over two others.
const tree = plant(
  {
    "domain/a.ts": `import "./b.ts"; export const a = 1;`,
    "domain/b.ts": `import "./a.ts"; export const b = 1;`,
    "domain/clock.ts": `import "node:fs"; export const c = 1;`,
    "db/up.ts": `import "#app/x.ts"; export const d = 1;`,
    "search/up.ts": `import "#app/x.ts"; export const e = 1;`,
    "app/x.ts": `export const x = 1;`,
    "app/up.ts": `import "#jobs/x.ts"; export const f = 1;`,
    "jobs/x.ts": `export const x = 1;`,
    "jobs/route.ts": `import "#app/x.ts"; export const g = 1;`,
    "app/sql.ts": `import "pg"; export const h = 1;`,
    "app/search.ts": `import "meilisearch"; export const i = 1;`,
    "node_modules/meilisearch/package.json": `{ "name": "meilisearch", "main": "index.js" }`,
    "node_modules/meilisearch/index.js": ``,
    "app/routes/owner/page.tsx": `import "../agency/page.tsx"; export const j = 1;`,
    "app/routes/agency/page.tsx": `export const j = 1;`,
    "app/components/button.tsx": `import "../helper.ts"; export const k = 1;`,
    "app/helper.ts": `import "#app/commands/need/post.ts"; export const l = 1;`,
    "app/commands/need/post.ts": `export const m = 1;`,
    "e2e/x.ts": `export const n = 1;`,
  },
  ["pg"],
);
afterAll(() => tree.remove());

type Report = { summary: { violations: { rule: { name: string; severity: string } }[] } };

test("each of the ten arrows is held", () => {
  const folders = ["app", "db", "domain", "e2e", "jobs", "search"];
  const output = tree.run(
    "depcruise",
    "--config",
    configFile("dependency-cruiser.mjs"),
    "-T",
    "json",
    ...folders,
  );
  const { violations } = (JSON.parse(output) as Report).summary;
  const broken = new Set(
    violations.filter(({ rule }) => rule.severity === "error").map(({ rule }) => rule.name),
  );
  expect([...broken].sort()).toEqual([
    "app-knows-no-jobs",
    "components-are-browser-safe",
    "db-looks-down",
    "domain-is-pure",
    "jobs-run-commands-only",
    "meili-lives-in-search",
    "no-cycles",
    "routes-stay-apart",
    "search-looks-down",
    "sql-lives-in-db",
  ]);
});
