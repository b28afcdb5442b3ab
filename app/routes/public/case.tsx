import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Docket } from "#app/components/docket.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Light } from "#app/components/light.tsx";
import { Money } from "#app/components/money.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { Timeline } from "#app/components/timeline.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { eventText } from "#app/i18n/event-text.ts";
import { publicRoute } from "#app/server/guarded.ts";
import { findCase, listRequirements } from "#db/read/cases.ts";
import { coversOf } from "#db/read/case-covers.ts";
import { timelineOf } from "#db/read/timeline.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { workingDaysBetween } from "#domain/calendar/working-days.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { Requirements } from "./case-requirements.tsx";

export const loader = publicRoute("case", async ({ ctx, params, t }) => {
  const found = await findCase(ctx.db, params.code ?? "");
  if (!found) throw new Response(null, { status: 404 });
  const [rows, timeline, calendar] = await Promise.all([
    listRequirements(ctx.db, found.case.id),
    timelineOf(ctx.db, `case:${found.case.code}`, "public"),
    loadCalendar(ctx.db),
  ]);
  const covers = await coversOf(ctx.db, found.case, rows, dayOf(ctx.now()));
  const requirements = rows.map((row) => {
    const used = row.startedAt
      ? workingDaysBetween(calendar, dayOf(row.startedAt), dayOf(row.acceptedAt ?? ctx.now()))
      : null;
    return { ...row, usedWd: used?.ok ? used.value : null, cover: covers.get(row.id) ?? null };
  });
  const mine = ctx.actor.kind === "person" && ctx.actor.organisationId === found.case.ownerId;
  return { title: `${found.case.projectName} · ${t("site.name")}`, found, requirements, timeline, mine };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Case() {
  const t = useT();
  const { local } = useFormat();
  const { found, requirements, mine } = useLoaderData<typeof loader>();
  const { case: file } = found;
  return (
    <>
      <Docket
        title={file.projectName}
        number={file.code}
        crumbs={[{ href: "/cases", label: t("case.title") }]}
        facts={[
          {
            label: t("case.owner"),
            value: local({ zh: found.owner.name, en: found.owner.nameEn ?? found.owner.name }),
          },
          { label: t("case.phase"), value: t(`case.phase.${file.phase}`) },
        ]}
        state={
          <>
            <Light state={file.state === "open" ? "run" : file.state === "suspended" ? "hold" : "ok"}>
              {t(`case.state.${file.state}`)}
            </Light>
            {file.keyProject ? <Tag tone="brand">{t("case.key")}</Tag> : null}
            {file.confirmedAt ? (
              <Tag tone="seal">{t("case.confirmed")}</Tag>
            ) : (
              <Tag>{t("case.unconfirmed")}</Tag>
            )}
          </>
        }
      />
      <Page>
        <Split aside={<Facts />}>
          <Requirements rows={requirements} mine={mine} />
          <History />
        </Split>
      </Page>
    </>
  );
}

function Facts() {
  const t = useT();
  const { local, day, number } = useFormat();
  const { found, requirements } = useLoaderData<typeof loader>();
  const { case: file, department } = found;
  const spent = requirements.reduce((sum, row) => sum + (row.priceFen ?? 0), 0);
  const days = requirements.reduce((sum, row) => sum + (row.usedWd ?? 0), 0);
  return (
    <Sheet title={t("case.matter")}>
      <KeyValues
        items={[
          [t("case.matter"), local({ zh: file.matterZh, en: file.matterEn ?? file.matterZh })],
          [t("case.department"), local({ zh: department.name, en: department.nameEn ?? department.name })],
          [t("case.accepted_on"), day(file.acceptedOn)],
          [t("case.limit"), t("item.limit_wd", { days: file.limitWd })],
          [t("case.investment"), file.investmentFen === null ? null : <Money fen={file.investmentFen} />],
          [t("case.area"), file.areaM2 === null ? null : t("case.area_m2", { area: number(file.areaM2) })],
          [t("case.zone"), file.zone],
          [
            t("case.site"),
            file.siteLng === null
              ? null
              : t("case.site_datum", { position: `${file.siteLng}, ${file.siteLat}` }),
          ],
          [t("case.spent"), <Money key="spent" fen={spent} />],
          [t("case.days_spent"), t("item.limit_wd", { days })],
        ]}
      />
    </Sheet>
  );
}

function History() {
  const t = useT();
  const { timeline } = useLoaderData<typeof loader>();
  return (
    <Sheet title={t("case.timeline")}>
      {timeline.length === 0 ? <p className="mut">{t("case.timeline.none")}</p> : null}
      <Timeline entries={timeline.map((event) => ({ at: event.at, title: eventText(t, event) }))} />
    </Sheet>
  );
}
