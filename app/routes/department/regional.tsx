import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page } from "#app/components/page.tsx";
import { RegionalTable } from "#app/components/regional-table.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
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
    href: `/department/regional/${row.no}`,
    note: `${row.no} · ${t("regional.version", { version: row.version })}`,
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
        crumbs={[
          {
            href: enters ? "/department" : "/supervise/items",
            label: t(enters ? "nav.workspace" : "catalogue.items"),
          },
        ]}
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
          side={<a href="/regional-results">{t("catalogue.public_page")}</a>}
          pad={rows.length === 0}
        >
          {rows.length === 0 ? (
            <EmptyState title={t("regional.manage.none")} text={t("regional.manage.none_text")} />
          ) : (
            <RegionalTable rows={rows} />
          )}
        </Sheet>
      </Page>
    </>
  );
}
