import type { Grade } from "#domain/agency/grade.ts";
import type { PriceMode } from "#domain/fee/price.ts";
import { DataTable } from "#app/components/data-table.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { GradeBadge } from "#app/components/grade-badge.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { StatBar } from "#app/components/stat-bar.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { CapExample } from "./home-caps.ts";

type GradeCount = { readonly grade: Grade; readonly n: number };
type FigureData = {
  readonly openNeeds: number;
  readonly completed: number;
  readonly cappedFen: number;
  readonly pricedFen: number;
};

export function Figures({ figures, grades }: { figures: FigureData; grades: readonly GradeCount[] }) {
  const t = useT();
  const { number, money, percent } = useFormat();
  const savedFen = figures.cappedFen - figures.pricedFen;
  const rate = figures.cappedFen > 0 ? percent((savedFen * 10_000) / figures.cappedFen, 1) : null;
  return (
    <StatBar
      label={t("home.figures")}
      figures={[
        { label: t("home.figure.agencies"), value: number(grades.reduce((sum, { n }) => sum + n, 0)) },
        { label: t("home.figure.open_needs"), value: number(figures.openNeeds) },
        { label: t("home.figure.completed"), value: number(figures.completed) },
        {
          label: t("home.figure.savings"),
          value: rate ? money(savedFen) : "—",
          note: rate ? t("home.figure.savings_note", { rate }) : t("home.figure.none"),
        },
      ]}
    />
  );
}

export function Grades({ grades }: { grades: readonly GradeCount[] }) {
  const t = useT();
  const { number } = useFormat();
  return (
    <Sheet title={t("home.grades")}>
      <p className="small mut">{t("home.grades_note")}</p>
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

type ItemRow = {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly limitWd: number;
  readonly priceMode: PriceMode;
  readonly agencies: number;
  readonly total: number;
  readonly cap: CapExample | null;
};

function Cap({ row: { cap } }: { row: ItemRow }) {
  const t = useT();
  const { money, number } = useFormat();
  if (!cap || cap.industryFen === null || cap.realEstateFen === null)
    return <span className="mut">{t("home.item_cap_market")}</span>;
  const { assumed } = cap;
  const amount = assumed && (assumed.key.endsWith("Fen") ? money(assumed.value) : number(assumed.value));
  return (
    <>
      <div>{t("home.item_cap_industry", { amount: money(cap.industryFen) })}</div>
      <div>{t("home.item_cap_real_estate", { amount: money(cap.realEstateFen) })}</div>
      {assumed && amount ? (
        <div className="small mut">
          {t("home.assumed", { quantity: t(`home.assumed.${assumed.key}`, { amount }) })}
        </div>
      ) : null}
    </>
  );
}

export function Items({ items }: { items: readonly ItemRow[] }) {
  const t = useT();
  const { local, number } = useFormat();
  const [first] = items;
  if (!first)
    return (
      <Sheet title={t("home.items")}>
        <EmptyState
          title={t("home.items_none")}
          text={t("home.items_none_text")}
          action={<a href="/help/rules">{t("home.items_none_action")}</a>}
        />
      </Sheet>
    );
  return (
    <Sheet
      title={t("home.items")}
      note={t("home.items_note")}
      side={<a href="/items">{t("home.items_all", { count: first.total })}</a>}
      pad={false}
    >
      <DataTable
        rows={items}
        rowKey={(row) => row.code}
        columns={[
          {
            key: "name",
            label: t("home.item"),
            main: true,
            cell: (row) => <a href={`/items/${row.code}`}>{local({ zh: row.nameZh, en: row.nameEn })}</a>,
          },
          { key: "cap", label: t("home.item_cap"), cell: (row) => <Cap row={row} /> },
          {
            key: "limit",
            label: t("home.item_limit"),
            numeric: true,
            cell: (row) => t("item.limit_wd", { days: row.limitWd }),
          },
          {
            key: "agencies",
            label: t("home.item_agencies"),
            numeric: true,
            cell: (row) =>
              row.agencies > 0 ? <a href={`/agencies?item=${row.code}`}>{number(row.agencies)}</a> : 0,
          },
        ]}
      />
    </Sheet>
  );
}

type NewsRow = {
  readonly no: string;
  readonly title: string;
  readonly owner?: string;
  readonly ownerEn?: string | null;
  readonly closesAt?: string | Date | null;
  readonly agency?: string;
  readonly agencyEn?: string | null;
  readonly amountFen?: number;
};

function NewsLine({ row }: { row: NewsRow }) {
  const t = useT();
  const { local, instant, money } = useFormat();
  const who = row.agency ?? row.owner ?? "";
  const name = local({ zh: who, en: row.agencyEn ?? row.ownerEn ?? who });
  const what = row.closesAt
    ? t("home.closes", { at: instant(row.closesAt) })
    : row.amountFen === undefined
      ? null
      : money(row.amountFen);
  return (
    <li className="line">
      <a href={row.agency ? `/needs/${row.no}/result` : `/needs/${row.no}`}>{row.title}</a>
      <div className="small mut">
        {name}
        {what ? ` · ${what}` : null}
      </div>
    </li>
  );
}

export function News({ kind, rows }: { kind: "notices" | "results"; rows: readonly NewsRow[] }) {
  const t = useT();
  const href = kind === "notices" ? "/needs" : "/results";
  return (
    <Sheet title={t(`home.${kind}`)} side={<a href={href}>{t("home.all")}</a>} pad={rows.length === 0}>
      {rows.length > 0 ? (
        <ul className="ruled">
          {rows.map((row) => (
            <NewsLine key={row.no} row={row} />
          ))}
        </ul>
      ) : (
        <>
          <p>
            <b>{t(`home.${kind}_none`)}</b>
          </p>
          <p className="small mut">{t(`home.${kind}_none_text`)}</p>
          {kind === "notices" ? (
            <p className="small">
              <a href="/help/owner">{t("home.notices_none_action")}</a>
            </p>
          ) : null}
        </>
      )}
    </Sheet>
  );
}

export function HowItWorks() {
  const t = useT();
  return (
    <Sheet title={t("home.how")}>
      <ol className="ruled">
        {(["1", "2", "3", "4"] as const).map((n) => (
          <li key={n}>
            <b>
              {n}. {t(`home.how.${n}`)}
            </b>
            <div className="small mut">{t(`home.how.${n}_note`)}</div>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

type Links = readonly (readonly [href: string, text: string])[];

function LinkSheet({ title, links }: { title: string; links: Links }) {
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

export function Start() {
  const t = useT();
  const links: Links = [
    ["/owner", t("home.start_owner")],
    ["/register", t("home.start_agency")],
    ["/help", t("home.start_help")],
  ];
  return <LinkSheet title={t("home.start")} links={links} />;
}

export function Checks() {
  const t = useT();
  const links: Links = [
    ["/sanctions", t("home.check_sanctions")],
    ["/help/verify", t("home.check_verify")],
    ["/agencies", t("home.check_agencies")],
  ];
  return <LinkSheet title={t("home.check")} links={links} />;
}
