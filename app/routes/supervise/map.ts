import { route, type RouteEntry } from "#app/route-entry.ts";

export const superviseMap: readonly RouteEntry[] = [
  route("/supervise", "routes/supervise/index.tsx"),
  route("/supervise/registrations", "routes/supervise/registrations.tsx"),
  route("/supervise/registrations/:id", "routes/supervise/registration.tsx"),
  route("/supervise/engagements/:no", "routes/supervise/engagements-page.tsx"),
  route("/supervise/sanctions", "routes/supervise/sanctions-list.tsx"),
  route("/supervise/sanctions/new", "routes/supervise/sanctions-new.tsx"),
  route("/supervise/sanctions/:no", "routes/supervise/sanctions-page.tsx"),
  route("/supervise/needs", "routes/supervise/needs-review.tsx"),
  route("/supervise/needs/:no", "routes/supervise/need-review.tsx"),
];
