import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { handInPapers } from "#app/commands/desk/hand-in-papers.ts";
import { RequestField } from "#app/components/counter/request-field.tsx";
import { VisitDocket } from "#app/components/counter/visit-docket.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page } from "#app/components/page.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { uploadOf } from "#app/integrations/files/keep-upload.ts";
import { orderOf, visitFor } from "#app/server/counter.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { requestFile } from "#app/server/request-file.ts";

const schema = z.object({
  paper: requestFile,
  note: z.string().trim().min(1).max(200),
  request: requestFile,
});

export const loader = guarded("counter.serve", {}, async (args) => {
  const { visit, firm } = await visitFor(args, "hand_in_papers");
  return {
    title: `${args.t("counter.act.hand_in_papers")} · ${args.t("counter.title")}`,
    visit,
    firmName: firm?.name ?? null,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("counter.serve", {}, async (args) => {
  const form = await parseForm(args.request, schema);
  if (!form.ok) return form.response;
  const { paper, note, request } = form.value;
  const input = { paper: await uploadOf(paper), note };
  const outcome = await handInPapers(args.ctx, await orderOf(args, request), input);
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  return redirect(`/desk/receipts/${outcome.value.no}`, 303);
});

export default function Papers() {
  const t = useT();
  const { visit, firmName } = useLoaderData<typeof loader>();
  const labels = { paper: t("counter.paper"), note: t("counter.paper_note"), request: t("counter.request") };
  return (
    <>
      <VisitDocket visit={visit} firmName={firmName} act="hand_in_papers" />
      <Page reading>
        <FormLayout title={t("counter.act.hand_in_papers")} files labels={labels}>
          <FileField name="paper" accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx" hint={t("counter.paper_hint")} />
          <Field name="note" maxLength={200} hint={t("counter.paper_note_hint")} />
          <RequestField />
          <SubmitButton>{t("counter.submit")}</SubmitButton>
        </FormLayout>
      </Page>
    </>
  );
}
