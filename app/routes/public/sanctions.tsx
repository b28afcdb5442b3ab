import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { GradeBadge } from "#app/components/grade-badge.tsx";
import { Page } from "#app/components/page.tsx";
import { Pagination, withParam } from "#app/components/pagination.tsx";
import { SearchBar } from "#app/components/search-bar.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { StatBar } from "#app/components/stat-bar.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { gradeCounts, listByLetter, listMeasures } from "#db/read/sanctions.ts";
import { ByLetter } from "./sanctions-letters.tsx";

const longest = 60;

export const loader = publicRoute("sanctions", async ({ ctx, url, t }) => {
  const q = (url.searchParams.get("q") ?? "").slice(0, longest);
  const page = Math.min(1_000, Math.max(1, Number.parseInt(url.searchParams.get("page") ?? "1", 10) || 1));
  const [counts, measures, warned, barred] = await Promise.all([
    gradeCounts(ctx.db),
    listMeasures(ctx.db, { q, page }),
    listByLetter(ctx.db, "C", q),
    listByLetter(ctx.db, "D", q),
  ]);
  return {
    title: `${t("sanction.register")} · ${t("site.name")}`,
    q,
    search: url.search,
    counts,
    measures,
    warned,
    barred,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Sanctions() {
  const t = useT();
  const { q, counts, warned, barred } = useLoaderData<typeof loader>();
  const letters = ["A", "B", "provisional_b", "C", "D", "unrated"] as const;
  return (
    <>
      <Docket title={t("sanction.register")}>
        <p className="ink2">{t("sanction.register.intro")}</p>
        <SearchBar
          action="/sanctions"
          label={t("sanction.search")}
          placeholder={t("sanction.search.placeholder")}
          value={q}
        />
      </Docket>
      <Page>
        <StatBar
          label={t("sanction.letters")}
          figures={letters.map((grade) => ({
            label: t(`ui.grade.${grade}`),
            value: <a href={`/agencies?grade=${grade}`}>{counts[grade]}</a>,
          }))}
        />
        <Measures />
        <ByLetter grade="C" rows={warned} />
        <ByLetter grade="D" rows={barred} />
      </Page>
    </>
  );
}

function Measures() {
  const t = useT();
  const { local, instant, clause } = useFormat();
  const { measures, search } = useLoaderData<typeof loader>();
  const pages = Math.ceil(measures.total / measures.size);
  return (
    <Sheet title={t("sanction.in_force")} note={t("sanction.count", { count: measures.total })} pad={false}>
      {measures.rows.length === 0 ? (
        <EmptyState title={t("sanction.none")} text={t("sanction.none.text")} />
      ) : (
        <DataTable
          rows={measures.rows}
          rowKey={(row) => row.no}
          columns={[
            {
              key: "agency",
              label: t("sanction.agency"),
              main: true,
              cell: (row) => (
                <a href={`/agencies/${row.uscc}`}>{local({ zh: row.name, en: row.nameEn ?? row.name })}</a>
              ),
            },
            {
              key: "kind",
              label: t("sanction.kind"),
              cell: (row) => <a href={`/sanctions/${row.no}`}>{t(`sanction.kind.${row.kind}`)}</a>,
            },
            {
              key: "letter",
              label: t("sanction.letter"),
              cell: (row) => (row.toGrade ? <GradeBadge grade={row.toGrade} /> : t("ui.none")),
            },
            { key: "basis", label: t("sanction.basis"), wideOnly: true, cell: (row) => clause(row.basis) },
            {
              key: "from",
              label: t("sanction.from"),
              cell: (row) => (row.effectiveAt ? instant(row.effectiveAt) : t("ui.none")),
            },
            {
              key: "until",
              label: t("sanction.ends"),
              cell: (row) => (row.endsAt ? instant(row.endsAt) : t("sanction.no_term")),
            },
          ]}
        />
      )}
      {pages > 1 ? (
        <Pagination
          page={measures.page}
          pages={pages}
          hrefOf={(page) => `/sanctions${withParam(search, "page", String(page))}`}
        />
      ) : null}
    </Sheet>
  );
}
