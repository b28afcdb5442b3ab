import type { RouteEntry } from "../entry.ts";

export const accountMap: readonly RouteEntry[] = [];
