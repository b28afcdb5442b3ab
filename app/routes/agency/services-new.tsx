import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { applyForService } from "#app/commands/agency/apply-service.ts";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { itemsToApply } from "#db/read/agency-services.ts";
import { itemByCode } from "#db/store/catalogue.ts";
import { ServiceForm } from "./services-form.tsx";
import { requestOf, serviceForm } from "./services-input.ts";
import { RuleAside } from "./services-rule.tsx";
import { requestView } from "./services-view.ts";

const codeOf = (url: URL) => (url.searchParams.get("item") ?? "").slice(0, 20);

export const loader = guarded("agency.manage", {}, async ({ ctx, url, t }) => {
  if (ctx.actor.kind !== "person") throw new Response(null, { status: 403 });
  const agencyId = ctx.actor.organisationId;
  const item = codeOf(url) ? await itemByCode(ctx.db, codeOf(url)) : null;
  return {
    title: `${t("life.apply.title")} · ${t("site.name")}`,
    items: item ? [] : await itemsToApply(ctx.db, agencyId),
    view: item ? await requestView(ctx.db, { agencyId, item, now: ctx.now() }) : null,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("agency.manage", {}, async ({ ctx, request, url, t }) => {
  const form = await parseForm(request, serviceForm);
  if (!form.ok) return form.response;
  const item = await itemByCode(ctx.db, codeOf(url));
  if (!item) return form.refused(explain(t, { code: "service.item_off_list", params: {} }));
  const outcome = await applyForService(ctx, await requestOf(item, form.value));
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/agency/services/${outcome.value.serviceId}`, 303);
});

export default function NewService() {
  const t = useT();
  const { view } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return (
    <>
      <Docket
        title={t("life.apply.title")}
        crumbs={[
          { href: "/agency", label: t("desk.agency.title") },
          { href: "/agency/services", label: t("life.services.title") },
        ]}
      />
      <Page>
        {view ? (
          <Split kind="rail" aside={<RuleAside view={view} />}>
            {again ? <Alert tone="warn">{t("life.apply.files_again")}</Alert> : null}
            <ServiceForm view={view} earlier={null} />
          </Split>
        ) : (
          <Choose />
        )}
      </Page>
    </>
  );
}

function Choose() {
  const t = useT();
  const { local } = useFormat();
  const { items } = useLoaderData<typeof loader>();
  return (
    <Sheet title={t("life.apply.choose")} note={t("life.apply.choose_note")} tone="primary">
      {items.length === 0 ? (
        <EmptyState title={t("life.apply.choose_none")} />
      ) : (
        <form method="get" className="form narrow">
          <div className="field">
            <label htmlFor="item">{t("life.services.item")}</label>
            <select className="in" id="item" name="item">
              {items.map(({ code, zh, en }) => (
                <option key={code} value={code}>
                  {code} {local({ zh, en })}
                </option>
              ))}
            </select>
          </div>
          <SubmitButton>{t("life.apply.next")}</SubmitButton>
        </form>
      )}
    </Sheet>
  );
}
