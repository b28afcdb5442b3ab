import type { RouteEntry } from "#app/route-entry.ts";

export const accountMap: readonly RouteEntry[] = [];
