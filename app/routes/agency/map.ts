import { route, type RouteEntry } from "#app/route-entry.ts";

export const agencyMap: readonly RouteEntry[] = [
  route("/agency", "routes/agency/index.tsx"),
  route("/agency/engagements/:no", "routes/agency/engagements-page.tsx"),
  route("/agency/engagements/:no/messages", "routes/agency/engagements-messages.tsx"),
  route("/agency/engagements/:no/revoke", "routes/agency/engagements-revoke.tsx"),
  route("/agency/engagements/:no/deliverables", "routes/agency/engagements-deliver.tsx"),
  route("/agency/sanctions/:no", "routes/agency/sanctions-page.tsx"),
  route("/agency/needs/:no/quote", "routes/agency/quote-new.tsx"),
  route("/agency/needs/:no/quote/documents", "routes/agency/quote-documents.tsx"),
  route("/agency/needs/:no/low-price", "routes/agency/low-price.tsx"),
  route("/agency/needs/:no/rounds", "routes/agency/rounds.tsx"),
  route("/agency/needs/:no/talk", "routes/agency/talk.tsx"),
  route("/agency/awards/:no", "routes/agency/awards.tsx"),
  route("/agency/services", "routes/agency/services.tsx"),
  route("/agency/services/new", "routes/agency/services-new.tsx"),
  route("/agency/services/:id", "routes/agency/services-service.tsx"),
  route("/agency/services/:id/renew", "routes/agency/services-renew.tsx"),
  route("/agency/people", "routes/agency/people.tsx"),
  route("/agency/company", "routes/agency/company.tsx"),
  route("/agency/company/change", "routes/agency/company-change.tsx"),
  route("/agency/withdraw", "routes/agency/withdraw.tsx"),
];
