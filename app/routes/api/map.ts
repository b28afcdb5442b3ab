import type { RouteEntry } from "../entry.ts";

export const apiMap: readonly RouteEntry[] = [];
