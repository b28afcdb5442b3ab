import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { attachFile } from "#app/commands/quote/attach-file.ts";
import { removeFile } from "#app/commands/quote/remove-file.ts";
import { Alert } from "#app/components/alert.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page } from "#app/components/page.tsx";
import { RowForm, RowRefusal } from "#app/components/row-form.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink, SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { uploadOf } from "#app/integrations/files/keep-upload.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { mostFiles } from "#domain/quote/annex-limits.ts";
import { loadQuote } from "./quote-view.ts";

const forms = {
  upload: z.object({ file: z.instanceof(File) }),
  remove: z.object({ id: z.uuid() }),
};

export const loader = guarded("quote.read", {}, async (args) => {
  const { need, standing } = await loadQuote(args);
  return {
    title: `${args.t("quoting.documents.title")} · ${need.title}`,
    need: { no: need.no, title: need.title, open: need.state === "published" },
    files: standing?.files ?? [],
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("quote.submit", {}, async ({ ctx, request, params, t }) => {
  const form = await parseForms(request, forms);
  if (!form.ok) return form.response;
  const no = params.no ?? "";
  const done =
    form.name === "upload"
      ? await attachFile(ctx, { no, upload: await uploadOf(form.value.file) })
      : await removeFile(ctx, { no, fileId: form.value.id });
  return done.ok ? redirect(`/agency/needs/${no}/quote/documents`) : form.refused(explain(t, done.refusal));
});

export default function Documents() {
  const t = useT();
  const { need, files } = useLoaderData<typeof loader>();
  const quote = `/agency/needs/${need.no}/quote`;
  return (
    <>
      <Docket
        title={t("quoting.documents.title")}
        number={need.no}
        crumbs={[
          { href: "/agency", label: t("nav.workspace") },
          { href: quote, label: need.title },
        ]}
      />
      <Page>
        <Alert tone="info">{t("quoting.documents.intro")}</Alert>
        {need.open ? (
          <FormLayout
            name="upload"
            title={t("quoting.documents.upload")}
            files
            narrow
            labels={{ file: t("quoting.documents.file") }}
          >
            <FileField
              name="file"
              accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
              hint={t("quoting.documents.file_hint", { most: mostFiles })}
            />
            <SubmitButton>{t("quoting.documents.upload")}</SubmitButton>
          </FormLayout>
        ) : null}
        <RowRefusal name="remove" />
        <FileTable files={files} open={need.open} />
        <p>
          <ButtonLink href={quote}>{t("quoting.documents.back")}</ButtonLink>
        </p>
      </Page>
    </>
  );
}

type Files = ReturnType<typeof useLoaderData<typeof loader>>["files"];

function FileTable({ files, open }: { readonly files: Files; readonly open: boolean }) {
  const t = useT();
  const { number } = useFormat();
  if (files.length === 0) return <EmptyState title={t("quoting.documents.empty")} />;
  return (
    <Sheet title={t("quoting.documents.list")} pad={false}>
      <DataTable
        rows={files}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", label: t("quoting.documents.name"), main: true, cell: ({ name }) => name },
          {
            key: "size",
            label: t("quoting.documents.size"),
            numeric: true,
            cell: ({ size }) => `${number(Math.ceil(size / 1_024))} KB`,
          },
          {
            key: "hash",
            label: t("quoting.documents.hash"),
            cell: ({ sha256 }) => <code className="small code">{sha256.slice(0, 16)}…</code>,
          },
          {
            key: "state",
            label: t("quoting.documents.state"),
            cell: ({ sealed }) => t(sealed ? "quoting.documents.sealed" : "quoting.documents.loose"),
          },
          {
            key: "act",
            label: "",
            action: true,
            cell: ({ id, sealed }) =>
              open && !sealed ? (
                <RowForm name="remove" fields={{ id }}>
                  <SubmitButton small tone="danger">
                    {t("quoting.documents.delete")}
                  </SubmitButton>
                </RowForm>
              ) : null,
          },
        ]}
      />
    </Sheet>
  );
}
