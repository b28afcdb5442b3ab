import { route, type RouteEntry } from "#app/route-entry.ts";

export const ownerMap: readonly RouteEntry[] = [
  route("/owner", "routes/owner/index.tsx"),
  route("/owner/cases/new", "routes/owner/cases-new.tsx"),
  route("/owner/engagements/:no", "routes/owner/engagements-page.tsx"),
  route("/owner/engagements/:no/payments", "routes/owner/engagements-payment.tsx"),
  route("/owner/needs/new", "routes/owner/needs-new.tsx"),
  route("/owner/needs/:no", "routes/owner/needs-manage.tsx"),
  route("/owner/needs/:no/edit", "routes/owner/needs-edit.tsx"),
  route("/owner/requirements/:id/regional", "routes/owner/regional-use.tsx"),
];
