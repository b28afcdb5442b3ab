import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { applyForService } from "#app/commands/agency/apply-service.ts";
import { correctApplication } from "#app/commands/agency/correct-application.ts";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ToldLines } from "#app/components/told-lines.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded, type HandlerArgs } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { readOwnService } from "#db/read/agency-services.ts";
import { ServiceForm, type Earlier } from "./services-form.tsx";
import { requestOf, serviceForm } from "./services-input.ts";
import { RuleAside } from "./services-rule.tsx";
import { requestView } from "./services-view.ts";
import { idOf } from "./services-id.ts";

async function ownService({ ctx, params }: HandlerArgs) {
  if (ctx.actor.kind !== "person") throw new Response(null, { status: 403 });
  const id = idOf(params.id);
  const found = id ? await readOwnService(ctx.db, ctx.actor.organisationId, id) : null;
  if (!found) throw new Response(null, { status: 404 });
  const returned = found.latest?.state === "returned" ? found.latest : null;
  return { ...found, returned, agencyId: ctx.actor.organisationId };
}

export const loader = guarded("agency.manage", {}, async (args) => {
  const { service, item, latest, returned, certificates, sent, agencyId } = await ownService(args);
  const earlier: Earlier = {
    certificates: returned ? sent : certificates,
    practitionerIds: (returned ? latest?.practitionerIds : service.practitionerIds) ?? [],
    priceFen: (returned ? latest?.pledgedPriceFen : service.pledgedPriceFen) ?? null,
    wd: (returned ? latest?.pledgedWd : service.pledgedWd) ?? null,
    keepFiles: returned !== null,
  };
  const key = returned ? "life.apply.correct_title" : "life.apply.renew_title";
  return {
    title: `${args.t(key)} · ${args.t("site.name")}`,
    heading: key,
    serviceId: service.id,
    defects: returned?.defects ?? [],
    returnEndsAt: returned?.returnEndsAt ?? null,
    earlier,
    view: await requestView(args.ctx.db, { agencyId, item, now: args.ctx.now() }),
  } as const;
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("agency.manage", {}, async (args) => {
  const form = await parseForm(args.request, serviceForm);
  if (!form.ok) return form.response;
  const { service, item, returned } = await ownService(args);
  const wish = await requestOf(item, form.value);
  const outcome = returned
    ? await correctApplication(args.ctx, { ...wish, applicationId: returned.id })
    : await applyForService(args.ctx, wish);
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  return redirect(`/agency/services/${service.id}`, 303);
});

export default function RenewService() {
  const t = useT();
  const { local, instant } = useFormat();
  const { view, heading, earlier, defects, returnEndsAt, serviceId } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return (
    <>
      <Docket
        title={t(heading)}
        number={local({ zh: view.nameZh, en: view.nameEn })}
        crumbs={[
          { href: "/agency/services", label: t("life.services.title") },
          { href: `/agency/services/${serviceId}`, label: local({ zh: view.nameZh, en: view.nameEn }) },
        ]}
      />
      <Page>
        <Split kind="rail" aside={<RuleAside view={view} />}>
          {again ? <Alert tone="warn">{t("life.apply.files_again")}</Alert> : null}
          {defects.length > 0 ? (
            <Sheet
              title={t("life.service.defects")}
              note={returnEndsAt ? t("life.service.return_until", { at: instant(returnEndsAt) }) : undefined}
            >
              <ToldLines lines={defects} />
            </Sheet>
          ) : null}
          <ServiceForm view={view} earlier={earlier} />
        </Split>
      </Page>
    </>
  );
}
