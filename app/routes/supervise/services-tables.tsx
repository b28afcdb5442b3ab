import type { ReactNode } from "react";
import type { ChangeKind, ChangeState } from "#domain/agency/change.ts";
import type { ApplicationKind, ApplicationState } from "#domain/agency/service-application.ts";
import type { Light as Lit } from "#domain/calendar/light.ts";
import { DataTable } from "#app/components/data-table.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Light } from "#app/components/light.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { lightStateOf } from "./light-state.ts";

type Waiting = {
  readonly id: number;
  readonly agency: string;
  readonly agencyEn: string | null;
  readonly dueAt: Date;
  readonly light: Lit;
};
type ServiceRow = Waiting & {
  readonly kind: ApplicationKind;
  readonly state: ApplicationState;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly submittedAt: Date;
};
type ChangeRow = Waiting & {
  readonly kind: ChangeKind;
  readonly state: ChangeState;
  readonly requestedAt: Date;
};
type TableProps<Row extends Waiting> = {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly what: { readonly label: string; readonly cell: (row: Row) => ReactNode };
  readonly at: (row: Row) => Date;
  readonly kind: (row: Row) => string;
  readonly state: (row: Row) => string;
};

function WaitingTable<Row extends Waiting>({ title, rows, what, at, kind, state }: TableProps<Row>) {
  const t = useT();
  const { local, instant } = useFormat();
  return (
    <Sheet title={title} pad={false}>
      {rows.length === 0 ? (
        <EmptyState title={t("life.queue.none")} text={t("life.queue.none_text")} />
      ) : (
        <DataTable
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { key: "what", label: what.label, main: true, cell: what.cell },
            {
              key: "agency",
              label: t("life.queue.agency"),
              cell: (row) => local({ zh: row.agency, en: row.agencyEn ?? row.agency }),
            },
            { key: "kind", label: t("life.queue.kind"), cell: kind },
            { key: "at", label: t("life.queue.at"), cell: (row) => instant(at(row)) },
            { key: "due", label: t("life.queue.due"), cell: (row) => instant(row.dueAt) },
            {
              key: "light",
              label: t("life.queue.light"),
              cell: (row) => <Light state={lightStateOf(row.light)} />,
            },
            { key: "state", label: t("life.services.state"), cell: (row) => <Tag>{state(row)}</Tag> },
          ]}
        />
      )}
    </Sheet>
  );
}

export function ServiceTable({ rows }: { rows: readonly ServiceRow[] }) {
  const t = useT();
  const { local } = useFormat();
  return (
    <WaitingTable
      title={t("life.queue.services")}
      rows={rows}
      what={{
        label: t("life.services.item"),
        cell: (row) => (
          <a href={`/supervise/services/${row.id}`}>{local({ zh: row.nameZh, en: row.nameEn })}</a>
        ),
      }}
      at={(row) => row.submittedAt}
      kind={(row) => t(`life.application.kind.${row.kind}`)}
      state={(row) => t(`life.application.${row.state}`)}
    />
  );
}

export function ChangeTable({ rows }: { rows: readonly ChangeRow[] }) {
  const t = useT();
  return (
    <WaitingTable
      title={t("life.queue.changes")}
      rows={rows}
      what={{
        label: t("life.change.what"),
        cell: (row) => <a href={`/supervise/changes/${row.id}`}>{t(`life.kind.${row.kind}`)}</a>,
      }}
      at={(row) => row.requestedAt}
      kind={(row) => t(`life.kind.${row.kind}`)}
      state={(row) => t(`life.change_state.${row.state}`)}
    />
  );
}
