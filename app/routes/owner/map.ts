import type { RouteEntry } from "../entry.ts";

export const ownerMap: readonly RouteEntry[] = [];
