import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { DeskTasks } from "#app/components/desk-tasks.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { StatBar } from "#app/components/stat-bar.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { unitName } from "#app/server/unit-name.ts";
import { departmentDesk } from "#db/read/desk-department.ts";

export const loader = guarded("desk.department", {}, async ({ ctx, t }) => {
  if (ctx.actor.kind !== "person") throw new Response(null, { status: 403 });
  const desk = await departmentDesk(ctx.db, ctx.actor.organisationId, ctx.now());
  return {
    title: `${t("desk.department.title")} · ${t("site.name")}`,
    unit: unitName(ctx),
    desk,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function DepartmentDesk() {
  const t = useT();
  const { local } = useFormat();
  const { unit, desk } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("desk.department.title")}
        facts={[{ value: local(unit) }]}
        side={
          <>
            <ButtonLink href="/department/regional">{t("regional.manage")}</ButtonLink>
            <ButtonLink href="/department/reports">{t("desk.department.reports")}</ButtonLink>
          </>
        }
      />
      <Page>
        <DeskTasks
          tasks={desk.tasks}
          hrefOf={({ kind, ref }) =>
            kind === "confirm_case" ? `/department/cases/${ref}` : `/department/reports/${ref}`
          }
          none={{ title: t("desk.department.none"), text: t("desk.department.none_text") }}
        />
        <Cases />
        <Figures />
      </Page>
    </>
  );
}

function Cases() {
  const t = useT();
  const { local, day } = useFormat();
  const { open } = useLoaderData<typeof loader>().desk;
  return (
    <Sheet title={t("desk.department.cases")} pad={open.length === 0}>
      {open.length === 0 ? (
        <p className="mut">{t("desk.department.cases_none")}</p>
      ) : (
        <DataTable
          rows={open}
          rowKey={(row) => row.code}
          columns={[
            {
              key: "project",
              label: t("case.project"),
              main: true,
              cell: (row) => <a href={`/cases/${row.code}`}>{row.projectName}</a>,
            },
            {
              key: "owner",
              label: t("case.owner"),
              cell: (row) => local({ zh: row.owner, en: row.ownerEn ?? row.owner }),
            },
            { key: "phase", label: t("case.phase"), cell: (row) => t(`case.phase.${row.phase}`) },
            { key: "accepted", label: t("case.accepted_on"), cell: (row) => day(row.acceptedOn) },
            {
              key: "progress",
              label: t("case.requirements"),
              cell: (row) => t("case.progress", { done: row.fulfilled, total: row.requirements }),
            },
          ]}
        />
      )}
    </Sheet>
  );
}

function Figures() {
  const t = useT();
  const { number, percent } = useFormat();
  const { figures, open } = useLoaderData<typeof loader>().desk;
  const { firstReviews, firstPassed } = figures;
  const firstPass = firstReviews > 0 ? percent((firstPassed * 10_000) / firstReviews, 1) : "—";
  return (
    <StatBar
      label={t("desk.figures")}
      figures={[
        { label: t("desk.department.open"), value: number(open[0]?.total ?? 0) },
        { label: t("desk.department.answered"), value: number(figures.answered) },
        { label: t("desk.department.first_pass"), value: firstPass },
        { label: t("desk.department.by_silence"), value: number(figures.bySilence) },
      ]}
    />
  );
}
