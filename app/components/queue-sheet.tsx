import type { LocalText } from "#domain/shared/local-text.ts";
import type { MessageKey } from "#app/i18n/translate.ts";
import { DataTable } from "./data-table.tsx";
import { DueLight, LightCount, type Lit } from "./desk-tasks.tsx";
import { EmptyState } from "./empty-state.tsx";
import { Pagination, withParam } from "./pagination.tsx";
import { Sheet } from "./sheet.tsx";
import { ButtonLink } from "./submit-button.tsx";
import { Tag } from "./tag.tsx";
import { useFormat, useT } from "./ui-context.tsx";
import { WholeCodes } from "./whole-codes.tsx";

export type ShownEntry = {
  readonly kind: string;
  readonly subject: string;
  readonly title: LocalText;
  readonly about: LocalText | null;
  readonly since: Date | null;
  readonly dueAt: Date | null;
  readonly href: string;
  readonly light: Lit;
  readonly ageWd: number | null;
};
export type QueueFilter = { readonly kind: string | null; readonly light: Lit | null; readonly page: number };
type Props = {
  readonly rows: readonly ShownEntry[];
  readonly filter: QueueFilter;
  /** The address of this page, whose parameters are the filter. */
  readonly search: string;
};
const pageSize = 25;
const lights = ["red", "yellow", "green"] as const;
const kindText = (kind: string) => `queue.kind.${kind}` as MessageKey;

/** "What must I do now": everything that waits for this officer, the first deadline on top. */
export function QueueSheet({ rows, filter, search }: Props) {
  const t = useT();
  const shown = rows.filter(
    (row) =>
      (filter.kind === null || row.kind === filter.kind) &&
      (filter.light === null || row.light === filter.light),
  );
  const pages = Math.max(1, Math.ceil(shown.length / pageSize));
  const page = Math.min(filter.page, pages);
  const here = shown.slice((page - 1) * pageSize, page * pageSize);
  return (
    <Sheet
      title={t("desk.tasks")}
      note={
        rows.length > 0
          ? `${t("desk.tasks_count", { count: shown.length })} · ${t("desk.tasks_note")}`
          : undefined
      }
      side={<LightCount rows={rows} />}
      tone="primary"
      pad={false}
    >
      {rows.length > 0 ? <Filters rows={rows} filter={filter} search={search} /> : null}
      {here.length === 0 ? (
        <EmptyState
          title={t(rows.length > 0 ? "queue.none_filtered" : "desk.supervise.none")}
          text={t(rows.length > 0 ? "queue.none_filtered_text" : "desk.supervise.none_text")}
        />
      ) : (
        <Entries rows={here} />
      )}
      <Pagination page={page} pages={pages} hrefOf={(to) => withParam(search, "page", String(to))} />
    </Sheet>
  );
}

function Filters({ rows, filter, search }: Props) {
  const t = useT();
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const href = (name: string, value: string | null) =>
    withParam(withParam(search, name, value), "page", null);
  const count = (test: (row: ShownEntry) => boolean) => rows.filter(test).length;
  return (
    <nav className="row pad queue-filters" aria-label={t("queue.filter")}>
      <Tag href={href("kind", null)} tone={filter.kind === null ? "brand" : undefined}>
        {t("queue.all")} {rows.length}
      </Tag>
      {kinds.map((kind) => (
        <Tag key={kind} href={href("kind", kind)} tone={filter.kind === kind ? "brand" : undefined}>
          {t(kindText(kind))} {count((row) => row.kind === kind)}
        </Tag>
      ))}
      <span className="sp" />
      <span className="row">
        {lights.map((light) => (
          <Tag
            key={light}
            href={href("light", filter.light === light ? null : light)}
            tone={filter.light === light ? "brand" : undefined}
          >
            {t(`queue.light.${light}`)} {count((row) => row.light === light)}
          </Tag>
        ))}
      </span>
    </nav>
  );
}

function Entries({ rows }: { rows: readonly ShownEntry[] }) {
  const t = useT();
  const { local } = useFormat();
  return (
    <DataTable
      rows={rows}
      rowKey={(row) => `${row.kind} ${row.subject}`}
      columns={[
        {
          key: "what",
          label: t("desk.what"),
          main: true,
          cell: (row) => (
            <>
              <b>{t(kindText(row.kind))}</b>
              <div>
                <a href={row.href}>
                  <WholeCodes text={local(row.title)} />
                </a>
              </div>
            </>
          ),
        },
        {
          key: "about",
          label: t("desk.about"),
          cell: (row) => <WholeCodes text={row.about ? local(row.about) : "—"} />,
        },
        {
          key: "age",
          label: t("queue.age"),
          numeric: true,
          cell: (row) => (row.ageWd === null ? "—" : t("queue.age_wd", { count: row.ageWd })),
        },
        {
          key: "due",
          label: t("desk.due"),
          cell: (row) => <DueLight light={row.light} dueAt={row.dueAt} startsAt={row.since} />,
        },
        {
          key: "go",
          label: t("desk.go"),
          action: true,
          cell: (row) => (
            <ButtonLink small href={row.href}>
              {t("desk.go")}
            </ButtonLink>
          ),
        },
      ]}
    />
  );
}
