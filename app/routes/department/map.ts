import type { RouteEntry } from "#app/route-entry.ts";

export const departmentMap: readonly RouteEntry[] = [];
