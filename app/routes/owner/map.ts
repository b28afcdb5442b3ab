import { route, type RouteEntry } from "#app/route-entry.ts";

export const ownerMap: readonly RouteEntry[] = [
  route("/owner", "routes/owner/index.tsx"),
  route("/owner/cases/new", "routes/owner/cases-new.tsx"),
  route("/owner/company", "routes/owner/company.tsx"),
  route("/owner/company/change", "routes/owner/company-change.tsx"),
  route("/owner/engagements/:no", "routes/owner/engagements-page.tsx"),
  route("/owner/engagements/:no/messages", "routes/owner/engagements-messages.tsx"),
  route("/owner/engagements/:no/payments", "routes/owner/engagements-payment.tsx"),
  route("/owner/needs/voluntary", "routes/owner/needs-voluntary.tsx"),
  route("/owner/needs/new", "routes/owner/needs-new.tsx"),
  route("/owner/needs/:no", "routes/owner/needs-manage.tsx"),
  route("/owner/needs/:no/addendum", "routes/owner/addendum.tsx"),
  route("/owner/needs/:no/low-price", "routes/owner/low-price.tsx"),
  route("/owner/needs/:no/shortlist", "routes/owner/needs-shortlist.tsx"),
  route("/owner/needs/:no/talks", "routes/owner/talks.tsx"),
  route("/owner/needs/:no/questions", "routes/owner/question-answers.tsx"),
  route("/owner/needs/:no/steps/:step", "routes/owner/needs-step.tsx"),
  route("/owner/needs/:no/steps/documents", "routes/owner/needs-documents.tsx"),
  route("/owner/settings", "routes/owner/settings.tsx"),
  route("/owner/requirements/:id/regional", "routes/owner/regional-use.tsx"),
];
