/** The arrows of the house: domain ← db ← search ← app ← jobs, read "is imported by". */
const forbid = (name, from, to) => ({ name, severity: "error", from, to });

export default {
  forbidden: [
    forbid("no-cycles", {}, { circular: true }),
    forbid(
      "domain-is-pure",
      { path: "^domain/", pathNot: "\\.test\\.ts$" },
      { pathNot: "^domain/|node_modules/zod/|^(node:)?crypto$" },
    ),
    forbid("db-looks-down", { path: "^db/" }, { path: "^(app|search|jobs|e2e)/" }),
    forbid("search-looks-down", { path: "^search/" }, { path: "^(app|jobs|e2e)/" }),
    forbid("app-knows-no-jobs", { path: "^app/" }, { path: "^(jobs|e2e)/" }),
    forbid(
      "jobs-run-commands-only",
      { path: "^jobs/" },
      { path: "^app/", pathNot: "^app/(commands|integrations|i18n)/" },
    ),
    forbid("sql-lives-in-db", { pathNot: "^db/" }, { path: "node_modules/(drizzle-orm|pg)/" }),
    forbid("meili-lives-in-search", { pathNot: "^search/" }, { path: "node_modules/meilisearch/" }),
    forbid(
      "routes-stay-apart",
      { path: "^app/routes/([^/]+)/" },
      { path: "^app/routes/", pathNot: "^app/routes/$1/" },
    ),
    forbid(
      "components-are-browser-safe",
      { path: "^app/components/" },
      { path: "^(db|search|jobs)/|^app/(commands|integrations)/", reachable: true },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
