import { route, type RouteEntry } from "#app/route-entry.ts";

export const agencyMap: readonly RouteEntry[] = [
  route("/agency", "routes/agency/index.tsx"),
  route("/agency/engagements/:no", "routes/agency/engagements-page.tsx"),
  route("/agency/engagements/:no/deliverables", "routes/agency/engagements-deliver.tsx"),
  route("/agency/sanctions/:no", "routes/agency/sanctions-page.tsx"),
  route("/agency/needs/:no/quote", "routes/agency/quote-new.tsx"),
  route("/agency/awards/:no", "routes/agency/awards.tsx"),
];
