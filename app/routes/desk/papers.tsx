import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { handInDeferred, handInPapers } from "#app/commands/desk/hand-in-papers.ts";
import { RequestField } from "#app/components/counter/request-field.tsx";
import { VisitDocket } from "#app/components/counter/visit-docket.tsx";
import { RadioGroup } from "#app/components/choice-group.tsx";
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
import { papersOf } from "#db/store/entry-paper.ts";
import { deferrablePapers } from "#domain/agency/entry-papers.ts";

const schema = z
  .object({
    kind: z.enum([...deferrablePapers, "other"]).default("other"),
    paper: requestFile,
    note: z.string().trim().max(200).default(""),
    request: requestFile,
  })
  .refine(({ kind, note }) => kind !== "other" || note !== "", { path: ["note"], message: "form.required" });

export const loader = guarded("counter.serve", {}, async (args) => {
  const { visit, firm } = await visitFor(args, "hand_in_papers");
  const papers = firm && visit.kind === "agency" ? await papersOf(args.ctx.db, firm.id) : [];
  return {
    title: `${args.t("counter.act.hand_in_papers")} · ${args.t("counter.title")}`,
    visit,
    firmName: firm?.name ?? null,
    missing: papers.flatMap(({ kind, state }) => (state === "missing" ? [kind] : [])),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("counter.serve", {}, async (args) => {
  const form = await parseForm(args.request, schema);
  if (!form.ok) return form.response;
  const { kind, note, request } = form.value;
  const paper = await uploadOf(form.value.paper);
  const order = await orderOf(args, request);
  const outcome =
    kind === "other"
      ? await handInPapers(args.ctx, order, { paper, note })
      : await handInDeferred(args.ctx, order, { kind, paper });
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  return redirect(`/desk/receipts/${outcome.value.no}`, 303);
});

export default function Papers() {
  const t = useT();
  const { visit, firmName, missing } = useLoaderData<typeof loader>();
  const labels = {
    kind: t("counter.paper_kind"),
    paper: t("counter.paper"),
    note: t("counter.paper_note"),
    request: t("counter.request"),
  };
  const kinds = [
    ...missing.map((kind) => ({ value: kind, label: t(`paper.${kind}`), hint: t("paper.state.missing") })),
    { value: "other", label: t("counter.paper_kind.other") },
  ];
  return (
    <>
      <VisitDocket visit={visit} firmName={firmName} act="hand_in_papers" />
      <Page reading>
        <FormLayout title={t("counter.act.hand_in_papers")} files labels={labels}>
          {missing.length > 0 ? <RadioGroup name="kind" options={kinds} defaultValue={missing[0]} /> : null}
          <FileField name="paper" accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx" hint={t("counter.paper_hint")} />
          <Field
            name="note"
            maxLength={200}
            optional={missing.length > 0}
            hint={t("counter.paper_note_hint")}
          />
          <RequestField />
          <SubmitButton>{t("counter.submit")}</SubmitButton>
        </FormLayout>
      </Page>
    </>
  );
}
