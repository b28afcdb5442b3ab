import { route, type RouteEntry } from "#app/route-entry.ts";

export const superviseMap: readonly RouteEntry[] = [
  route("/supervise/registrations", "routes/supervise/registrations.tsx"),
  route("/supervise/registrations/:id", "routes/supervise/registration.tsx"),
];
