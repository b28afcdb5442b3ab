import { route, type RouteEntry } from "#app/route-entry.ts";

export const ownerMap: readonly RouteEntry[] = [
  route("/owner/cases/new", "routes/owner/cases-new.tsx"),
  route("/owner/engagements/:no", "routes/owner/engagements-page.tsx"),
  route("/owner/engagements/:no/payments", "routes/owner/engagements-payment.tsx"),
];
