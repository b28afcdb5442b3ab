import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { revokeReport } from "#app/commands/engagement/revoke-report.ts";
import { EngagementDocket } from "#app/components/engagement/head.tsx";
import { RevokeForm } from "#app/components/engagement/revoke-form.tsx";
import { Page } from "#app/components/page.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { engagementPage } from "#db/read/engagement-page.ts";
import { engagementSubject } from "#db/read/engagement.ts";
import { shownReportCode } from "#domain/engagement/authenticity.ts";

async function subject({ ctx, params }: HandlerArgs) {
  const found = await engagementSubject(ctx.db, params.no ?? "");
  return found && { ...found, partyIds: [found.agencyId] };
}

export const loader = guarded("engagement.revoke-own", { subject }, async ({ ctx, params, t }) => {
  const page = await engagementPage(ctx.db, params.no ?? "", "agency", ctx.now());
  if (page?.deliverables[0]?.state !== "accepted") throw new Response(null, { status: 404 });
  return { title: `${t("report.revoke")} · ${t("site.name")}`, page };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("engagement.revoke-own", { subject }, async ({ ctx, params, request, t }) => {
  const form = await parseForm(request, z.object({ reason: z.string().max(1000) }));
  if (!form.ok) return form.response;
  const outcome = await revokeReport(ctx, { no: params.no ?? "", ...form.value });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/verify/deliverable/${shownReportCode(outcome.value.code)}`);
});

export default function RevokeReport() {
  const { page } = useLoaderData<typeof loader>();
  return (
    <>
      <EngagementDocket view={page} side="agency" />
      <Page reading>
        <RevokeForm />
      </Page>
    </>
  );
}
