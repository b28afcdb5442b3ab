import type { RouteEntry } from "#app/route-entry.ts";

export const apiMap: readonly RouteEntry[] = [];
