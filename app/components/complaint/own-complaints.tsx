import { Sheet } from "../sheet.tsx";
import { useT } from "../ui-context.tsx";
import { ComplaintTable, type ComplaintLine } from "./complaint-table.tsx";

/** A unit's own complaints, on either side, in its workspace; nothing where there is none. */
export function OwnComplaints({ rows }: { rows: readonly ComplaintLine[] }) {
  const t = useT();
  if (rows.length === 0) return null;
  return (
    <Sheet title={t("complaint.own")} pad={false}>
      <ComplaintTable rows={rows} />
    </Sheet>
  );
}
