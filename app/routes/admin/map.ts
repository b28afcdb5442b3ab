import type { RouteEntry } from "#app/route-entry.ts";

export const adminMap: readonly RouteEntry[] = [];
