import { route, type RouteEntry } from "#app/route-entry.ts";

export const apiMap: readonly RouteEntry[] = [route("/api/v1/fee-cap", "routes/api/fee-cap.ts")];
