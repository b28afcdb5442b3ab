import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lightOf } from "#domain/calendar/light.ts";
import { registrationStates } from "#domain/account/registration.ts";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Facets } from "#app/components/facets.tsx";
import { Pagination, withParam } from "#app/components/pagination.tsx";
import { SearchBar } from "#app/components/search-bar.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { listRegistrations, registrationCounts, type RegistrationFilter } from "#db/read/registrations.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { RegistrationTable } from "./registrations-table.tsx";

const kinds = ["agency", "owner"] as const;

/** Without a choice: what waits for the hall. */
function filterOf(query: URLSearchParams): RegistrationFilter {
  const chosen = query.getAll("state");
  const states = registrationStates.filter((state) => chosen.includes(state));
  return {
    q: (query.get("q") ?? "").slice(0, 100),
    states: states.length > 0 ? states : ["submitted"],
    kind: kinds.find((kind) => kind === query.get("kind")) ?? null,
    page: Math.min(10_000, Math.max(1, Number.parseInt(query.get("page") ?? "", 10) || 1)),
  };
}

export const loader = guarded("registration.list", {}, async ({ ctx, url, t }) => {
  const filter = filterOf(url.searchParams);
  const scope = ctx.actor.kind === "person" ? ctx.actor.jurisdictions : [];
  const [list, counts, cal] = await Promise.all([
    listRegistrations(ctx.db, scope, filter),
    registrationCounts(ctx.db, scope),
    loadCalendar(ctx.db),
  ]);
  const rows = list.rows.map((row) => {
    const doneAt = row.state === "submitted" ? null : row.decidedAt;
    const span = { startsAt: row.submittedAt, dueAt: row.dueAt, now: ctx.now(), cal, doneAt };
    return { ...row, light: lightOf(span) };
  });
  const title = `${t("registration.queue")} · ${t("site.name")}`;
  return { title, filter, counts, list: { ...list, rows }, search: url.search };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Registrations() {
  const t = useT();
  const { filter, list, search } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("registration.queue")} crumbs={[{ href: "/supervise", label: t("nav.workspace") }]}>
        <SearchBar
          action="/supervise/registrations"
          label={t("queue.search")}
          placeholder={t("queue.search_hint")}
          value={filter.q}
        />
        <p className="small ink2">
          {t("registration.queue_intro")} <a href="/supervise/admissions">{t("admission.watch")}</a>
        </p>
      </Docket>
      <Page>
        <Split kind="facets" aside={<Filters />}>
          <Sheet
            title={t("registration.queue")}
            note={t("desk.tasks_count", { count: list.total })}
            pad={list.total === 0}
          >
            {list.total === 0 ? (
              <EmptyState title={t("registration.queue_none")} text={t("registration.queue_none_text")} />
            ) : (
              <RegistrationTable rows={list.rows} />
            )}
          </Sheet>
          <Pagination
            page={list.page}
            pages={Math.ceil(list.total / list.size)}
            hrefOf={(page) => withParam(search, "page", String(page))}
          />
        </Split>
      </Page>
    </>
  );
}

function Filters() {
  const t = useT();
  const { filter, counts } = useLoaderData<typeof loader>();
  return (
    <Facets
      action="/supervise/registrations"
      keep={{ q: filter.q }}
      clearHref="/supervise/registrations"
      groups={[
        {
          name: "state",
          legend: t("queue.state"),
          options: registrationStates.map((state) => ({
            value: state,
            label: t(`registration.state.${state}`),
            count: counts[state] ?? 0,
            checked: filter.states.includes(state),
          })),
        },
        {
          name: "kind",
          legend: t("queue.kind_of_firm"),
          options: kinds.map((kind) => ({
            value: kind,
            label: t(`registration.kind.${kind}`),
            checked: filter.kind === kind,
          })),
        },
      ]}
    />
  );
}
