import type { RouteEntry } from "#app/route-entry.ts";

export const agencyMap: readonly RouteEntry[] = [];
