import { route, type RouteEntry } from "#app/route-entry.ts";

export const departmentMap: readonly RouteEntry[] = [
  route("/department", "routes/department/reports.tsx"),
  route("/department/reports/:no", "routes/department/report.tsx"),
];
