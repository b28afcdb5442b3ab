import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { postMessage } from "#app/commands/engagement/post-message.ts";
import { EngagementDocket } from "#app/components/engagement/head.tsx";
import { MessageForm, Thread } from "#app/components/engagement/thread.tsx";
import { Page } from "#app/components/page.tsx";
import { explain } from "#app/i18n/explain.ts";
import { saveOptional } from "#app/integrations/files/save-upload.ts";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { engagementPage } from "#db/read/engagement-page.ts";
import { engagementSubject } from "#db/read/engagement.ts";
import { largestFile } from "#domain/account/file-rules.ts";

const schema = z.object({ body: z.string().max(4000), file: z.instanceof(File).optional() });

async function subject({ ctx, params }: HandlerArgs) {
  const found = await engagementSubject(ctx.db, params.no ?? "");
  return found && { ...found, partyIds: [found.agencyId] };
}

export const loader = guarded("engagement.read-agency", { subject }, async ({ ctx, params, t }) => {
  const page = await engagementPage(ctx.db, params.no ?? "", "agency", ctx.now());
  if (!page) throw new Response(null, { status: 404 });
  return { title: `${t("thread.title")} · ${t("site.name")}`, page };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("engagement.act-agency", { subject }, async ({ ctx, params, request, t }) => {
  const form = await parseForm(request, schema, { maxFileBytes: largestFile("message") });
  if (!form.ok) return form.response;
  const kept = await saveOptional(ctx, form.value.file, "message");
  if (!kept.ok) return form.refused(explain(t, kept.refusal));
  const no = params.no ?? "";
  const outcome = await postMessage(ctx, { no, body: form.value.body, fileId: kept.value });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/agency/engagements/${no}/messages#message-${outcome.value.id}`);
});

export default function Messages() {
  const { page } = useLoaderData<typeof loader>();
  return (
    <>
      <EngagementDocket view={page} side="agency" />
      <Page reading>
        <Thread rows={page.messages} />
        <MessageForm to="owner" />
      </Page>
    </>
  );
}
