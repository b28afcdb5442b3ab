import type { RouteEntry } from "../entry.ts";

export const expertMap: readonly RouteEntry[] = [];
