import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Docket } from "#app/components/docket.tsx";
import { GradeBadge } from "#app/components/grade-badge.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { agencyDetails, findAgency } from "#db/read/agency-profile.ts";
import { agencyRecord } from "#db/read/agency-record.ts";
import { policyInForce } from "#db/store/policy.ts";
import { monthsBefore } from "#domain/credit/window.ts";
import { bindsAt } from "#domain/sanction/effects.ts";
import { withoutCertificate } from "#domain/agency/service-qualification.ts";
import { dayOf, instantAt } from "#domain/shared/dates.ts";
import { maskedName } from "#domain/shared/masking.ts";
import { Changes, Facts, People, Score } from "./agency-facts.tsx";
import { GradeHistory } from "./agency-history.tsx";
import { Conduct, Measures, Ratings, Results } from "./agency-sheets.tsx";
import { Services } from "./agency-services.tsx";
import { expiryOf, pledgeCap, shownChange } from "./agency-view.ts";

const usualMonths = 12;

export const loader = publicRoute("agency", async ({ ctx, params, t }) => {
  const agency = await findAgency(ctx.db, params.uscc ?? "");
  if (!agency) throw new Response(null, { status: 404 });
  const now = ctx.now();
  const today = dayOf(now);
  const inForce = await policyInForce(ctx.db, agency.jurisdictionCode, today);
  const policy = inForce.ok ? inForce.value : null;
  const months = policy?.credit.deductionMonths ?? usualMonths;
  const since = instantAt(monthsBefore(today, months), 0);
  const [details, record] = await Promise.all([
    agencyDetails(ctx.db, agency.id),
    agencyRecord(ctx.db, agency.id, since),
  ]);
  const { score, capacity } = details;
  return {
    title: `${t.format.local({ zh: agency.name, en: agency.nameEn ?? agency.name })} · ${t("site.name")}`,
    agency,
    now,
    months,
    score: score ? { ...score, facts: null, explanation: null } : null,
    capacity,
    services: details.services.map(({ rule, ...each }) => ({
      ...each,
      expiry:
        each.certificateExpiresOn === withoutCertificate.expiresOn
          ? null
          : expiryOf(each.certificateExpiresOn, today),
      certificates: each.certificates.map(({ zh, en, expiresOn }) => ({
        name: { zh, en },
        expiresOn,
        expiry: expiryOf(expiresOn, today),
      })),
      cap: pledgeCap({ priceMode: each.priceMode, rule }, policy),
    })),
    people: details.people.map((person) => ({ ...person, name: maskedName(person.name) })),
    changes: details.changes.map(shownChange),
    record: {
      ...record,
      measures: record.measures.map((one) => ({
        ...one,
        binds: bindsAt({ ...one, graveMisconduct: false }, now),
      })),
    },
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Agency() {
  const t = useT();
  const { local } = useFormat();
  const { agency, services, people, score, capacity, changes, record, months, now } =
    useLoaderData<typeof loader>();
  const { state } = agency;
  const listed = state === "draft" || state === "submitted" || state === "returned" ? null : state;
  return (
    <>
      <Docket
        title={local({ zh: agency.name, en: agency.nameEn ?? agency.name })}
        number={agency.uscc}
        crumbs={[{ href: "/agencies", label: t("agency.title") }]}
        facts={[
          { label: t("agency.district"), value: local({ zh: agency.district, en: agency.districtEn }) },
          { label: t("agency.score"), value: agency.score?.toFixed(2) ?? t("ui.none") },
        ]}
        state={
          <>
            <GradeBadge grade={agency.grade} />
            {listed ? <Tag>{t(`agency.state.${listed}`)}</Tag> : null}
            {agency.decoupled ? <Tag tone="seal">{t("agency.decoupled")}</Tag> : null}
          </>
        }
      />
      <Page>
        <Split
          aside={
            <>
              <Score score={score} uscc={agency.uscc} />
              <Facts agency={agency} capacity={capacity} people={people.length} />
              <Conduct rows={record.conduct} months={months} />
              <Measures rows={record.measures} />
              <People rows={people} />
              <Changes rows={changes} />
            </>
          }
        >
          <GradeHistory record={record} now={now} />
          <Services rows={services} />
          <Results rows={record.results} />
          <Ratings rows={record.ratings} />
        </Split>
      </Page>
    </>
  );
}
