import { route, type RouteEntry } from "#app/route-entry.ts";

export const superviseMap: readonly RouteEntry[] = [
  route("/supervise", "routes/supervise/index.tsx"),
  route("/supervise/registrations", "routes/supervise/registrations.tsx"),
  route("/supervise/registrations/:id", "routes/supervise/registration.tsx"),
  route("/supervise/engagements/:no", "routes/supervise/engagements-page.tsx"),
  route("/supervise/sanctions", "routes/supervise/sanctions-list.tsx"),
  route("/supervise/sanctions/new", "routes/supervise/sanctions-new.tsx"),
  route("/supervise/sanctions/:no", "routes/supervise/sanctions-page.tsx"),
  route("/supervise/items", "routes/supervise/items-list.tsx"),
  route("/supervise/items/new", "routes/supervise/items-new.tsx"),
  route("/supervise/items/:code", "routes/supervise/items-item.tsx"),
  route("/supervise/items/:code/change", "routes/supervise/items-change.tsx"),
  route("/supervise/proposals", "routes/supervise/items-proposals.tsx"),
  route("/supervise/proposals/:id", "routes/supervise/items-proposal.tsx"),
  route("/supervise/prices", "routes/supervise/prices-list.tsx"),
  route("/supervise/prices/new", "routes/supervise/prices-new.tsx"),
  route("/supervise/needs", "routes/supervise/needs-review.tsx"),
  route("/supervise/needs/:no", "routes/supervise/need-review.tsx"),
];
