import type { RouteEntry } from "../entry.ts";

export const adminMap: readonly RouteEntry[] = [];
