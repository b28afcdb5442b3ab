import type { EngagementState } from "#domain/engagement/lifecycle.ts";
import { DataTable } from "./data-table.tsx";
import { Light, type LightState } from "./light.tsx";
import { Money } from "./money.tsx";
import { Sheet } from "./sheet.tsx";
import { useFormat, useT } from "./ui-context.tsx";

type Row = {
  readonly no: string;
  readonly title: string;
  readonly other: string;
  readonly otherEn: string | null;
  readonly state: EngagementState;
  readonly priceFen: number;
};
type Props = {
  readonly rows: readonly Row[];
  readonly title: string;
  readonly none: string;
  /** What the other party is called. */
  readonly other: string;
  readonly hrefOf: (row: Row) => string;
};

const states: Record<EngagementState, LightState> = {
  drafting: "run",
  half_signed: "run",
  contracted: "run",
  delivered: "run",
  reworking: "warn",
  accepted: "ok",
  completed: "ok",
  disputed: "hold",
  terminated: "off",
};

/** The commissioned work of one party that has not come to its end. */
export function DeskEngagements({ rows, title, none, other, hrefOf }: Props) {
  const t = useT();
  const { local } = useFormat();
  return (
    <Sheet title={title} pad={rows.length === 0}>
      {rows.length === 0 ? (
        <p className="mut">{none}</p>
      ) : (
        <DataTable
          rows={rows}
          rowKey={(row) => row.no}
          columns={[
            {
              key: "title",
              label: t("desk.what"),
              main: true,
              cell: (row) => (
                <>
                  <a href={hrefOf(row)}>{row.title}</a> <span className="small mut nowrap">{row.no}</span>
                </>
              ),
            },
            {
              key: "other",
              label: other,
              cell: (row) => local({ zh: row.other, en: row.otherEn ?? row.other }),
            },
            {
              key: "state",
              label: t("desk.state"),
              cell: (row) => <Light state={states[row.state]}>{t(`engagement.state.${row.state}`)}</Light>,
            },
            {
              key: "price",
              label: t("agency.price"),
              numeric: true,
              cell: (row) => <Money fen={row.priceFen} />,
            },
          ]}
        />
      )}
    </Sheet>
  );
}
