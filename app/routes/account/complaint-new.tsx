import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { fileComplaint, type ComplaintAbout } from "#app/commands/complaint/file-complaint.ts";
import { needOfComplaint, readWindows } from "#app/commands/complaint/read-windows.ts";
import { Alert } from "#app/components/alert.tsx";
import { CheckboxGroup } from "#app/components/choice-group.tsx";
import { Docket } from "#app/components/docket.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page } from "#app/components/page.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import {
  complaintChoices,
  complaintObjects,
  grounds,
  remedies,
  type ComplaintObject,
} from "#domain/complaint/subjects.ts";
import { evidenceField, uploadsOf } from "./complaint-evidence.ts";

const aboutForm = /^(need|engagement):(\d{4}-\d{6})$/;

function subjectOf(url: URL): { about: ComplaintAbout; object: ComplaintObject } {
  const about = aboutForm.exec(url.searchParams.get("about") ?? "");
  const object = complaintObjects.find((each) => each === url.searchParams.get("object"));
  if (!about || !object) throw new Response(null, { status: 404 });
  return { about: { kind: about[1] as ComplaintAbout["kind"], no: about[2]! }, object };
}

const schema = z.object({
  grounds: z.array(z.enum(grounds)).min(1),
  remedies: z.array(z.enum(remedies)).min(1),
  facts: z.string().trim().min(1).max(4_000),
  evidence: evidenceField,
});

export const loader = guarded("complaint.file", {}, async ({ ctx, url, t }) => {
  const { about, object } = subjectOf(url);
  const now = ctx.now();
  const need = await needOfComplaint(ctx.db, about, now);
  if (!need?.publishedAt) throw new Response(null, { status: 404 });
  const [window] = await readWindows(ctx.db, ctx.actor, about, { objects: [object], now });
  return {
    title: `${t("complaint.new")} · ${t("site.name")}`,
    about,
    object,
    need: { no: need.no, title: need.title },
    until: window?.until ?? null,
    open: window?.open ?? false,
    why: window?.refusal ? explain(t, window.refusal).text : null,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("complaint.file", {}, async ({ ctx, request, url, t }) => {
  const subject = subjectOf(url);
  const form = await parseForm(request, schema);
  if (!form.ok) return form.response;
  const { evidence, ...said } = form.value;
  const outcome = await fileComplaint(ctx, { ...subject, ...said, evidence: await uploadsOf(evidence) });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/complaints/${outcome.value.no}`, 303);
});

export default function NewComplaint() {
  const t = useT();
  const { instant } = useFormat();
  const { about, object, need, open, until, why } = useLoaderData<typeof loader>();
  const back = about.kind === "need" ? `/needs/${need.no}${object === "notice" ? "" : "/result"}` : "/";
  return (
    <>
      <Docket
        title={t("complaint.new.about", { object: t(`complaint.object.${object}`) })}
        number={about.no}
        crumbs={[{ href: back, label: need.title }]}
        facts={until ? [{ value: t("complaint.call.until", { at: instant(until) }) }] : []}
      />
      <Page reading>
        {open ? (
          <>
            <p>
              {t("complaint.new.intro")} {t("complaint.new.public")}{" "}
              {object === "notice" ? t("complaint.new.hidden") : null}
            </p>
            <ComplaintForm />
          </>
        ) : (
          <Alert tone="info" title={t("complaint.new.closed")}>
            {why}
          </Alert>
        )}
      </Page>
    </>
  );
}

function ComplaintForm() {
  const t = useT();
  const { object } = useLoaderData<typeof loader>();
  const labels = {
    grounds: t("complaint.grounds"),
    remedies: t("complaint.remedies"),
    facts: t("complaint.facts"),
    evidence: t("complaint.evidence"),
  };
  const choices = complaintChoices[object];
  return (
    <FormLayout title={t("complaint.new")} files labels={labels}>
      <CheckboxGroup
        name="grounds"
        options={choices.grounds.map((value) => ({ value, label: t(`complaint.ground.${value}`) }))}
      />
      <TextareaField name="facts" rows={8} maxLength={4_000} hint={t("complaint.facts_hint")} />
      <CheckboxGroup
        name="remedies"
        options={choices.remedies.map((value) => ({ value, label: t(`complaint.remedy.${value}`) }))}
      />
      <FileField
        name="evidence"
        multiple
        optional
        accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
        hint={t("complaint.evidence_hint")}
      />
      <SubmitButton full>{t("complaint.new.submit")}</SubmitButton>
    </FormLayout>
  );
}
