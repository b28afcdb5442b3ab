import { DataTable } from "#app/components/data-table.tsx";
import { NeedStateLight } from "#app/components/need-state.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { Draft } from "#db/read/owner-needs.ts";

/** What has been begun and not posted, the last saved first. */
export function DraftList({ drafts }: { readonly drafts: readonly Draft[] }) {
  const t = useT();
  const { instant } = useFormat();
  if (drafts.length === 0) return null;
  return (
    <Sheet title={t("posting.drafts")} note={t("posting.drafts.note")} pad={false}>
      <DataTable
        rows={drafts}
        rowKey={(row) => row.no}
        columns={[
          {
            key: "title",
            label: t("desk.what"),
            main: true,
            cell: (row) => (
              <>
                <a href={`/owner/needs/${row.no}`}>{row.title}</a> <span className="small mut">{row.no}</span>
              </>
            ),
          },
          { key: "state", label: t("need.state"), cell: (row) => <NeedStateLight state={row.state} /> },
          {
            key: "saved",
            label: t("posting.drafts.saved"),
            cell: (row) => <span className="nowrap">{instant(row.savedAt)}</span>,
          },
        ]}
      />
    </Sheet>
  );
}
