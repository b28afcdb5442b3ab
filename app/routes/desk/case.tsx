import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openCaseAtDesk } from "#app/commands/desk/open-case.ts";
import { CaseFields, useCaseLabels } from "#app/components/case-fields.tsx";
import { RequestField } from "#app/components/counter/request-field.tsx";
import { VisitDocket } from "#app/components/counter/visit-docket.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page } from "#app/components/page.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { caseForm, caseInput } from "#app/server/case-form.ts";
import { orderOf, visitFor } from "#app/server/counter.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { requestFile } from "#app/server/request-file.ts";
import { caseFormChoices } from "#db/read/case-form.ts";

const schema = caseForm.extend({ request: requestFile });

export const loader = guarded("counter.serve", {}, async (args) => {
  const { visit, firm } = await visitFor(args, "open_case");
  return {
    title: `${args.t("counter.act.open_case")} · ${args.t("counter.title")}`,
    visit,
    firmName: firm?.name ?? null,
    choices: await caseFormChoices(args.ctx.db, firm?.id ?? 0),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("counter.serve", {}, async (args) => {
  const form = await parseForm(args.request, schema);
  if (!form.ok) return form.response;
  const { request, ...fields } = form.value;
  const outcome = await openCaseAtDesk(args.ctx, await orderOf(args, request), caseInput(fields));
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  return redirect(`/desk/receipts/${outcome.value.no}`, 303);
});

export default function CounterCase() {
  const t = useT();
  const { visit, firmName, choices } = useLoaderData<typeof loader>();
  const labels = { ...useCaseLabels(), request: t("counter.request") };
  return (
    <>
      <VisitDocket visit={visit} firmName={firmName} act="open_case" />
      <Page reading>
        <FormLayout title={t("counter.act.open_case")} files labels={labels}>
          <CaseFields choices={choices} />
          <RequestField />
          <SubmitButton>{t("counter.submit")}</SubmitButton>
        </FormLayout>
      </Page>
    </>
  );
}
