import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { cancelNeedAtDesk } from "#app/commands/desk/own-rights.ts";
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
import { cancellableNeeds } from "#db/read/desk-counter.ts";
import { cancelCodes } from "#domain/need/cancel-codes.ts";

const schema = z.object({
  no: z.string().max(20),
  code: z.enum(cancelCodes),
  reason: z.string().trim().min(2).max(500),
  request: requestFile,
});

export const loader = guarded("counter.serve", {}, async (args) => {
  const { visit, firm } = await visitFor(args, "cancel_need");
  return {
    title: `${args.t("counter.act.cancel_need")} · ${args.t("counter.title")}`,
    visit,
    firmName: firm?.name ?? null,
    choices: firm ? await cancellableNeeds(args.ctx.db, firm.id) : [],
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("counter.serve", {}, async (args) => {
  const form = await parseForm(args.request, schema);
  if (!form.ok) return form.response;
  const { request, ...input } = form.value;
  const outcome = await cancelNeedAtDesk(args.ctx, await orderOf(args, request), input);
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  return redirect(`/desk/receipts/${outcome.value.no}`, 303);
});

export default function Cancel() {
  const t = useT();
  const { visit, firmName, choices } = useLoaderData<typeof loader>();
  const labels = {
    no: t("counter.notice"),
    code: t("cancel.code"),
    reason: t("need.cancel.reason"),
    request: t("counter.request"),
  };
  return (
    <>
      <VisitDocket visit={visit} firmName={firmName} act="cancel_need" />
      <Page reading>
        {choices.length === 0 ? (
          <Sheet>
            <EmptyState title={t("counter.cancel_need.none")} text={t("counter.act.cancel_need.hint")} />
          </Sheet>
        ) : (
          <FormLayout title={t("counter.act.cancel_need")} files labels={labels}>
            <RadioGroup
              name="no"
              options={choices.map(({ no, title }) => ({ value: no, label: `${no} ${title}` }))}
            />
            <RadioGroup
              name="code"
              options={cancelCodes.map((code) => ({ value: code, label: t(`cancel.code.${code}`) }))}
            />
            <TextareaField name="reason" maxLength={500} hint={t("need.cancel.hint")} />
            <RequestField />
            <SubmitButton>{t("counter.submit")}</SubmitButton>
          </FormLayout>
        )}
      </Page>
    </>
  );
}
