import type { ComplaintDuty } from "#domain/complaint/duty.ts";
import type { ComplaintState } from "#domain/complaint/lifecycle.ts";
import type { ComplaintObject } from "#domain/complaint/subjects.ts";
import { DataTable } from "../data-table.tsx";
import { DueLight, type Lit } from "../desk-tasks.tsx";
import { Light, type LightState } from "../light.tsx";
import { useFormat, useT } from "../ui-context.tsx";

export type ComplaintLine = {
  readonly no: string;
  readonly object: ComplaintObject;
  readonly state: ComplaintState;
  readonly needTitle: string;
  /** Null: this reader may not know yet. */
  readonly complainant: { readonly name: string; readonly nameEn: string | null } | null;
  readonly duty: (ComplaintDuty & { readonly light: Lit }) | null;
};

const lights: Partial<Record<ComplaintState, LightState>> = {
  upheld: "ok",
  partly_upheld: "ok",
  final_upheld: "ok",
  final_partly_upheld: "ok",
  executed: "ok",
  refused: "off",
  withdrawn: "off",
  dismissed: "off",
  final_dismissed: "off",
  sent_back: "warn",
};

export function ComplaintLight({ state }: { state: ComplaintState }) {
  const t = useT();
  return <Light state={lights[state] ?? "run"}>{t(`complaint.state.${state}`)}</Light>;
}

export function ComplaintTable({ rows }: { rows: readonly ComplaintLine[] }) {
  const t = useT();
  const { local } = useFormat();
  return (
    <DataTable
      rows={rows}
      rowKey={(row) => row.no}
      columns={[
        {
          key: "about",
          label: t("complaint.about"),
          main: true,
          cell: (row) => (
            <>
              <a href={`/complaints/${row.no}`}>{row.no}</a> {t(`complaint.object.${row.object}`)}
              <div className="small ink2">{row.needTitle}</div>
            </>
          ),
        },
        {
          key: "who",
          label: t("complaint.complainant"),
          cell: ({ complainant: by }) =>
            by ? local({ zh: by.name, en: by.nameEn ?? by.name }) : t("complaint.complainant_hidden"),
        },
        {
          key: "state",
          label: t("complaint.state"),
          cell: (row) => <ComplaintLight state={row.state} />,
        },
        {
          key: "next",
          label: t("complaint.next"),
          cell: (row) =>
            row.duty ? (
              <>
                {t(`complaint.duty.${row.duty.step}`)}
                <div>
                  <DueLight {...row.duty} />
                </div>
              </>
            ) : (
              t("ui.none")
            ),
        },
      ]}
    />
  );
}
