import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openCase } from "#app/commands/case/open-case.ts";
import { CaseFields, useCaseLabels } from "#app/components/case-fields.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Form } from "#app/components/form.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { caseForm, caseInput } from "#app/server/case-form.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { caseFormChoices } from "#db/read/case-form.ts";

export const loader = guarded("case.open", {}, async ({ ctx, t }) => ({
  title: `${t("case.new")} · ${t("site.name")}`,
  choices: await caseFormChoices(ctx.db, ctx.actor.kind === "person" ? ctx.actor.organisationId : 0),
}));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("case.open", {}, async ({ ctx, request, t }) => {
  const form = await parseForm(request, caseForm);
  if (!form.ok) return form.response;
  const outcome = await openCase(ctx, caseInput(form.value));
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/cases/${outcome.value.code}`);
});

export default function NewCase() {
  const t = useT();
  return (
    <>
      <Docket title={t("case.new")} crumbs={[{ href: "/owner", label: t("nav.workspace") }]}>
        <p className="ink2">{t("case.new.intro")}</p>
      </Docket>
      <Page reading>
        <Sheet>
          <CaseForm />
        </Sheet>
      </Page>
    </>
  );
}

function CaseForm() {
  const t = useT();
  const { choices } = useLoaderData<typeof loader>();
  return (
    <Form narrow labels={useCaseLabels()}>
      <CaseFields choices={choices} />
      <SubmitButton>{t("case.new.submit")}</SubmitButton>
    </Form>
  );
}
