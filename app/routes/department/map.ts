import { route, type RouteEntry } from "#app/route-entry.ts";

export const departmentMap: readonly RouteEntry[] = [
  route("/department", "routes/department/index.tsx"),
  route("/department/cases/:code", "routes/department/case.tsx"),
  route("/department/regional", "routes/department/regional.tsx"),
  route("/department/regional/new", "routes/department/regional-new.tsx"),
  route("/department/regional/:no", "routes/department/regional-result.tsx"),
  route("/department/reports", "routes/department/reports.tsx"),
  route("/department/reports/:no", "routes/department/report.tsx"),
];
