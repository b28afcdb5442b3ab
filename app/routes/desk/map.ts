import { route, type RouteEntry } from "#app/route-entry.ts";

export const deskMap: readonly RouteEntry[] = [
  route("/desk", "routes/desk/index.tsx"),
  route("/desk/receipts", "routes/desk/receipts.tsx"),
  route("/desk/receipts/:no", "routes/desk/receipt.tsx"),
  route("/desk/visits/:id", "routes/desk/visit.tsx"),
  route("/desk/visits/:id/cancel", "routes/desk/cancel.tsx"),
  route("/desk/visits/:id/case", "routes/desk/case.tsx"),
  route("/desk/visits/:id/contact", "routes/desk/contact.tsx"),
  route("/desk/visits/:id/need", "routes/desk/need.tsx"),
  route("/desk/visits/:id/objection", "routes/desk/objection.tsx"),
  route("/desk/visits/:id/papers", "routes/desk/papers.tsx"),
  route("/desk/visits/:id/person", "routes/desk/person.tsx"),
  route("/desk/visits/:id/publish", "routes/desk/publish.tsx"),
  // The forms are those of a firm's own registration, so they live beside it.
  route("/desk/visits/:id/correct", "routes/account/counter-correct.tsx"),
  route("/desk/visits/:id/register", "routes/account/counter-register.tsx"),
];
