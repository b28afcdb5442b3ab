import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { addWish } from "#app/commands/case/add-wish.ts";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page } from "#app/components/page.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { voluntaryChoices } from "#db/read/voluntary.ts";
import { dayOf } from "#domain/shared/dates.ts";

const shape = z.object({
  code: z.string().max(40),
  item: z.string().max(40),
  reason: z.string().trim().min(2).max(300),
});

export const loader = guarded("need.create", {}, async ({ ctx, t }) => {
  const ownerId = ctx.actor.kind === "person" ? ctx.actor.organisationId : 0;
  return {
    title: `${t("voluntary.title")} · ${t("site.name")}`,
    ...(await voluntaryChoices(ctx.db, ownerId, dayOf(ctx.now()))),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("need.create", {}, async ({ ctx, request, t }) => {
  const form = await parseForm(request, shape);
  if (!form.ok) return form.response;
  const added = await addWish(ctx, form.value);
  if (!added.ok) return form.refused(explain(t, added.refusal));
  return redirect(`/owner/needs/new?requirement=${added.value.requirementId}`);
});

export default function VoluntaryNeed() {
  const t = useT();
  const { local } = useFormat();
  const { cases, items } = useLoaderData<typeof loader>();
  const labels = { code: t("voluntary.case"), item: t("voluntary.item"), reason: t("voluntary.reason") };
  return (
    <>
      <Docket
        title={t("voluntary.title")}
        crumbs={[
          { href: "/owner", label: t("nav.workspace") },
          { href: "/owner/needs/new", label: t("need.new") },
        ]}
      >
        <p className="ink2">{t("voluntary.text")}</p>
      </Docket>
      <Page reading>
        {cases.length === 0 ? (
          <EmptyState title={t("voluntary.not_here")} />
        ) : (
          <FormLayout title={t("voluntary.title")} labels={labels}>
            <SelectField
              name="code"
              options={cases.map(({ code, projectName }) => ({
                value: code,
                label: `${code} ${projectName}`,
              }))}
            />
            <SelectField
              name="item"
              options={items.map((each) => ({
                value: each.code,
                label: `${each.code} ${local({ zh: each.zh, en: each.en })}`,
              }))}
            />
            <TextareaField name="reason" hint={t("voluntary.reason_hint")} rows={3} maxLength={300} />
            <SubmitButton>{t("voluntary.submit")}</SubmitButton>
          </FormLayout>
        )}
      </Page>
    </>
  );
}
