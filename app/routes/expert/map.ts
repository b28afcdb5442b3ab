import type { RouteEntry } from "#app/route-entry.ts";

export const expertMap: readonly RouteEntry[] = [];
