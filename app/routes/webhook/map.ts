import type { RouteEntry } from "#app/route-entry.ts";

export const webhookMap: readonly RouteEntry[] = [];
