import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Docket } from "#app/components/docket.tsx";
import { GradeBadge } from "#app/components/grade-badge.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { agencyDetails, findAgency } from "#db/read/agency-profile.ts";
import { maskedName } from "#domain/shared/masking.ts";
import { GradeHistory, Measures, Ratings, Results, Services } from "./agency-sheets.tsx";

export const loader = publicRoute("agency", async ({ ctx, params, t }) => {
  const agency = await findAgency(ctx.db, params.uscc ?? "");
  if (!agency) throw new Response(null, { status: 404 });
  const details = await agencyDetails(ctx.db, agency.id);
  const people = details.people.map((person) => ({ ...person, name: maskedName(person.name) }));
  return { title: `${agency.name} · ${t("site.name")}`, agency, details: { ...details, people } };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Agency() {
  const t = useT();
  const { local } = useFormat();
  const { agency, details } = useLoaderData<typeof loader>();
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
        <Split aside={<Facts />}>
          <Services rows={details.services} />
          <GradeHistory decisions={details.decisions} inspections={details.inspections} />
          <Results rows={details.results} />
          <Ratings rows={details.ratings} />
        </Split>
      </Page>
    </>
  );
}

function Facts() {
  const t = useT();
  const { day, instant } = useFormat();
  const { agency, details } = useLoaderData<typeof loader>();
  const { score } = details;
  return (
    <>
      <Sheet title={t("agency.intro")}>
        {agency.introduction ? <p>{agency.introduction}</p> : null}
        <KeyValues
          items={[
            [t("agency.established"), day(agency.establishedOn)],
            [t("agency.address"), agency.addressZh],
            [t("agency.listed_at"), agency.listedAt ? instant(agency.listedAt) : null],
            [
              t("agency.publicity_until"),
              agency.publicityEndsAt && !agency.listedAt ? instant(agency.publicityEndsAt) : null,
            ],
          ]}
        />
      </Sheet>
      {score ? (
        <Sheet title={t("agency.score")}>
          <p className="money-lg">{score.score.toFixed(2)}</p>
          <p className="small ink2">
            {t("agency.score_parts", {
              owner: score.ownerPart.toFixed(2),
              regulator: score.regulatorPart.toFixed(2),
              platform: score.platformPart.toFixed(2),
              deductions: score.deductions.toFixed(2),
            })}
          </p>
          <p>
            <a href={`/agencies/${agency.uscc}/score`}>{t("agency.score_explained")}</a>
          </p>
        </Sheet>
      ) : null}
      <Sheet title={t("agency.people")} note={t("agency.people.note")}>
        <ul className="ruled">
          {details.people.map((person, i) => (
            <li key={i}>
              {person.name} · <span className="ink2">{person.qualification}</span>
            </li>
          ))}
        </ul>
      </Sheet>
      <Measures rows={details.measures} />
    </>
  );
}
