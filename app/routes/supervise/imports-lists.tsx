import { DataTable } from "#app/components/data-table.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { ImportKindName } from "#domain/import/kinds.ts";
import { importTables } from "#domain/import/tables.ts";

const formats = ["xlsx", "csv"] as const;

function Files({ href }: { readonly href: (format: string) => string }) {
  return (
    <span className="row">
      {formats.map((format) => (
        <a key={format} href={href(format)} download>
          {format.toUpperCase()}
        </a>
      ))}
    </span>
  );
}

type Props = { readonly kinds: readonly ImportKindName[]; readonly chosen: ImportKindName | null };

/** Every list with its template and what it holds now. */
export function ListLinks({ kinds, chosen }: Props) {
  const t = useT();
  return (
    <Sheet title={t("import.templates")} note={t("import.templates.note")} pad={false}>
      <DataTable
        rows={kinds}
        rowKey={(kind) => kind}
        columns={[
          {
            key: "kind",
            label: t("import.kind"),
            main: true,
            cell: (kind) =>
              chosen === null || kind === chosen ? (
                t(`import.kind.${kind}`)
              ) : (
                <a href={`/supervise/imports?kind=${kind}`}>{t(`import.kind.${kind}`)}</a>
              ),
          },
          {
            key: "template",
            label: t("import.template"),
            cell: (kind) => <Files href={(format) => `/supervise/imports/templates/${kind}.${format}`} />,
          },
          {
            key: "export",
            label: t("import.export"),
            cell: (kind) => <Files href={(format) => `/supervise/exports/${kind}.${format}`} />,
          },
        ]}
      />
    </Sheet>
  );
}

export function ColumnHelp({ kind }: { readonly kind: ImportKindName }) {
  const t = useT();
  const { local } = useFormat();
  return (
    <Sheet title={`${t("import.columns")} · ${t(`import.kind.${kind}`)}`} pad={false}>
      <DataTable
        dense
        rows={importTables[kind]}
        rowKey={(column) => column.zh}
        columns={[
          { key: "column", label: t("import.column"), main: true, cell: (column) => local(column) },
          {
            key: "required",
            label: t("import.column.required"),
            cell: (column) => t(column.required ? "import.required" : "import.optional"),
          },
          { key: "format", label: t("import.column.format"), cell: (column) => local(column.format) },
          {
            key: "example",
            label: t("import.column.example"),
            cell: (column) => (column.example === "" ? "—" : <bdi>{column.example}</bdi>),
          },
        ]}
      />
    </Sheet>
  );
}
