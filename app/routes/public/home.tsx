import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Docket } from "#app/components/docket.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { gradeCounts, marketFigures, newestNotices, newestResults, popularItems } from "#db/read/home.ts";
import { policyOfProfile } from "#db/read/fee-policy.ts";
import { policyInForce } from "#db/store/policy.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { capExample } from "./home-caps.ts";
import { Checks, Figures, Grades, HowItWorks, Items, News, Start } from "./home-sheets.tsx";

const shownItems = 8;
const shownNews = 5;

export const loader = publicRoute("home", async ({ ctx, t }) => {
  const [rows, grades, figures, notices, results] = await Promise.all([
    popularItems(ctx.db, shownItems),
    gradeCounts(ctx.db),
    marketFigures(ctx.db),
    newestNotices(ctx.db, shownNews),
    newestResults(ctx.db, shownNews),
  ]);
  const today = dayOf(ctx.now());
  const [first] = rows;
  const policy = await (first
    ? policyInForce(ctx.db, first.jurisdiction, today)
    : policyOfProfile(ctx.db, "default", today));
  const items = rows.map(({ rule, jurisdiction: _place, ...item }) => ({
    ...item,
    cap: policy.ok ? capExample({ priceMode: item.priceMode, rule }, policy.value) : null,
  }));
  return { title: t("site.name"), items, grades, figures, notices, results };
});
export type HomeData = Awaited<ReturnType<typeof loader>>;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

type AskProps = {
  readonly action: string;
  readonly label: string;
  readonly hint: string;
  readonly primary?: boolean;
};

function Ask({ action, label, hint, primary }: AskProps) {
  const t = useT();
  const id = `ask-${action.slice(1)}`;
  return (
    <search>
      <form className="ask" method="get" action={action}>
        <label htmlFor={id}>{label}</label>
        <div className="searchbar">
          <input className="in" id={id} type="search" name="q" maxLength={100} placeholder={hint} />
          <button className={primary ? "btn p" : "btn"} type="submit">
            {t("action.search")}
          </button>
        </div>
      </form>
    </search>
  );
}

export default function Home() {
  const t = useT();
  const { items, grades, figures, notices, results } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("home.title")}>
        <p className="ink2 intro">{t("home.intro")}</p>
        <div className="asks">
          <Ask action="/items" label={t("home.search_item")} hint={t("home.search_item_hint")} primary />
          <Ask action="/cases" label={t("home.search_case")} hint={t("home.search_case_hint")} />
        </div>
      </Docket>
      <Page>
        <Figures figures={figures} grades={grades} />
        <Split
          aside={
            <>
              <Start />
              <HowItWorks />
              <Grades grades={grades} />
              <Checks />
            </>
          }
        >
          <Items items={items} />
          <div className="news">
            <News kind="notices" rows={notices} />
            <News kind="results" rows={results} />
          </div>
        </Split>
      </Page>
    </>
  );
}
