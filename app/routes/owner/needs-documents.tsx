import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { attachDocument, removeDocument } from "#app/commands/need/documents.ts";
import { Docket } from "#app/components/docket.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { Form } from "#app/components/form.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink, SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { uploadOf } from "#app/integrations/files/keep-upload.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { requestFile } from "#app/server/request-file.ts";
import { documentsOf } from "#db/store/need-document.ts";
import { findNeed } from "#db/store/need.ts";
import { beforeStep, needSteps, stepHref } from "./need-step-names.ts";
import { ownNeed } from "./need-subject.ts";
import { StepList } from "./needs-step-aside.tsx";

export const loader = guarded("need.manage", { subject: ownNeed }, async ({ ctx, params, t }) => {
  const row = await findNeed(ctx.db, params.no ?? "");
  if (!row || row.state !== "draft") throw new Response(null, { status: 404 });
  return {
    title: `${t("posting.step.documents")} · ${row.no} · ${t("site.name")}`,
    no: row.no,
    savedAt: row.revisedAt ?? row.createdAt,
    documents: await documentsOf(ctx.db, row.id),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("need.manage", { subject: ownNeed }, async ({ ctx, request, params, t }) => {
  const form = await parseForms(request, {
    attach: z.object({ file: requestFile }),
    remove: z.object({ document: z.uuid() }),
  });
  if (!form.ok) return form.response;
  const no = params.no ?? "";
  const outcome =
    form.name === "attach"
      ? await attachDocument(ctx, { no, file: await uploadOf(form.value.file) })
      : await removeDocument(ctx, { no, file: form.value.document });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(stepHref(no, "documents"));
});

export default function NeedDocuments() {
  const t = useT();
  const { instant } = useFormat();
  const { no, savedAt, documents } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("posting.step.documents")}
        number={no}
        crumbs={[
          { href: "/owner", label: t("nav.workspace") },
          { href: `/owner/needs/${no}`, label: t("posting.check") },
        ]}
        facts={[{ value: t("posting.place", { place: needSteps.length, of: needSteps.length }) }]}
        state={<span>{t("posting.saved", { at: instant(savedAt) })}</span>}
      />
      <Page>
        <Split aside={<StepList no={no} current="documents" />}>
          <Sheet title={t("posting.step.documents")} note={t("posting.step.documents.note")}>
            <div className="grid">
              {documents.length === 0 ? <p className="mut">{t("posting.documents.none")}</p> : null}
              {documents.map((each) => (
                <div className="row ruled" key={each.id}>
                  <a href={`/files/${each.id}`}>{each.name}</a>
                  <span className="sp" />
                  <Form name="remove">
                    <input type="hidden" name="document" value={each.id} />
                    <SubmitButton tone="plain" small>
                      {t("posting.documents.remove")}
                    </SubmitButton>
                  </Form>
                </div>
              ))}
              <Form name="attach" files labels={{ file: t("posting.documents.file") }}>
                <FileField
                  name="file"
                  hint={t("posting.documents.hint")}
                  accept=".pdf,.jpg,.png,.docx,.xlsx"
                />
                <SubmitButton tone="plain">{t("posting.documents.attach")}</SubmitButton>
              </Form>
            </div>
          </Sheet>
          <p className="row">
            <ButtonLink href={`/owner/needs/${no}`} primary>
              {t("posting.to_check")}
            </ButtonLink>
            <ButtonLink href={beforeStep(no, "documents")}>{t("posting.back")}</ButtonLink>
          </p>
        </Split>
      </Page>
    </>
  );
}
