import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { answerObjectionAtDesk } from "#app/commands/desk/own-rights.ts";
import { RadioGroup } from "#app/components/choice-group.tsx";
import { RequestField } from "#app/components/counter/request-field.tsx";
import { VisitDocket } from "#app/components/counter/visit-docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { orderOf, visitFor } from "#app/server/counter.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { requestFile } from "#app/server/request-file.ts";
import { answerableObjections } from "#db/read/desk-counter.ts";

const schema = z.object({
  objectionId: z.coerce.number().int().min(1).max(2_147_483_647),
  answer: z.string().trim().min(2).max(2000),
  request: requestFile,
});

export const loader = guarded("counter.serve", {}, async (args) => {
  const { visit, firm } = await visitFor(args, "answer_objection");
  return {
    title: `${args.t("counter.act.answer_objection")} · ${args.t("counter.title")}`,
    visit,
    firmName: firm?.name ?? null,
    choices: firm ? await answerableObjections(args.ctx.db, firm.id) : [],
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("counter.serve", {}, async (args) => {
  const form = await parseForm(args.request, schema);
  if (!form.ok) return form.response;
  const { request, ...input } = form.value;
  const outcome = await answerObjectionAtDesk(args.ctx, await orderOf(args, request), input);
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  return redirect(`/desk/receipts/${outcome.value.no}`, 303);
});

export default function Objection() {
  const t = useT();
  const { visit, firmName, choices } = useLoaderData<typeof loader>();
  const labels = {
    objectionId: t("counter.objection"),
    answer: t("counter.objection_answer"),
    request: t("counter.request"),
  };
  return (
    <>
      <VisitDocket visit={visit} firmName={firmName} act="answer_objection" />
      <Page reading>
        {choices.length === 0 ? (
          <Sheet>
            <EmptyState
              title={t("counter.answer_objection.none")}
              text={t("counter.act.answer_objection.hint")}
            />
          </Sheet>
        ) : (
          <FormLayout title={t("counter.act.answer_objection")} files labels={labels}>
            <RadioGroup
              name="objectionId"
              options={choices.map(({ id, facts }) => ({ value: String(id), label: facts }))}
            />
            <TextareaField name="answer" maxLength={2000} hint={t("counter.objection_hint")} />
            <RequestField />
            <SubmitButton>{t("counter.submit")}</SubmitButton>
          </FormLayout>
        )}
      </Page>
    </>
  );
}
