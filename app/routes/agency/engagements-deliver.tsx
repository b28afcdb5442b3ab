import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { largestFile } from "#domain/account/file-rules.ts";
import { deliverVersion } from "#app/commands/engagement/deliver-version.ts";
import { EngagementDocket } from "#app/components/engagement/head.tsx";
import { Versions } from "#app/components/engagement/versions.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page } from "#app/components/page.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { uploadOf } from "#app/integrations/files/keep-upload.ts";
import { saveUpload } from "#app/integrations/files/save-upload.ts";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { engagementPage } from "#db/read/engagement-page.ts";
import { engagementSubject } from "#db/read/engagement.ts";
import type { Day } from "#domain/shared/dates.ts";

const schema = z.object({
  title: z.string().trim().min(2).max(120),
  practitionerId: z.number().int().positive(),
  note: z.string().max(1000).optional(),
  validUntil: z.iso.date().optional(),
  file: z.instanceof(File),
});

async function subject({ ctx, params }: HandlerArgs) {
  const found = await engagementSubject(ctx.db, params.no ?? "");
  return found && { ...found, partyIds: [found.agencyId] };
}

export const loader = guarded("engagement.deliver", { subject }, async ({ ctx, params, t }) => {
  const page = await engagementPage(ctx.db, params.no ?? "", "agency", ctx.now());
  if (!page) throw new Response(null, { status: 404 });
  return { title: `${t("engagement.deliver")} · ${t("site.name")}`, page };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("engagement.deliver", { subject }, async ({ ctx, params, request, t }) => {
  const form = await parseForm(request, schema, { maxFileBytes: largestFile("deliverable") });
  if (!form.ok) return form.response;
  const { actor } = ctx;
  if (actor.kind !== "person") throw new Response(null, { status: 403 });
  const { file, title, practitionerId, note = "", validUntil } = form.value;
  const saved = await saveUpload(ctx, await uploadOf(file), {
    purpose: "deliverable",
    organisationId: actor.organisationId,
  });
  if (!saved.ok) return form.refused(explain(t, saved.refusal));
  const no = params.no ?? "";
  const { id, sha256 } = saved.value;
  const outcome = await deliverVersion(ctx, {
    no,
    title,
    note,
    practitionerId,
    ...(validUntil ? { validUntil: validUntil as Day } : {}),
    file: { id, sha256 },
  });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/agency/engagements/${no}#deliverables`);
});

export default function Deliver() {
  const t = useT();
  const { page } = useLoaderData<typeof loader>();
  const labels = {
    title: t("engagement.deliver.title"),
    practitionerId: t("engagement.version.practitioner"),
    note: t("engagement.version.note"),
    validUntil: t("report.valid_until"),
    file: t("engagement.version.file"),
  };
  return (
    <>
      <EngagementDocket view={page} side="agency" below />
      <Page reading>
        <FormLayout title={t("engagement.deliver")} files narrow labels={labels}>
          <p className="ink2">{t("engagement.deliver.intro")}</p>
          <Field name="title" maxLength={120} defaultValue={page.deliverables[0]?.title ?? page.need.title} />
          <SelectField
            name="practitionerId"
            hint={t("engagement.deliver.practitioner_hint")}
            options={page.practitioners.map((each) => ({
              value: String(each.id),
              label: `${each.name} · ${each.qualification}`,
            }))}
          />
          <TextareaField name="note" rows={3} maxLength={1000} optional />
          <Field name="validUntil" type="date" optional hint={t("report.valid_until.hint")} />
          <FileField name="file" accept=".pdf" hint={t("engagement.deliver.file_hint")} />
          <SubmitButton>{t("engagement.deliver.submit")}</SubmitButton>
        </FormLayout>
        {page.deliverables.length > 0 ? (
          <Versions rows={page.deliverables} roundsLeft={page.roundsLeft} />
        ) : null}
      </Page>
    </>
  );
}
