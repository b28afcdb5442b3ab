import type { RouteEntry } from "../entry.ts";

export const agencyMap: readonly RouteEntry[] = [];
