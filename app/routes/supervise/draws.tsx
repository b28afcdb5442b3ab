import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Light } from "#app/components/light.tsx";
import { OpenAndOver } from "#app/components/open-and-over.tsx";
import { Page } from "#app/components/page.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { listOfficerDraws } from "#db/read/draws.ts";
import { drawLight, drawStage } from "#domain/selection/draw-progress.ts";

export const loader = guarded("draw.list", {}, async ({ ctx, t }) => {
  const places = ctx.actor.kind === "person" ? ctx.actor.jurisdictions : [];
  const now = ctx.now();
  const listed = async (which: "open" | "over") =>
    (await listOfficerDraws(ctx.db, places, which)).map((row) => ({
      id: row.id,
      no: row.no,
      title: row.title,
      round: row.round,
      source: row.source,
      drawAt: row.drawAt,
      late: drawLight(row, now) === "bad",
      light: drawLight(row, now),
      stage: drawStage(row, now),
    }));
  const [open, over] = [await listed("open"), await listed("over")];
  return { title: `${t("draws.title")} · ${t("site.name")}`, open, over };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Draws() {
  const t = useT();
  const { open, over } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("draws.title")} crumbs={[{ href: "/supervise", label: t("nav.workspace") }]}>
        <p className="ink2">{t("draws.text")}</p>
      </Docket>
      <Page>
        <OpenAndOver
          open={{ title: t("draws.waiting"), count: open.length, table: <Table which="open" /> }}
          over={{ title: t("draws.over"), count: over.length, table: <Table which="over" /> }}
          none={{ title: t("draws.none"), text: t("draws.none_text") }}
        />
      </Page>
    </>
  );
}

function Table({ which }: { readonly which: "open" | "over" }) {
  const t = useT();
  const { instant } = useFormat();
  const rows = useLoaderData<typeof loader>()[which];
  return (
    <DataTable
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "need",
          label: t("draws.need"),
          main: true,
          cell: (row) => (
            <>
              <a href={`/supervise/draws/${row.id}`}>{row.title}</a>{" "}
              <span className="small mut nowrap">
                {row.no} · {t("draw.round", { round: row.round })}
              </span>
            </>
          ),
        },
        {
          key: "state",
          label: t("draws.state"),
          cell: (row) => (
            <Light state={row.light}>
              {t(`draw.stage.${row.stage}`)}
              {row.late ? ` · ${t("draws.late")}` : null}
            </Light>
          ),
        },
        { key: "source", label: t("draws.source"), cell: (row) => t(`draw.source.${row.source}`) },
        { key: "at", label: t("draws.at"), cell: (row) => instant(row.drawAt) },
      ]}
    />
  );
}
