import type { RouteEntry } from "#app/route-entry.ts";

export const superviseMap: readonly RouteEntry[] = [];
