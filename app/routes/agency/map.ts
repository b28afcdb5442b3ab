import { route, type RouteEntry } from "#app/route-entry.ts";

export const agencyMap: readonly RouteEntry[] = [
  route("/agency/engagements/:no", "routes/agency/engagements-page.tsx"),
  route("/agency/engagements/:no/deliverables", "routes/agency/engagements-deliver.tsx"),
  route("/agency/sanctions/:no", "routes/agency/sanctions-page.tsx"),
];
