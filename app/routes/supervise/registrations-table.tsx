import type { Light as Colour } from "#domain/calendar/light.ts";
import type { RegistrationState } from "#domain/account/registration.ts";
import { DataTable } from "#app/components/data-table.tsx";
import { Light } from "#app/components/light.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { lightStateOf } from "./light-state.ts";

type Row = {
  readonly id: number;
  readonly kind: string;
  readonly name: string;
  readonly code: string;
  readonly placeZh: string;
  readonly placeEn: string;
  readonly state: RegistrationState;
  readonly submittedAt: Date;
  readonly dueAt: Date;
  readonly light: Colour;
};

export function RegistrationTable({ rows }: { rows: readonly Row[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <DataTable
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          label: t("register.name"),
          main: true,
          cell: (row) => (
            <>
              <a href={`/supervise/registrations/${row.id}`}>{row.name}</a>
              <div className="small mut nowrap">{row.code}</div>
            </>
          ),
        },
        {
          key: "kind",
          label: t("registration.kind"),
          cell: (row) => t(row.kind === "agency" ? "registration.kind.agency" : "registration.kind.owner"),
        },
        {
          key: "place",
          label: t("register.place"),
          cell: (row) => format.local({ zh: row.placeZh, en: row.placeEn }),
        },
        { key: "at", label: t("registration.submitted_at"), cell: (row) => format.instant(row.submittedAt) },
        {
          key: "due",
          label: t("registration.due"),
          cell: (row) => (
            <>
              {row.light === "done" ? null : <Light state={lightStateOf(row.light)} />}
              <div className="small ink2 nowrap">{format.instant(row.dueAt)}</div>
            </>
          ),
        },
        {
          key: "state",
          label: t("registration.state"),
          cell: (row) => <Tag>{t(`registration.state.${row.state}`)}</Tag>,
        },
      ]}
    />
  );
}
