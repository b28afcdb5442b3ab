import type { ReactNode } from "react";
import { DataTable } from "../data-table.tsx";
import { Light } from "../light.tsx";
import { Money } from "../money.tsx";
import { Sheet } from "../sheet.tsx";
import { useFormat, useT } from "../ui-context.tsx";
import type { PaymentRow } from "./types.ts";

const lights = { planned: "off", due: "run", paid: "warn", confirmed: "ok", cancelled: "off" } as const;

/** The ledger of this contract; what a side may do about a row comes from `actionOf`. */
export function Payments({
  rows,
  actionOf,
  children,
}: {
  rows: readonly PaymentRow[];
  actionOf: (row: PaymentRow) => ReactNode;
  children?: ReactNode;
}) {
  const t = useT();
  const { instant } = useFormat();
  const proof = (row: PaymentRow) =>
    row.proofId ? (
      <>
        {" "}
        · <a href={`/files/${row.proofId}`}>{row.proofName}</a>
      </>
    ) : null;
  return (
    <Sheet title={t("engagement.payments")} note={t("engagement.payments.note")} pad={false} id="payments">
      <DataTable
        rows={rows}
        rowKey={(row) => row.seq}
        columns={[
          {
            key: "kind",
            label: t("engagement.payment"),
            main: true,
            cell: (row) => t(`engagement.payment.${row.kind}`),
          },
          {
            key: "amount",
            label: t("engagement.amount"),
            numeric: true,
            cell: (row) => <Money fen={row.amountFen} />,
          },
          {
            key: "due",
            label: t("engagement.due"),
            cell: (row) => (row.dueAt ? instant(row.dueAt) : t("ui.none")),
          },
          {
            key: "state",
            label: t("engagement.light"),
            cell: (row) => (
              <Light state={lights[row.state]}>{t(`engagement.payment_state.${row.state}`)}</Light>
            ),
          },
          {
            key: "reference",
            label: t("engagement.payment.reference"),
            cell: (row) =>
              row.reference ? (
                <>
                  {row.reference}
                  {proof(row)}
                </>
              ) : (
                t("ui.none")
              ),
          },
          { key: "action", label: t("engagement.action"), action: true, cell: actionOf },
        ]}
      />
      {children ? <div className="pad">{children}</div> : null}
    </Sheet>
  );
}
