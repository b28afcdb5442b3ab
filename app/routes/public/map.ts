import { route, type RouteEntry } from "../entry.ts";

export const publicMap: readonly RouteEntry[] = [
  route("/", "routes/public/home.tsx"),
  route("/language", "routes/public/language.ts"),
  route("/healthz", "routes/public/healthz.ts"),
  route("/readyz", "routes/public/readyz.ts"),
  route("/*", "routes/public/not-found.tsx"),
];
