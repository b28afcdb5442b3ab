import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page } from "#app/components/page.tsx";
import { RegionalLight } from "#app/components/regional-sheet.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { keptResults, shownState } from "#db/read/regional.ts";
import { dayOf } from "#domain/shared/dates.ts";

export const loader = guarded("regional.list", {}, async ({ ctx, t }) => {
  const { actor } = ctx;
  if (actor.kind !== "person") throw new Response(null, { status: 403 });
  const enters = actor.role === "approver";
  const kept = await keptResults(
    ctx.db,
    enters ? { departmentId: actor.organisationId } : { jurisdictions: actor.jurisdictions },
  );
  const today = dayOf(ctx.now());
  const rows = kept.map((row) => ({
    key: row.id,
    no: row.no,
    version: row.version,
    titleZh: row.titleZh,
    titleEn: row.titleEn,
    department: row.department,
    departmentEn: row.departmentEn,
    validFrom: row.validFrom,
    validTo: row.validTo,
    uses: row.uses,
    shown: shownState(row, today),
  }));
  return { title: `${t("regional.manage")} · ${t("site.name")}`, rows, enters };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function KeptResults() {
  const t = useT();
  const { rows, enters } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("regional.manage")}
        side={
          enters ? (
            <ButtonLink href="/department/regional/new" primary>
              {t("regional.new")}
            </ButtonLink>
          ) : null
        }
      >
        <p className="ink2">{t("regional.manage.intro")}</p>
      </Docket>
      <Page>
        <Sheet
          title={t("regional.count", { count: rows.length })}
          side={<a href="/regional-results">{t("regional.title")}</a>}
          pad={rows.length === 0}
        >
          {rows.length === 0 ? <EmptyState title={t("regional.manage.none")} /> : <KeptTable />}
        </Sheet>
      </Page>
    </>
  );
}

function KeptTable() {
  const t = useT();
  const { local, day } = useFormat();
  const { rows } = useLoaderData<typeof loader>();
  return (
    <DataTable
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: "title",
          label: t("regional.title"),
          main: true,
          cell: (row) => (
            <>
              <a href={`/department/regional/${row.no}`}>{local({ zh: row.titleZh, en: row.titleEn })}</a>{" "}
              <span className="small mut">
                {row.no} · {t("regional.version", { version: row.version })}
              </span>
            </>
          ),
        },
        {
          key: "department",
          label: t("regional.department"),
          wideOnly: true,
          cell: (row) => local({ zh: row.department, en: row.departmentEn ?? row.department }),
        },
        {
          key: "valid",
          label: t("regional.valid"),
          cell: (row) => `${day(row.validFrom)} – ${day(row.validTo)}`,
        },
        { key: "uses", label: t("regional.uses"), numeric: true, cell: (row) => row.uses },
        { key: "state", label: t("regional.state"), cell: (row) => <RegionalLight state={row.shown} /> },
      ]}
    />
  );
}
