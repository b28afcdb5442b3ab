import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { DueLight, LightCount, type Lit } from "#app/components/desk-tasks.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { GradeBadge } from "#app/components/grade-badge.tsx";
import { Page } from "#app/components/page.tsx";
import { QueueSheet, type QueueFilter } from "#app/components/queue-sheet.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { StatBar } from "#app/components/stat-bar.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { unitName } from "#app/server/unit-name.ts";
import { superviseDesk } from "#db/read/desk-supervise.ts";
import { kindsFor } from "#db/read/queue/queue.ts";
import { Doors } from "./doors.tsx";

const shownDeadlines = 60;
const lights: readonly Lit[] = ["red", "yellow", "green"];

function filterOf(query: URLSearchParams, kinds: readonly string[]): QueueFilter {
  return {
    kind: kinds.find((kind) => kind === query.get("kind")) ?? null,
    light: lights.find((light) => light === query.get("light")) ?? null,
    page: Math.min(1_000, Math.max(1, Number.parseInt(query.get("page") ?? "", 10) || 1)),
  };
}

export const loader = guarded("desk.supervise", {}, async ({ ctx, url, t }) => {
  const { actor } = ctx;
  if (actor.kind !== "person") throw new Response(null, { status: 403 });
  const desk = await superviseDesk(ctx.db, actor, ctx.now());
  const title = `${t("desk.supervise.title")} · ${t("site.name")}`;
  const filter = filterOf(url.searchParams, kindsFor(actor));
  return { title, unit: unitName(ctx), role: actor.role, desk, filter, search: url.search };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function SuperviseDesk() {
  const t = useT();
  const { local } = useFormat();
  const { unit, role, desk, filter, search } = useLoaderData<typeof loader>();
  const acts = role !== "auditor";
  return (
    <>
      <Docket title={t("desk.supervise.title")} facts={[{ value: local(unit) }]}>
        {role === "auditor" ? <p className="small ink2">{t("desk.supervise.read_only")}</p> : null}
        <Doors role={role} />
      </Docket>
      <Page>
        {acts ? <QueueSheet rows={desk.tasks} filter={filter} search={search} /> : null}
        {acts && role === "operator" && desk.deadlines.length === 0 ? null : <Deadlines />}
        <Figures />
        <Grades />
      </Page>
    </>
  );
}

function Deadlines() {
  const t = useT();
  const { local } = useFormat();
  const { desk, role } = useLoaderData<typeof loader>();
  const { deadlines } = desk;
  // Engagements and registrations of others are read by supervision, not by the hall and the price officers.
  const reads = role !== "operator" && role !== "price_officer";
  return (
    <Sheet title={t("desk.supervise.deadlines")} side={<LightCount rows={deadlines} />} pad={false}>
      {deadlines.length === 0 ? (
        <EmptyState
          title={t("desk.supervise.deadlines_none")}
          text={t("desk.supervise.deadlines_none_text")}
        />
      ) : (
        <DataTable
          rows={deadlines.slice(0, shownDeadlines)}
          rowKey={(row) => `${row.no} ${row.stage}`}
          columns={[
            {
              key: "title",
              label: t("desk.what"),
              main: true,
              cell: (row) => (
                <>
                  {reads && row.href ? <a href={row.href}>{local(row.title)}</a> : local(row.title)}{" "}
                  {row.caseCode ? <span className="small mut nowrap">{row.no}</span> : null}
                </>
              ),
            },
            {
              key: "stage",
              label: t("desk.supervise.stage"),
              cell: (row) => <span className="nowrap">{t(`desk.stage.${row.stage}`)}</span>,
            },
            {
              key: "who",
              label: t("desk.supervise.who"),
              cell: (row) => (row.who ? local(row.who) : t("desk.supervise.hall")),
            },
            {
              key: "due",
              label: t("desk.due"),
              cell: (row) => <DueLight light={row.light} dueAt={row.dueAt} />,
            },
            {
              key: "case",
              label: t("desk.supervise.case"),
              cell: (row) =>
                row.caseCode ? (
                  <a className="nowrap" href={`/cases/${row.caseCode}`}>
                    {row.caseCode}
                  </a>
                ) : (
                  "—"
                ),
            },
          ]}
        />
      )}
      {deadlines.length > shownDeadlines ? (
        <p className="pad small mut">{t("desk.more", { count: deadlines.length - shownDeadlines })}</p>
      ) : null}
    </Sheet>
  );
}

function Figures() {
  const t = useT();
  const { number, money, percent } = useFormat();
  const { figures, grades } = useLoaderData<typeof loader>().desk;
  const savedFen = figures.cappedFen - figures.pricedFen;
  const rate = figures.cappedFen > 0 ? percent((savedFen * 10_000) / figures.cappedFen, 1) : null;
  return (
    <StatBar
      label={t("desk.figures")}
      figures={[
        { label: t("home.figure.agencies"), value: number(grades.reduce((sum, { n }) => sum + n, 0)) },
        { label: t("home.figure.open_needs"), value: number(figures.openNeeds) },
        { label: t("home.figure.completed"), value: number(figures.completed) },
        { label: t("home.figure.savings"), value: rate ? money(savedFen) : "—", note: rate },
      ]}
    />
  );
}

function Grades() {
  const t = useT();
  const { number } = useFormat();
  const { grades } = useLoaderData<typeof loader>().desk;
  return (
    <Sheet title={t("desk.supervise.grades")}>
      <ul className="row">
        {grades.map(({ grade, n }) => (
          <li key={grade}>
            <a className="plain" href={`/agencies?grade=${grade}`}>
              <GradeBadge grade={grade} /> <b>{number(n)}</b>
            </a>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
