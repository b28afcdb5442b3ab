import { DataTable } from "../data-table.tsx";
import { Light, type LightState } from "../light.tsx";
import { Money } from "../money.tsx";
import { Sheet } from "../sheet.tsx";
import { useFormat, useT } from "../ui-context.tsx";
import type { StageRow } from "./types.ts";

export const lightStateOf: Record<StageRow["light"], LightState> = {
  green: "run",
  yellow: "warn",
  red: "bad",
  done: "ok",
  off: "off",
};

/** The whole way in ruled rows: what is due when, what is done, and its light. */
export function Stages({ rows }: { rows: readonly StageRow[] }) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <Sheet title={t("engagement.stages")} pad={false}>
      <DataTable
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          {
            key: "stage",
            label: t("engagement.stage"),
            main: true,
            cell: (row) => t(`engagement.stage.${row.key}`),
          },
          {
            key: "due",
            label: t("engagement.due"),
            cell: (row) => (row.dueAt ? instant(row.dueAt) : t("ui.none")),
          },
          {
            key: "done",
            label: t("engagement.done"),
            cell: (row) => (row.doneAt ? instant(row.doneAt) : t("ui.none")),
          },
          {
            key: "amount",
            label: t("engagement.amount"),
            numeric: true,
            cell: (row) => (row.amountFen === null ? t("ui.none") : <Money fen={row.amountFen} />),
          },
          {
            key: "light",
            label: t("engagement.light"),
            cell: (row) => (
              <Light state={lightStateOf[row.light]}>
                {row.light === "done" ? t("engagement.done") : undefined}
              </Light>
            ),
          },
        ]}
      />
    </Sheet>
  );
}
