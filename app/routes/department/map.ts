import { route, type RouteEntry } from "#app/route-entry.ts";

export const departmentMap: readonly RouteEntry[] = [
  route("/department", "routes/department/index.tsx"),
  route("/department/cases/:code", "routes/department/case.tsx"),
  route("/department/reports", "routes/department/reports.tsx"),
  route("/department/reports/:no", "routes/department/report.tsx"),
];
