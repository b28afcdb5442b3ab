import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { usualServiceDefects } from "#domain/agency/service-application.ts";
import { lightOf } from "#domain/calendar/light.ts";
import { dayOf } from "#domain/shared/dates.ts";
import {
  approveApplication,
  checkApplication,
  rejectApplication,
  returnApplication,
} from "#app/commands/agency/judge-application.ts";
import { CertificateTable } from "#app/components/certificate-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Light } from "#app/components/light.tsx";
import { Money } from "#app/components/money.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { ServiceState } from "#app/components/service-state.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { ToldLines } from "#app/components/told-lines.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded, type HandlerArgs } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { readApplication } from "#db/read/agency-services.ts";
import { regulatesItem } from "#db/store/agency-service.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { lightStateOf } from "./light-state.ts";
import { FormalForms, SubstanceForms } from "./services-forms.tsx";

const lines = z.string().max(4_000).optional();
const schemas = {
  check: z.object({}),
  return: z.object({ usual: z.array(z.enum(usualServiceDefects)).optional(), others: lines }),
  approve: z.object({}),
  reject: z.object({ reasons: lines }),
};

function load({ ctx, params }: HandlerArgs) {
  const id = Number(params.id);
  return Number.isSafeInteger(id) && id > 0 && id < 2 ** 31
    ? readApplication(ctx.db, id)
    : Promise.resolve(null);
}

async function subject(args: HandlerArgs) {
  const found = await load(args);
  return found && { jurisdiction: found.agency.jurisdictionCode };
}

export const loader = guarded("vetting.read", { subject }, async (args) => {
  const found = await load(args);
  const { actor } = args.ctx;
  if (!found || actor.kind !== "person") throw new Response(null, { status: 404 });
  const { application, item, agency } = found;
  const { state, submittedAt, checkedAt, dueAt, decidedAt } = application;
  const waits = state === "submitted" || state === "checked";
  const cal = await loadCalendar(args.ctx.db);
  const mine = await regulatesItem(args.ctx.db, actor.organisationId, item.code);
  return {
    title: `${agency.name} · ${args.t("life.queue.services")}`,
    ...found,
    item: {
      code: item.code,
      zh: item.nameZh,
      en: item.nameEn,
      limitWd: item.limitWd,
      qualification: { zh: item.qualificationZh, en: item.qualificationEn },
    },
    today: dayOf(args.ctx.now()),
    light: lightOf({
      startsAt: checkedAt ?? submittedAt,
      dueAt,
      now: args.ctx.now(),
      cal,
      doneAt: waits ? null : (decidedAt ?? submittedAt),
    }),
    mayCheck: actor.role === "operator" && state === "submitted",
    mayDecide: actor.role === "regulator" && state === "checked" && mine,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("service.judge", { subject }, async ({ ctx, params, request, t }) => {
  const form = await parseForms(request, schemas);
  if (!form.ok) return form.response;
  const applicationId = Number(params.id);
  const told = () => {
    if (form.name === "return")
      return [...(form.value.usual ?? []), ...(form.value.others ?? "").split("\n")];
    return form.name === "reject" ? (form.value.reasons ?? "").split("\n") : [];
  };
  const acts = {
    check: () => checkApplication(ctx, { applicationId }),
    return: () => returnApplication(ctx, { applicationId, defects: told() }),
    approve: () => approveApplication(ctx, { applicationId }),
    reject: () => rejectApplication(ctx, { applicationId, reasons: told() }),
  };
  const outcome = await acts[form.name]();
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/supervise/services/${applicationId}`, 303);
});

export default function Application() {
  const t = useT();
  const { local, instant } = useFormat();
  const view = useLoaderData<typeof loader>();
  const { application, item, agency, light } = view;
  const aside = view.mayCheck ? <FormalForms /> : view.mayDecide ? <SubstanceForms /> : null;
  return (
    <>
      <Docket
        title={agency.name}
        number={agency.code}
        crumbs={[{ href: "/supervise/services", label: t("life.queue.title") }]}
        facts={[
          { label: t("life.services.item"), value: local(item) },
          { label: t("life.queue.due"), value: instant(application.dueAt) },
        ]}
        state={
          <>
            <Light state={lightStateOf(light)} />
            <Tag>{t(`life.application.${application.state}`)}</Tag>
          </>
        }
        side={<a href={`/agencies/${agency.code}`}>{t("supervise.agency_page")}</a>}
      />
      <Page>
        <Split kind="form" aside={aside}>
          {application.defects.length > 0 ? (
            <Sheet
              title={application.state === "rejected" ? t("life.service.reasons") : t("life.service.defects")}
            >
              <ToldLines lines={application.defects} />
            </Sheet>
          ) : null}
          <Wish />
          <Sheet title={t("life.apply.certificates")} pad={false}>
            <CertificateTable rows={view.certificates} />
          </Sheet>
          <People />
        </Split>
      </Page>
    </>
  );
}

function Wish() {
  const t = useT();
  const { local, instant } = useFormat();
  const { application, item, agency, service, applicant, today } = useLoaderData<typeof loader>();
  return (
    <Sheet title={t("life.judge.requirements")} side={<a href={`/items/${item.code}`}>{item.code}</a>}>
      <KeyValues
        items={[
          [t("life.queue.kind"), t(`life.application.kind.${application.kind}`)],
          [t("life.apply.qualification"), local(item.qualification)],
          [t("life.apply.limit"), t("life.services.pledge_days", { days: item.limitWd })],
          [t("life.apply.price"), <Money key="price" fen={application.pledgedPriceFen} />],
          [
            t("life.apply.wd"),
            application.pledgedWd ? t("life.services.pledge_days", { days: application.pledgedWd }) : null,
          ],
          [t("life.company.place"), local({ zh: agency.placeZh, en: agency.placeEn })],
          [t("life.judge.applicant"), applicant],
          [t("life.queue.at"), instant(application.submittedAt)],
          [
            t("life.judge.service_now"),
            service ? (
              <ServiceState key="now" state={service.state} expiresOn={service.expiresOn} today={today} />
            ) : null,
          ],
        ]}
      />
    </Sheet>
  );
}

function People() {
  const t = useT();
  const { people } = useLoaderData<typeof loader>();
  return (
    <Sheet title={t("life.apply.people")}>
      <ul className="ruled">
        {people.map((person) => (
          <li key={person.id}>
            {person.name} <span className="small ink2">{person.qualification}</span>{" "}
            <span className="small mut">{person.certificateNo}</span>{" "}
            {person.leftOn ? <Tag>{t("life.service.left")}</Tag> : null}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
