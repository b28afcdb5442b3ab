import { redirect } from "@remix-run/node";
import { z } from "zod";
import { revokeReport } from "#app/commands/engagement/revoke-report.ts";
import { explain } from "#app/i18n/explain.ts";
import { engagementPage } from "#db/read/engagement-page.ts";
import { shownReportCode } from "#domain/engagement/authenticity.ts";
import type { HandlerArgs } from "./handler-args.ts";
import { parseForm } from "./parse-form.ts";

/** An accepted report as its writer or supervision sees it before revoking it; 404 while there is none. */
export async function readRevocable({ ctx, params, t }: HandlerArgs, side: "agency" | "public") {
  const page = await engagementPage(ctx.db, params.no ?? "", side, ctx.now());
  if (page?.deliverables[0]?.state !== "accepted") throw new Response(null, { status: 404 });
  return { title: `${t("report.revoke")} · ${t("site.name")}`, page };
}

export async function revoke({ ctx, params, request, t }: HandlerArgs) {
  const form = await parseForm(request, z.object({ reason: z.string().max(1000) }));
  if (!form.ok) return form.response;
  const outcome = await revokeReport(ctx, { no: params.no ?? "", ...form.value });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/verify/deliverable/${shownReportCode(outcome.value.code)}`);
}
