import { route, type RouteEntry } from "#app/route-entry.ts";

export const publicMap: readonly RouteEntry[] = [
  route("/", "routes/public/home.tsx"),
  route("/language", "routes/public/language.ts"),
  route("/csp", "routes/public/csp-report.ts"),
  route("/healthz", "routes/public/healthz.ts"),
  route("/readyz", "routes/public/readyz.ts"),
  route("/items", "routes/public/items.tsx"),
  route("/items/:code", "routes/public/item.tsx"),
  route("/agencies", "routes/public/agencies.tsx"),
  route("/agencies/:uscc", "routes/public/agency.tsx"),
  route("/agencies/:uscc/score", "routes/public/agency-score.tsx"),
  route("/sanctions", "routes/public/sanctions.tsx"),
  route("/sanctions/:no", "routes/public/sanction.tsx"),
  route("/cases", "routes/public/cases.tsx"),
  route("/cases/:code", "routes/public/case.tsx"),
  route("/files/:id", "routes/public/files.ts"),
  route("/help", "routes/public/help.tsx"),
  route("/help/glossary", "routes/public/help-glossary.tsx"),
  route("/help/:guide", "routes/public/help-guide.tsx"),
  route("/*", "routes/public/not-found.tsx"),
];
