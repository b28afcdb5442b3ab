import type { RouteEntry } from "../entry.ts";

export const superviseMap: readonly RouteEntry[] = [];
