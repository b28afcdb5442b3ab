import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Docket } from "#app/components/docket.tsx";
import { Page } from "#app/components/page.tsx";
import { RegionalLight, RegionalSheet } from "#app/components/regional-sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { resultVersions, shownState, withItems } from "#db/read/regional.ts";
import { dayOf } from "#domain/shared/dates.ts";

export const loader = publicRoute("regional-result", async ({ ctx, params, t }) => {
  const today = dayOf(ctx.now());
  const rows = await withItems(ctx.db, await resultVersions(ctx.db, params.no ?? "", false));
  if (rows.length === 0) throw new Response(null, { status: 404 });
  const versions = rows.map(({ proposedBy: _, fileId: _f, decisionNote: _n, ...row }) => ({
    ...row,
    shown: shownState(row, today),
  }));
  return { title: `${rows[0]!.titleZh} · ${t("site.name")}`, versions };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function RegionalResult() {
  const t = useT();
  const { local } = useFormat();
  const { versions } = useLoaderData<typeof loader>();
  const [newest] = versions;
  if (!newest) return null;
  return (
    <>
      <Docket
        title={local({ zh: newest.titleZh, en: newest.titleEn })}
        number={newest.no}
        crumbs={[{ href: "/regional-results", label: t("regional.title") }]}
        facts={[{ label: t("regional.uses"), value: newest.uses }]}
        state={<RegionalLight state={newest.shown} />}
      />
      <Page reading>
        {versions.map((each) => (
          <RegionalSheet
            key={each.version}
            result={each}
            fileHref={`/regional-results/${each.no}/file/${each.version}`}
          />
        ))}
      </Page>
    </>
  );
}
