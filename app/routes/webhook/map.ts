import type { RouteEntry } from "../entry.ts";

export const webhookMap: readonly RouteEntry[] = [];
