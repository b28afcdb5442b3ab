import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { withoutCertificate } from "#domain/agency/service-qualification.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { changePledge } from "#app/commands/agency/change-pledge.ts";
import { withdrawApplication } from "#app/commands/agency/end-application.ts";
import { nameForService } from "#app/commands/agency/practitioners.ts";
import { Alert } from "#app/components/alert.tsx";
import { CertificateTable } from "#app/components/certificate-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { ServiceState } from "#app/components/service-state.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { readOwnService } from "#db/read/agency-services.ts";
import { activePeople } from "#db/store/agency-people.ts";
import { idOf } from "./services-id.ts";
import { peopleShape, pledgeOf, pledgeShape } from "./services-input.ts";
import { LatestRequest, NamedPeople, PledgeSheet } from "./services-sheets.tsx";

const schemas = {
  pledge: z.object({ ...pledgeShape, reason: z.string().trim().max(400).optional() }),
  people: z.object(peopleShape),
  withdraw: z.object({ applicationId: z.number().int().positive() }),
};

export const loader = guarded("agency.read-own", {}, async ({ ctx, params, t }) => {
  if (ctx.actor.kind !== "person") throw new Response(null, { status: 403 });
  const agencyId = ctx.actor.organisationId;
  const id = idOf(params.id);
  const found = id ? await readOwnService(ctx.db, agencyId, id) : null;
  if (!found) throw new Response(null, { status: 404 });
  const { service, item, latest } = found;
  const people = await activePeople(ctx.db, agencyId);
  const open = latest !== null && ["submitted", "returned", "checked"].includes(latest.state);
  const mayManage = ctx.actor.role === "agency_admin";
  return {
    title: `${t.format.local({ zh: item.nameZh, en: item.nameEn })} · ${t("life.services.title")}`,
    service,
    certified: service.certificateExpiresOn !== withoutCertificate.expiresOn,
    item: { code: item.code, zh: item.nameZh, en: item.nameEn, limitWd: item.limitWd },
    latest,
    certificates: found.certificates,
    sent: found.sent,
    named: found.people,
    pledges: found.pledges,
    people: people.map(({ id: personId, name, qualification }) => ({ id: personId, name, qualification })),
    today: dayOf(ctx.now()),
    mayManage,
    mayRenew: mayManage && !open && service.state !== "submitted",
    open,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("agency.manage", {}, async ({ ctx, params, request, t }) => {
  const form = await parseForms(request, schemas);
  if (!form.ok) return form.response;
  const serviceId = idOf(params.id) ?? 0;
  const outcome =
    form.name === "pledge"
      ? await changePledge(ctx, {
          serviceId,
          pledge: pledgeOf(form.value),
          reason: form.value.reason ?? "",
        })
      : form.name === "people"
        ? await nameForService(ctx, { serviceId, practitionerIds: form.value.practitionerIds ?? [] })
        : await withdrawApplication(ctx, form.value);
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/agency/services/${serviceId}`, 303);
});

export default function Service() {
  const t = useT();
  const { local, day } = useFormat();
  const view = useLoaderData<typeof loader>();
  const { service, item, today, certificates } = view;
  return (
    <>
      <Docket
        title={local(item)}
        number={item.code}
        crumbs={[
          { href: "/agency", label: t("desk.agency.title") },
          { href: "/agency/services", label: t("life.services.title") },
        ]}
        facts={
          view.certified
            ? [{ label: t("life.services.expires"), value: day(service.certificateExpiresOn) }]
            : []
        }
        state={<ServiceState state={service.state} expiresOn={service.certificateExpiresOn} today={today} />}
        side={
          view.mayRenew ? (
            <ButtonLink primary href={`/agency/services/${service.id}/renew`}>
              {service.state === "rejected" ? t("life.services.apply") : t("life.services.renew")}
            </ButtonLink>
          ) : null
        }
      />
      <Page>
        {service.suspendedReason ? (
          <Alert tone="warn">{t(`life.suspended.${service.suspendedReason}`)}</Alert>
        ) : null}
        <Split aside={<Aside />}>
          {view.latest ? (
            <LatestRequest
              latest={view.latest}
              sent={view.sent}
              serviceId={service.id}
              mayManage={view.mayManage}
              open={view.open}
            />
          ) : null}
          <Sheet title={t("life.service.certificates")} pad={certificates.length === 0}>
            {certificates.length > 0 ? (
              <CertificateTable rows={certificates} />
            ) : (
              <p className="mut">
                {!view.certified
                  ? t("item.qualification.none")
                  : service.approvedAt
                    ? t("life.service.papers_entry", {
                        name: service.certificateName,
                        no: service.certificateNo,
                        day: day(service.certificateExpiresOn),
                      })
                    : t("life.service.none_yet")}
              </p>
            )}
          </Sheet>
        </Split>
      </Page>
    </>
  );
}

function Aside() {
  const view = useLoaderData<typeof loader>();
  const standing = view.service.state === "approved" || view.service.state === "suspended";
  return (
    <>
      <PledgeSheet
        service={view.service}
        pledges={view.pledges}
        limitWd={view.item.limitWd}
        mayChange={view.mayManage && view.service.state === "approved"}
      />
      <NamedPeople
        named={view.named}
        people={view.people}
        mayChange={view.mayManage && standing}
        chosen={view.service.practitionerIds}
      />
    </>
  );
}
