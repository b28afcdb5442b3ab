import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { endPersonAtDesk } from "#app/commands/desk/own-rights.ts";
import { RadioGroup } from "#app/components/choice-group.tsx";
import { RequestField } from "#app/components/counter/request-field.tsx";
import { VisitDocket } from "#app/components/counter/visit-docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { orderOf, visitFor } from "#app/server/counter.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { requestFile } from "#app/server/request-file.ts";
import { peopleHere } from "#db/read/desk-counter.ts";

const schema = z.object({
  id: z.coerce.number().int().min(1).max(2_147_483_647),
  request: requestFile,
});

export const loader = guarded("counter.serve", {}, async (args) => {
  const { visit, firm } = await visitFor(args, "end_person");
  return {
    title: `${args.t("counter.act.end_person")} · ${args.t("counter.title")}`,
    visit,
    firmName: firm?.name ?? null,
    choices: firm ? await peopleHere(args.ctx.db, firm.id) : [],
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("counter.serve", {}, async (args) => {
  const form = await parseForm(args.request, schema);
  if (!form.ok) return form.response;
  const { request, ...input } = form.value;
  const outcome = await endPersonAtDesk(args.ctx, await orderOf(args, request), input);
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  return redirect(`/desk/receipts/${outcome.value.no}`, 303);
});

export default function Person() {
  const t = useT();
  const { visit, firmName, choices } = useLoaderData<typeof loader>();
  const labels = { id: t("counter.person"), request: t("counter.request") };
  return (
    <>
      <VisitDocket visit={visit} firmName={firmName} act="end_person" />
      <Page reading>
        {choices.length === 0 ? (
          <Sheet>
            <EmptyState title={t("counter.end_person.none")} text={t("counter.act.end_person.hint")} />
          </Sheet>
        ) : (
          <FormLayout title={t("counter.act.end_person")} files labels={labels}>
            <RadioGroup
              name="id"
              options={choices.map(({ id, name, qualification }) => ({
                value: String(id),
                label: `${name} ${qualification}`,
              }))}
            />
            <RequestField />
            <SubmitButton>{t("counter.submit")}</SubmitButton>
          </FormLayout>
        )}
      </Page>
    </>
  );
}
