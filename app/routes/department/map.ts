import type { RouteEntry } from "../entry.ts";

export const departmentMap: readonly RouteEntry[] = [];
