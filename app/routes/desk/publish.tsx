import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { publishNeedAtDesk } from "#app/commands/desk/need.ts";
import { RadioGroup } from "#app/components/choice-group.tsx";
import { RequestField } from "#app/components/counter/request-field.tsx";
import { VisitDocket } from "#app/components/counter/visit-docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink, SubmitButton } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { orderOf, visitFor } from "#app/server/counter.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { requestFile } from "#app/server/request-file.ts";
import { postableDrafts } from "#db/read/desk-counter.ts";

const schema = z.object({ no: z.string().max(20), request: requestFile });

export const loader = guarded("counter.serve", {}, async (args) => {
  const { visit, firm } = await visitFor(args, "publish_need");
  return {
    title: `${args.t("counter.act.publish_need")} · ${args.t("counter.title")}`,
    visit,
    firmName: firm?.name ?? null,
    drafts: firm ? await postableDrafts(args.ctx.db, firm.id) : [],
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("counter.serve", {}, async (args) => {
  const form = await parseForm(args.request, schema);
  if (!form.ok) return form.response;
  const { no, request } = form.value;
  const outcome = await publishNeedAtDesk(args.ctx, await orderOf(args, request), { no });
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  return redirect(`/desk/receipts/${outcome.value.no}`, 303);
});

export default function Publish() {
  const t = useT();
  const { visit, firmName, drafts } = useLoaderData<typeof loader>();
  const labels = { no: t("counter.draft"), request: t("counter.request") };
  return (
    <>
      <VisitDocket visit={visit} firmName={firmName} act="publish_need" />
      <Page reading>
        {drafts.length === 0 ? (
          <Sheet>
            <EmptyState
              title={t("counter.drafts_none")}
              text={t("counter.drafts_none_text")}
              action={
                <ButtonLink href={`/desk/visits/${visit.id}/need`}>{t("counter.act.draft_need")}</ButtonLink>
              }
            />
          </Sheet>
        ) : (
          <FormLayout title={t("counter.act.publish_need")} files labels={labels}>
            <RadioGroup
              name="no"
              options={drafts.map(({ no, title }) => ({ value: no, label: `${no} ${title}` }))}
            />
            <p className="hint">{t("counter.publish_hint")}</p>
            <RequestField />
            <SubmitButton>{t("counter.publish_submit")}</SubmitButton>
          </FormLayout>
        )}
      </Page>
    </>
  );
}
