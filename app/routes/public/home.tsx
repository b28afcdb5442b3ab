import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Docket } from "#app/components/docket.tsx";
import { GradeBadge } from "#app/components/grade-badge.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { SearchBar } from "#app/components/search-bar.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { StatBar } from "#app/components/stat-bar.tsx";
import { Steps } from "#app/components/steps.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { gradeCounts } from "#db/read/home.ts";
import { listCategories } from "#db/read/items.ts";

export const loader = publicRoute("home", async ({ ctx, t }) => {
  const [categories, grades] = await Promise.all([listCategories(ctx.db), gradeCounts(ctx.db)]);
  return { title: t("site.name"), categories, grades };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

function Figures() {
  const t = useT();
  const { number } = useFormat();
  const { categories, grades } = useLoaderData<typeof loader>();
  const figures = [
    { label: t("home.items"), value: number(sum(categories.map(({ items }) => items))) },
    { label: t("home.categories"), value: number(categories.length) },
    { label: t("home.agencies"), value: number(sum(grades.map(({ n }) => n))) },
  ];
  return <StatBar label={t("home.figures")} figures={figures} />;
}

function Categories() {
  const t = useT();
  const { local } = useFormat();
  const { categories } = useLoaderData<typeof loader>();
  if (categories.length === 0) return null;
  return (
    <Sheet title={t("home.by_category")}>
      <ul className="columns">
        {categories.map((each) => (
          <li key={each.code}>
            <a href={`/items?category=${encodeURIComponent(each.code)}`}>
              {local({ zh: each.nameZh, en: each.nameEn })}
            </a>
            <span className="small mut"> {t("home.category_count", { count: each.items })}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Grades() {
  const t = useT();
  const { number } = useFormat();
  const { grades } = useLoaderData<typeof loader>();
  return (
    <Sheet title={t("home.by_grade")} note={t("home.grade_note")}>
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

function Links({
  title,
  links,
}: {
  title: string;
  links: readonly (readonly [href: string, text: string])[];
}) {
  return (
    <Sheet title={title} pad={false}>
      <ul className="ruled">
        {links.map(([href, text]) => (
          <li className="line" key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Rules() {
  const t = useT();
  const rules = ["cap", "seal", "time", "rate"] as const;
  const steps = rules.map((rule) => ({
    state: "ok" as const,
    title: t(`home.how_${rule}`),
    note: t(`home.how_${rule}_note`),
  }));
  return (
    <Sheet title={t("home.how")}>
      <Steps steps={steps} />
    </Sheet>
  );
}

function Aside() {
  const t = useT();
  return (
    <>
      <Links
        title={t("home.start")}
        links={[
          ["/owner", t("home.start_owner")],
          ["/register", t("home.start_agency")],
          ["/cases", t("home.start_case")],
        ]}
      />
      <Links
        title={t("home.news")}
        links={[
          ["/needs", t("home.news_needs")],
          ["/results", t("home.news_results")],
          ["/sanctions", t("home.news_sanctions")],
        ]}
      />
    </>
  );
}

export default function Home() {
  const t = useT();
  return (
    <>
      <Docket title={t("home.title")}>
        <p className="ink2 intro">{t("home.intro")}</p>
        <SearchBar action="/items" label={t("home.search")} placeholder={t("home.search_hint")} />
      </Docket>
      <Page>
        <Figures />
        <Split aside={<Aside />}>
          <Categories />
          <Grades />
          <Rules />
        </Split>
      </Page>
    </>
  );
}
