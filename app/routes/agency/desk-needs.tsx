import { DataTable } from "#app/components/data-table.tsx";
import { DueLight, type Lit } from "#app/components/desk-tasks.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Money } from "#app/components/money.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";

type Row = {
  readonly no: string;
  readonly title: string;
  readonly owner: string;
  readonly ownerEn: string | null;
  readonly capFen: number | null;
  readonly closesAt: Date | null;
  readonly sealedAt: Date | null;
  readonly light: Lit;
};

/** Open notices that fit the agency and that it has not quoted for. */
export function OpenNeeds({ rows }: { rows: readonly Row[] }) {
  const t = useT();
  const { local } = useFormat();
  const all = <a href="/needs">{t("desk.agency.open_all")}</a>;
  return (
    <Sheet title={t("desk.agency.open")} note={t("desk.agency.open_note")} side={all} pad={false}>
      {rows.length === 0 ? (
        <EmptyState title={t("desk.agency.open_none")} text={t("desk.agency.open_none_text")} action={all} />
      ) : (
        <DataTable
          rows={rows}
          rowKey={(row) => row.no}
          columns={[
            {
              key: "title",
              label: t("desk.what"),
              main: true,
              cell: (row) => <a href={`/needs/${row.no}`}>{row.title}</a>,
            },
            {
              key: "owner",
              label: t("case.owner"),
              cell: (row) => local({ zh: row.owner, en: row.ownerEn ?? row.owner }),
            },
            {
              key: "cap",
              label: t("desk.agency.cap"),
              numeric: true,
              cell: (row) => <Money fen={row.capFen} />,
            },
            {
              key: "due",
              label: t("desk.due"),
              cell: (row) => <DueLight light={row.light} dueAt={row.closesAt} />,
            },
            {
              key: "quote",
              label: t("desk.agency.quote"),
              action: true,
              cell: (row) => (
                <ButtonLink small href={`/agency/needs/${row.no}/quote`}>
                  {t("desk.agency.quote")}
                </ButtonLink>
              ),
            },
          ]}
        />
      )}
    </Sheet>
  );
}

/** The agency's own standing quotes; when they came in and until when they may be changed, never an amount. */
export function SealedQuotes({ rows }: { rows: readonly Row[] }) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <Sheet title={t("desk.agency.sealed")} note={t("desk.agency.sealed_note")} pad={rows.length === 0}>
      {rows.length === 0 ? (
        <p className="mut">{t("desk.agency.sealed_none")}</p>
      ) : (
        <DataTable
          rows={rows}
          rowKey={(row) => row.no}
          columns={[
            {
              key: "title",
              label: t("desk.what"),
              main: true,
              cell: (row) => <a href={`/agency/needs/${row.no}/quote`}>{row.title}</a>,
            },
            {
              key: "sealed",
              label: t("desk.state"),
              cell: (row) => (row.sealedAt ? t("desk.agency.sealed_at", { at: instant(row.sealedAt) }) : "—"),
            },
            {
              key: "due",
              label: t("desk.due"),
              cell: (row) => <DueLight light={row.light} dueAt={row.closesAt} />,
            },
          ]}
        />
      )}
    </Sheet>
  );
}
