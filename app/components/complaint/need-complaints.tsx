import type { ComplaintState } from "#domain/complaint/lifecycle.ts";
import type { ComplaintObject } from "#domain/complaint/subjects.ts";
import { Sheet } from "../sheet.tsx";
import { useT } from "../ui-context.tsx";
import { ComplaintLight } from "./complaint-table.tsx";

type Row = {
  readonly no: string;
  readonly object: ComplaintObject;
  readonly state: ComplaintState;
  readonly decidedAt: Date | string | null;
};

/** For everybody: that there is a complaint about this need and how it was decided. */
export function NeedComplaints({ rows }: { rows: readonly Row[] }) {
  const t = useT();
  if (rows.length === 0) return null;
  return (
    <Sheet title={t("complaint.result")}>
      {rows.map(({ no, object, state, decidedAt }) => (
        <p key={no}>
          <b>{no}</b> {t(`complaint.object.${object}`)} <ComplaintLight state={state} />{" "}
          {decidedAt ? (
            <a href={`/complaints#${no}`}>{t("complaint.result.more")}</a>
          ) : object === "delivery" || state === "withdrawn" ? null : (
            <span className="small ink2">{t("complaint.result.pending")}</span>
          )}
        </p>
      ))}
    </Sheet>
  );
}
