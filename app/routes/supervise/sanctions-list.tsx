import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { decideConduct } from "#app/commands/sanction/decide-conduct.ts";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Light } from "#app/components/light.tsx";
import { Page } from "#app/components/page.tsx";
import { Pagination, withParam } from "#app/components/pagination.tsx";
import { SanctionLight } from "#app/components/sanction-facts.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { lightStateOf } from "#app/components/engagement/stages.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { listProcedures, listProposedConduct } from "#db/read/sanctions.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { lightOf } from "#domain/calendar/light.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { Conduct } from "./sanctions-conduct.tsx";

export const loader = guarded("sanction.list", {}, async ({ ctx, url, t }) => {
  const jurisdictions = ctx.actor.kind === "person" ? ctx.actor.jurisdictions : [];
  const running = url.searchParams.get("view") !== "ended";
  const page = Math.min(1_000, Math.max(1, Number.parseInt(url.searchParams.get("page") ?? "1", 10) || 1));
  const [list, conduct, cal] = await Promise.all([
    listProcedures(ctx.db, { jurisdictions, running, page }),
    listProposedConduct(ctx.db, jurisdictions),
    loadCalendar(ctx.db),
  ]);
  const now = ctx.now();
  const rows = list.rows.map((row) => {
    const { notifiedAt: startsAt, statementUntil: dueAt } = row;
    return {
      ...row,
      window: startsAt && dueAt && row.state === "notified" ? lightOf({ startsAt, dueAt, now, cal }) : null,
    };
  });
  return {
    title: `${t("sanction.console")} · ${t("site.name")}`,
    list: { ...list, rows },
    conduct,
    acts: !hasRole(ctx.actor, "auditor"),
    running,
    search: url.search,
    now,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const conductForm = z.object({
  id: z.number().int().positive(),
  decision: z.enum(["confirmed", "annulled"]),
  reason: z.string().max(200).optional(),
});

/** Each entry has a form of its own; the answer goes back to the one that was sent. */
export const action = guarded("conduct.decide", {}, async ({ ctx, request, t }) => {
  const form = await parseForm(request, conductForm);
  if (!form.ok) return form.response;
  const outcome = await decideConduct(ctx, { ...form.value, reason: form.value.reason ?? "" });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect("/supervise/sanctions");
});

export default function SanctionConsole() {
  const t = useT();
  const { list, conduct, acts, running, search } = useLoaderData<typeof loader>();
  const pages = Math.ceil(list.total / list.size);
  return (
    <>
      <Docket
        title={t("sanction.console")}
        crumbs={[{ href: "/supervise", label: t("nav.workspace") }]}
        side={
          acts ? (
            <ButtonLink primary href="/supervise/sanctions/new">
              {t("sanction.propose")}
            </ButtonLink>
          ) : null
        }
      />
      <Page>
        <Sheet
          title={t(running ? "sanction.running" : "sanction.ended")}
          note={t("sanction.count", { count: list.total })}
          side={
            <a href={running ? "?view=ended" : "?view=running"}>
              {t(running ? "sanction.show_ended" : "sanction.show_running")}
            </a>
          }
          pad={false}
        >
          {list.rows.length === 0 ? (
            <EmptyState title={t("sanction.none")} text={t("sanction.none_text")} />
          ) : (
            <Procedures />
          )}
          {pages > 1 ? (
            <Pagination
              page={list.page}
              pages={pages}
              hrefOf={(page) => withParam(search, "page", String(page))}
            />
          ) : null}
        </Sheet>
        <Conduct rows={conduct} acts={acts} />
      </Page>
    </>
  );
}

function Procedures() {
  const t = useT();
  const { local, instant } = useFormat();
  const { list, now } = useLoaderData<typeof loader>();
  return (
    <DataTable
      rows={list.rows}
      rowKey={(row) => row.no}
      columns={[
        {
          key: "agency",
          label: t("sanction.agency"),
          main: true,
          cell: (row) => local({ zh: row.name, en: row.nameEn ?? row.name }),
        },
        {
          key: "no",
          label: t("sanction.no"),
          cell: (row) => <a href={`/supervise/sanctions/${row.no}`}>{row.no}</a>,
        },
        { key: "kind", label: t("sanction.kind"), cell: (row) => t(`sanction.kind.${row.kind}`) },
        { key: "state", label: t("sanction.state"), cell: (row) => <SanctionLight view={row} now={now} /> },
        {
          key: "window",
          label: t("sanction.window"),
          cell: (row) =>
            row.window && row.statementUntil ? (
              <Light state={row.window === "red" ? "warn" : lightStateOf[row.window]}>
                {row.window === "red"
                  ? t("sanction.window_over")
                  : t("sanction.until", { at: instant(row.statementUntil) })}
              </Light>
            ) : (
              t("ui.none")
            ),
        },
        {
          key: "stated",
          label: t("sanction.statement"),
          cell: (row) => t(row.statementAt ? "sanction.stated" : "sanction.not_stated"),
        },
        {
          key: "signed",
          label: t("sanction.signatures"),
          cell: (row) =>
            row.state === "notified" && row.decidedBy !== null ? t("sanction.awaits_second") : t("ui.none"),
        },
      ]}
    />
  );
}
