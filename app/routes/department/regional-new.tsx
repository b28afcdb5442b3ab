import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { proposeResult } from "#app/commands/regional/propose-result.ts";
import { Docket } from "#app/components/docket.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page } from "#app/components/page.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { uploadOf } from "#app/integrations/files/keep-upload.ts";
import { saveUpload } from "#app/integrations/files/save-upload.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { resultVersions } from "#db/read/regional.ts";
import { isDay } from "#domain/shared/dates.ts";

const day = z.string().refine(isDay, "form.format");
const schema = z.object({
  titleZh: z.string().trim().min(4).max(120),
  titleEn: z.string().trim().min(4).max(200),
  items: z.string().max(400),
  projects: z.string().max(20_000).optional(),
  zone: z.string().max(60).optional(),
  area: z.string().max(20_000).optional(),
  validFrom: day,
  validTo: day,
  conditions: z.string().max(4000).optional(),
  commitment: z.string().max(4000).optional(),
  reason: z.string().trim().min(2).max(1000),
  file: z.instanceof(File),
});
const linesOf = (text = "") => text.split(/[\s,，;；]+/u).filter((line) => line !== "");

export const loader = guarded("regional.propose", {}, async ({ ctx, url, t }) => {
  const { actor } = ctx;
  const no = (url.searchParams.get("no") ?? "").slice(0, 20);
  const [last] = no === "" ? [] : await resultVersions(ctx.db, no, true);
  const mine = actor.kind === "person" && last?.departmentId === actor.organisationId ? last : null;
  if (no !== "" && !mine) throw new Response(null, { status: 404 });
  const values = mine && {
    titleZh: mine.titleZh,
    titleEn: mine.titleEn,
    items: mine.itemCodes.join("\n"),
    projects: mine.projectCodes.join("\n"),
    zone: mine.zone ?? "",
    area: (mine.polygon ?? []).map((ring) => ring.map((corner) => corner.join(", ")).join("\n")).join("\n\n"),
    validFrom: mine.validFrom,
    validTo: mine.validTo,
    conditions: mine.conditions,
    commitment: mine.commitment ?? "",
  };
  return { title: `${t("regional.new")} · ${t("site.name")}`, no: no || null, values };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("regional.propose", {}, async ({ ctx, request, url, t }) => {
  const form = await parseForm(request, schema);
  if (!form.ok) return form.response;
  const { actor } = ctx;
  if (actor.kind !== "person") throw new Response(null, { status: 403 });
  const {
    file,
    items,
    projects,
    zone = "",
    area = "",
    conditions = "",
    commitment = "",
    ...rest
  } = form.value;
  const about = { purpose: "regional" as const, organisationId: actor.organisationId };
  const saved = await saveUpload(ctx, await uploadOf(file), about);
  if (!saved.ok) return form.refused(explain(t, saved.refusal));
  const outcome = await proposeResult(ctx, {
    ...rest,
    no: url.searchParams.get("no")?.slice(0, 20) || null,
    itemCodes: [...new Set(linesOf(items))],
    projectCodes: [...new Set(linesOf(projects))],
    zone,
    area,
    conditions,
    commitment,
    fileId: saved.value.id,
  });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/department/regional/${outcome.value.no}`);
});

export default function NewResult() {
  const t = useT();
  const { no, values } = useLoaderData<typeof loader>();
  const title = t(no ? "regional.new_version" : "regional.new");
  const labels = {
    titleZh: t("regional.title_zh"),
    titleEn: t("regional.title_en"),
    items: t("regional.items"),
    projects: t("regional.projects"),
    zone: t("regional.zone"),
    area: t("regional.area"),
    validFrom: t("regional.valid_from"),
    validTo: t("regional.valid_to"),
    conditions: t("regional.conditions"),
    commitment: t("regional.commitment"),
    reason: t("regional.reason"),
    file: t("regional.file"),
  };
  return (
    <>
      <Docket
        title={title}
        number={no ?? undefined}
        crumbs={[{ href: "/department/regional", label: t("regional.manage") }]}
      >
        <p className="ink2">{t("regional.manage.intro")}</p>
      </Docket>
      <Page reading>
        <FormLayout title={title} files narrow labels={labels}>
          <Field name="titleZh" defaultValue={values?.titleZh} maxLength={120} />
          <Field name="titleEn" defaultValue={values?.titleEn} maxLength={200} />
          <TextareaField name="items" defaultValue={values?.items} rows={2} hint={t("regional.items_hint")} />
          <TextareaField
            name="projects"
            defaultValue={values?.projects}
            rows={3}
            optional
            hint={t("regional.projects_hint")}
          />
          <Field name="zone" defaultValue={values?.zone} optional maxLength={60} />
          <TextareaField
            name="area"
            defaultValue={values?.area}
            rows={5}
            optional
            hint={t("regional.area_hint")}
          />
          <div className="pair">
            <Field name="validFrom" type="date" defaultValue={values?.validFrom} />
            <Field name="validTo" type="date" defaultValue={values?.validTo} />
          </div>
          <TextareaField name="conditions" defaultValue={values?.conditions} rows={3} optional />
          <TextareaField
            name="commitment"
            defaultValue={values?.commitment}
            rows={4}
            optional
            hint={t("regional.commitment_hint")}
          />
          <TextareaField name="reason" rows={2} hint={t("regional.reason_hint")} />
          <FileField name="file" accept=".pdf" hint={t("regional.file_hint")} />
          <SubmitButton>{t("regional.propose")}</SubmitButton>
        </FormLayout>
      </Page>
    </>
  );
}
