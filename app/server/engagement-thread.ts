import { redirect } from "@remix-run/node";
import { z } from "zod";
import { postMessage } from "#app/commands/engagement/post-message.ts";
import { explain } from "#app/i18n/explain.ts";
import { saveOptional } from "#app/integrations/files/save-upload.ts";
import { engagementPage } from "#db/read/engagement-page.ts";
import { largestFile } from "#domain/account/file-rules.ts";
import type { HandlerArgs } from "./handler-args.ts";
import { parseForm } from "./parse-form.ts";

type Side = "owner" | "agency";
const schema = z.object({ body: z.string().max(4000), file: z.instanceof(File).optional() });

export async function readThread({ ctx, params, t }: HandlerArgs, side: Side) {
  const page = await engagementPage(ctx.db, params.no ?? "", side, ctx.now());
  if (!page) throw new Response(null, { status: 404 });
  return { title: `${t("thread.title")} · ${t("site.name")}`, page };
}

/** The same form for both sides; which of them writes, the command reads from who is logged in. */
export async function writeToThread({ ctx, params, request, t }: HandlerArgs, side: Side) {
  const form = await parseForm(request, schema, { maxFileBytes: largestFile("message") });
  if (!form.ok) return form.response;
  const kept = await saveOptional(ctx, form.value.file, "message");
  if (!kept.ok) return form.refused(explain(t, kept.refusal));
  const no = params.no ?? "";
  const outcome = await postMessage(ctx, { no, body: form.value.body, fileId: kept.value });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/${side}/engagements/${no}/messages#message-${outcome.value.id}`);
}
