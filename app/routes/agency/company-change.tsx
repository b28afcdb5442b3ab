import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shownValue } from "#domain/agency/change.ts";
import { requestChange } from "#app/commands/agency/request-change.ts";
import { CompanyChangeForm } from "#app/components/company-change-form.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Page } from "#app/components/page.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { changeKindOf, parseChange } from "#app/server/change-form.ts";
import { guarded } from "#app/server/guarded.ts";
import { currentValues } from "#db/store/agency-change.ts";

export const loader = guarded("agency.manage", {}, async ({ ctx, url, t }) => {
  if (ctx.actor.kind !== "person") throw new Response(null, { status: 403 });
  const values = await currentValues(ctx.db, ctx.actor.organisationId);
  if (!values) throw new Response(null, { status: 404 });
  const kind = changeKindOf(url);
  return {
    title: `${t("life.change.title")} · ${t("site.name")}`,
    kind,
    current: shownValue(kind, values[kind]),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("agency.manage", {}, async ({ ctx, request, url, t }) => {
  const form = await parseChange(request, changeKindOf(url));
  if (!form.ok) return form.response;
  const outcome = await requestChange(ctx, form.change);
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect("/agency/company", 303);
});

export default function CompanyChange() {
  const t = useT();
  const { kind, current } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={`${t("life.change.title")} · ${t(`life.kind.${kind}`)}`}
        crumbs={[
          { href: "/agency", label: t("desk.agency.title") },
          { href: "/agency/company", label: t("life.company.title") },
        ]}
      />
      <Page reading>
        <CompanyChangeForm kind={kind} current={current} />
      </Page>
    </>
  );
}
