import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { startImport } from "#app/commands/import/start-import.ts";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Pagination, withParam } from "#app/components/pagination.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { listImports } from "#db/read/imports.ts";
import { importKindOf, importKinds, importLimits, importRoles } from "#domain/import/kinds.ts";
import { EarlierImports } from "./imports-earlier.tsx";
import { ColumnHelp, ListLinks } from "./imports-lists.tsx";

export const loader = guarded("import.list", {}, async ({ ctx, url, t }) => {
  const { actor } = ctx;
  if (actor.kind !== "person") throw new Response(null, { status: 403 });
  const own = importKinds.filter((kind) => importRoles[kind] === actor.role);
  const page = Math.min(10_000, Math.max(1, Number.parseInt(url.searchParams.get("page") ?? "", 10) || 1));
  return {
    title: `${t("import.title")} · ${t("site.name")}`,
    own,
    chosen: own.find((kind) => kind === importKindOf(url.searchParams.get("kind"))) ?? own[0] ?? null,
    earlier: await listImports(ctx.db, actor, { kinds: own, page }),
    search: url.search,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const uploadForm = z.object({ kind: z.enum(importKinds), file: z.instanceof(File) });

export const action = guarded("import.start", {}, async ({ ctx, request, t }) => {
  const form = await parseForm(request, uploadForm, { maxFileBytes: importLimits.bytes });
  if (!form.ok) return form.response;
  const { kind, file } = form.value;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const outcome = await startImport(ctx, { kind, fileName: file.name, bytes });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/supervise/imports/${outcome.value.id}`, 303);
});

export default function Imports() {
  const t = useT();
  const { own, chosen } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("import.title")} crumbs={[{ href: "/supervise", label: t("nav.workspace") }]}>
        <p className="ink2">{t("import.intro")}</p>
        {own.some((kind) => kind === "items" || kind === "prices") ? (
          <p className="small ink2">{t("import.four_eyes")}</p>
        ) : null}
      </Docket>
      <Page>
        {chosen ? (
          <Split kind="form" aside={<Upload />}>
            <ListLinks kinds={own} chosen={chosen} />
          </Split>
        ) : (
          <ListLinks kinds={importKinds} chosen={null} />
        )}
        <Earlier />
        {chosen ? <ColumnHelp kind={chosen} /> : null}
      </Page>
    </>
  );
}

function Upload() {
  const t = useT();
  const { own, chosen } = useLoaderData<typeof loader>();
  return (
    <FormLayout title={t("import.upload")} files labels={{ kind: t("import.kind"), file: t("import.file") }}>
      <SelectField
        name="kind"
        defaultValue={chosen}
        options={own.map((kind) => ({ value: kind, label: t(`import.kind.${kind}`) }))}
      />
      <FileField name="file" accept=".csv,.xlsx" hint={t("import.file.hint")} />
      <SubmitButton full>{t("import.upload")}</SubmitButton>
    </FormLayout>
  );
}

function Earlier() {
  const t = useT();
  const { earlier, search } = useLoaderData<typeof loader>();
  return (
    <>
      <Sheet title={t("import.earlier")} pad={earlier.total === 0} id="earlier">
        {earlier.total === 0 ? (
          <EmptyState title={t("import.earlier.none")} text={t("import.earlier.none_text")} />
        ) : (
          <EarlierImports rows={earlier.rows} />
        )}
      </Sheet>
      <Pagination
        page={earlier.page}
        pages={Math.ceil(earlier.total / earlier.size)}
        hrefOf={(page) => withParam(search, "page", String(page))}
      />
    </>
  );
}
